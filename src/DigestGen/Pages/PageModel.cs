using System.Collections.Immutable;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>
/// What every page's template sees, in snake_case: `{{ title }}`, `{{ canonical_url }}`. Made of text, <see cref="Html"/>, numbers, booleans, lists and other models
/// only; text that is not there is null. Addresses are ready to be printed: they carry the base path.
/// </summary>
public abstract record PageModel
{
    /// <summary>The page's own title, without the site's.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines and previews; empty for none.</summary>
    public required string Description { get; init; }

    /// <summary>The page's absolute address.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>From the home page down to the page above this one.</summary>
    public ImmutableArray<LinkModel> Breadcrumbs { get; init; } = [];

    /// <summary>What the page says to machines: feeds, Open Graph, citation data, JSON-LD.</summary>
    public HeadModel Head { get; init; } = HeadModel.Empty;

    /// <summary>Which menu entry stands for this page: its address, or empty.</summary>
    public string MenuAddress { get; init; } = "";
}

/// <summary>Something to click: its words and where it leads.</summary>
public sealed record LinkModel(string Label, string Url);

/// <summary>A link with a count behind it, in words: `Ukraine`, `12 articles`.</summary>
public sealed record CountedLinkModel(string Label, string Url, int Count, string CountLabel)
{
    /// <summary>The count over time as a small line; empty where there is none.</summary>
    public Html Sparkline { get; init; }
}
