using System.Collections.Immutable;
using DigestGen.Templating;

namespace DigestGen.Charts;

/// <summary>Some neighbouring columns that lead somewhere together.</summary>
/// <param name="First">Index of the first column.</param>
/// <param name="Name">What a link of it is called.</param>
internal readonly record struct ColumnLink(int First, int Length, string Url, string Name);

/// <summary>Columns of counts along an axis: how many there were, step by step.</summary>
internal static class Columns
{
    private const int Top = 18, Height = 100, Axis = Top + Height;

    // Units of a column in the picture's own coordinates.
    private const int Step = 10;

    /// <param name="counts">At least one of them above zero.</param>
    /// <param name="highest">The label of the line at the height of the highest.</param>
    /// <param name="links">None to draw a picture without links.</param>
    /// <param name="labelledBy">The id of the element that names the picture.</param>
    public static Html Draw(ImmutableArray<int> counts, string highest, ImmutableArray<TickPlace> ticks, ImmutableArray<ColumnLink> links, string labelledBy)
    {
        var most = counts.Max();
        var svg = Svg.Begin(Axis + 22, links.IsEmpty ? "img" : "group", labelledBy);
        svg.Raw("<line class=\"grid\" x2=\"100%\"").Attribute("y1", Top - 0.5).Attribute("y2", Top - 0.5).Raw("/>")
            .Words(0, Top - 6, "start", highest);
        svg.Raw("<svg width=\"100%\" preserveAspectRatio=\"none\"").Attribute("y", Top).Attribute("height", Height)
            .Raw(" viewBox=\"0 0 ").Number(counts.Length * Step).Raw(" ").Number(Height).Raw("\">");
        foreach (var link in links)
            svg.Link(link.Url, link.Name).Raw("<rect class=\"band\"").Attribute("x", link.First * Step).Attribute("width", link.Length * Step)
                .Attribute("height", Height).Raw("/>").EndLink();
        svg.Raw("<path class=\"mark\" d=\"");
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            // What happened once must be seen beside what happened a thousand times.
            var high = Math.Max(2, (int)((long)counts[i] * Height / most));
            svg.Raw("M").Number(i * Step + 1).Raw(" ").Number(Height).Raw("v-").Number(high).Raw("h").Number(Step - 2).Raw("v").Number(high).Raw("z");
        }
        svg.Raw("\"/></svg><line class=\"axis\" x2=\"100%\"").Attribute("y1", Axis + 0.5).Attribute("y2", Axis + 0.5).Raw("/>");
        return Ticks.Write(svg, ticks, Axis + 17).End();
    }
}
