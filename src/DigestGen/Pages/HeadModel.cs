using System.Collections.Immutable;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>What a page says to machines in its head, besides title, description and address.</summary>
/// <param name="Feeds">The page's own feeds; those of the site are in `site.feeds`.</param>
/// <param name="Files">The same content in other formats: calendars, citations.</param>
/// <param name="Properties">Open Graph: `property` and `content`.</param>
/// <param name="Names">For citation managers: `name` and `content`.</param>
/// <param name="LinkedData">schema.org as JSON-LD, ready for a `script` of type `application/ld+json`; null for none.</param>
public sealed record HeadModel(
    ImmutableArray<FeedModel> Feeds,
    ImmutableArray<FeedModel> Files,
    ImmutableArray<MetaModel> Properties,
    ImmutableArray<MetaModel> Names,
    Html? LinkedData)
{
    /// <summary>A head with nothing of its own.</summary>
    public static HeadModel Empty { get; } = new([], [], [], [], null);
}

/// <summary>A name and its value in the head.</summary>
public sealed record MetaModel(string Name, string Content);
