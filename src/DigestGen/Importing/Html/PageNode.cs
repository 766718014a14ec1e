namespace DigestGen.Importing.Html;

/// <summary>An element or a text of a saved page. Nodes stand in a flat list in the order of the page, so that nothing that reads them has to recurse.</summary>
/// <param name="Parent">Its parent's number; -1 for the root.</param>
/// <param name="Tag">The element's name in lower case; `#text` for text.</param>
/// <param name="Text">A text's characters; empty for an element.</param>
/// <param name="Hints">Class and id.</param>
/// <param name="Start">Offset of the start tag in the page, or of the text's first character.</param>
internal sealed record PageNode(int Parent, string Tag, string Text, string Hints, int Start)
{
    public const string TextTag = "#text";

    public bool IsText => ReferenceEquals(Tag, TextTag);

    /// <summary>The number behind its last descendant.</summary>
    public int End { get; set; }

    public string Role { get; init; } = "";

    public string Rel { get; init; } = "";

    /// <summary>`itemprop`, with `property` of RDFa.</summary>
    public string Property { get; init; } = "";

    /// <summary>`datetime`, or `content` of an element with a property.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether the page itself keeps it from view.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether a link leads away from the page rather than to a place on it.</summary>
    public bool IsOutwardLink { get; init; }

    /// <summary>A link's address as it is written; empty for everything else.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The number of the link that it stands in; -1 for none.</summary>
    public int Link { get; init; } = -1;

    /// <summary>Why it is no part of the article; null while it may be.</summary>
    public string? Cut { get; set; }

    /// <summary>For each unit of <see cref="Text"/>, its place in the page.</summary>
    public int[] Offsets { get; init; } = [];
}

/// <summary>What a saved page says in its head and in data for machines.</summary>
/// <param name="Base">What relative links are resolved against, if it says so.</param>
/// <param name="Metas">`meta` elements in their order: name, property or itemprop in lower case, content, offset.</param>
/// <param name="JsonLd">Scripts of the type `application/ld+json`.</param>
internal sealed record PageHeadData(
    string Title,
    int TitleStart,
    string Language,
    string Canonical,
    int CanonicalStart,
    string SavedFrom,
    string Base,
    IReadOnlyList<PageMeta> Metas,
    IReadOnlyList<(string Text, int Start)> JsonLd);

internal sealed record PageMeta(string Name, string Content, int Start);

/// <summary>A saved page: what stands in its head, and its body as nodes.</summary>
internal sealed record PageTree(PageHeadData Head, List<PageNode> Nodes);
