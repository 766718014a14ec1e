using System.Collections.Immutable;
using DigestGen.Templating;

namespace DigestGen.Charts;

/// <summary>A row of a matrix.</summary>
/// <param name="Counts">One for each column.</param>
internal sealed record MatrixRow(string Name, string Url, ImmutableArray<int> Counts);

/// <summary>Counts of two kinds of things at once: the area of a dot is its count.</summary>
internal static class Matrix
{
    // The names of rows take the first part of the width, cut where they are longer.
    private const double NamesShare = 38, NarrowNames = TextWidth.Narrow * NamesShare / 100 - 6, WideNames = TextWidth.Wide * NamesShare / 100 - 6;
    private const int Pitch = 28, Head = 116, MostRadius = 11, LeastRadius = 2;

    /// <param name="nameOf">What a pointer that rests on a dot is told: row, column, count.</param>
    public static Html Draw(ImmutableArray<MatrixRow> rows, ImmutableArray<string> columns, Func<string, string, int, string> nameOf, string labelledBy)
    {
        var most = rows.Max(row => row.Counts.Max());
        var svg = Svg.Begin(Head + rows.Length * Pitch + 4, "group", labelledBy);
        for (var i = 0; i < columns.Length; i++)
        {
            // A place in per cent cannot be turned about, so each name stands in a picture of its own.
            svg.Raw("<svg overflow=\"visible\"").Percent("x", PlaceOf(i, columns.Length)).Attribute("y", Head - 6)
                .Raw("><text transform=\"rotate(-90)\" dy=\"4\">").Encoded(TextWidth.Cut(columns[i], Head - 10)).Raw("</text></svg>");
        }
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var middle = Head + i * Pitch + Pitch / 2;
            svg.Raw("<line class=\"grid\" x2=\"100%\"").Attribute("y1", Head + i * Pitch + 0.5).Attribute("y2", Head + i * Pitch + 0.5).Raw("/>")
                .Link(row.Url, row.Name);
            WriteName(svg, row.Name, middle + 4);
            svg.EndLink();
            for (var c = 0; c < columns.Length; c++)
                if (row.Counts[c] > 0)
                    svg.Raw("<circle class=\"mark\"").Percent("cx", PlaceOf(c, columns.Length)).Attribute("cy", middle)
                        .Attribute("r", Math.Max(LeastRadius, RadiusOf(columns.Length) * Math.Sqrt((double)row.Counts[c] / most)))
                        .Raw("><title>").Encoded(nameOf(row.Name, columns[c], row.Counts[c])).Raw("</title></circle>");
        }
        return svg.End();
    }

    // What a narrow screen cuts stands whole on a wide one.
    private static void WriteName(Svg svg, string name, double down)
    {
        var (narrow, wide) = (TextWidth.Cut(name, NarrowNames), TextWidth.Cut(name, WideNames));
        if (narrow == wide) svg.Words(0, down, "start", wide);
        else svg.Words(0, down, "start", narrow, "narrow").Words(0, down, "start", wide, "wide");
    }

    private static double PlaceOf(int column, int columns) => NamesShare + (100 - NamesShare) * (column + 0.5) / columns;

    // Neighbours do not touch on a narrow screen.
    private static double RadiusOf(int columns) => Math.Min(MostRadius, (TextWidth.Narrow * (100 - NamesShare) / 100 / columns - 1) / 2);
}
