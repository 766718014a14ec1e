using System.Collections.Immutable;
using DigestGen.Templating;

namespace DigestGen.Charts;

/// <summary>A lane of a picture over days: who, and when how often.</summary>
/// <param name="Url">Where its name leads; null for nowhere.</param>
/// <param name="Marks">By day.</param>
internal sealed record Lane(string Name, string? Url, ImmutableArray<LaneMark> Marks);

/// <param name="Name">What a pointer that rests on it is told.</param>
internal readonly record struct LaneMark(DateOnly Day, int Count, string Name);

/// <summary>Lanes above each other over the same days: who came when.</summary>
internal static class Lanes
{
    // Dots keep away from the edges; a lane's name stands above its line, since beside it there is no room on a narrow screen.
    private const double Left = 3, Right = 97;
    private const int Pitch = 44, Line = 30;

    public static Html Draw(ImmutableArray<Lane> lanes, DateOnly first, DateOnly last, Func<DateOnly, string> labelOf, string labelledBy)
    {
        var svg = Svg.Begin(lanes.Length * Pitch + 22, lanes.Any(lane => lane.Url is not null) ? "group" : "img", labelledBy);
        for (var i = 0; i < lanes.Length; i++)
        {
            var lane = lanes[i];
            var line = i * Pitch + Line;
            svg.Raw("<line class=\"grid\" x2=\"100%\"").Attribute("y1", line + 0.5).Attribute("y2", line + 0.5).Raw("/>");
            WriteName(svg, lane, line - 14);
            foreach (var mark in lane.Marks)
                svg.Raw("<circle class=\"mark\"").Percent("cx", PlaceOf(mark.Day, first, last)).Attribute("cy", line).Attribute("r", Math.Min(12, 5 * Math.Sqrt(mark.Count)))
                    .Raw("><title>").Encoded(mark.Name).Raw("</title></circle>");
        }
        return Ticks.Write(svg, TicksOf(first, last, labelOf), lanes.Length * Pitch + 14).End();
    }

    private static void WriteName(Svg svg, Lane lane, double down)
    {
        var name = TextWidth.Cut(lane.Name, TextWidth.Narrow - 16);
        if (lane.Url is null) svg.Words(0, down, "start", name);
        else svg.Link(lane.Url, lane.Name).Words(0, down, "start", name).EndLink();
    }

    private static double PlaceOf(DateOnly day, DateOnly first, DateOnly last) =>
        Left + (Right - Left) * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber);

    private static ImmutableArray<TickPlace> TicksOf(DateOnly first, DateOnly last, Func<DateOnly, string> labelOf)
    {
        // Ticks are days from the first, so that the first one always has its label; no more of them than could ever be shown.
        var days = last.DayNumber - first.DayNumber;
        var step = Math.Max(1, days / 24);
        return [.. Enumerable.Range(0, days / step + 1).Select(i => new TickPlace(i, PlaceOf(first.AddDays(i * step), first, last), labelOf(first.AddDays(i * step))))];
    }
}
