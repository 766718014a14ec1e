using System.Collections.Immutable;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>A picture drawn from numbers, and the numbers as a table. Null in a model where there is too little to draw.</summary>
/// <param name="Caption">What the picture shows.</param>
/// <param name="Anchor">The id of the caption, by which the picture is named.</param>
/// <param name="Summary">What there is to see, in a sentence.</param>
/// <param name="Note">What is in the table and not in the picture; null where the picture has all.</param>
/// <param name="Picture">SVG.</param>
/// <param name="Headings">The table's columns; the first is that of the rows' labels.</param>
public sealed record ChartModel(
    string Caption,
    string Anchor,
    string Summary,
    string? Note,
    Html Picture,
    ImmutableArray<string> Headings,
    ImmutableArray<ChartRowModel> Rows);

/// <param name="Url">Where the label leads; null for nowhere.</param>
public sealed record ChartRowModel(string Label, string? Url, ImmutableArray<string> Cells);
