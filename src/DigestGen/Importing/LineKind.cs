namespace DigestGen.Importing;

/// <summary>What a line of a clipping is.</summary>
internal enum LineKind
{
    Furniture,
    Headline,
    SourceLine,
    DateLine,
    Byline,
    UrlLine,
    SectionLine,
    Standfirst,
    Subhead,
    Paragraph,
    ListItem,
    NumberedItem,
    Quote,
    InsetHeading,
    InsetByline,
    Caption,

    /// <summary>A row of a table; its cells are parted by tabs, and the first row, which follows a blank, is the head.</summary>
    TableRow,

    /// <summary>Text whose line ends and spaces count.</summary>
    Preformatted,

    /// <summary>A block that was Markdown already and stays as it is.</summary>
    Markdown,
}

/// <summary>A line with what it was found to be, and the rule that said so.</summary>
internal sealed record ClassifiedLine(ClippingLine Line, LineKind Kind, string Rule)
{
    public string Text => Line.Text.Text;

    /// <summary>Whether it stays in the body.</summary>
    public bool IsBody => Kind is LineKind.Standfirst or LineKind.Subhead or LineKind.Paragraph or LineKind.ListItem or LineKind.NumberedItem
        or LineKind.Quote or LineKind.Caption or LineKind.TableRow or LineKind.Preformatted or LineKind.Markdown
        or LineKind.InsetHeading or LineKind.InsetByline;
}
