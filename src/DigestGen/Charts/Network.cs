using System.Collections.Immutable;
using DigestGen.Templating;

namespace DigestGen.Charts;

/// <param name="Title">What its link is called: the name, and how much it stands for.</param>
/// <param name="Weight">Above 0: the area of its dot.</param>
internal sealed record NetworkNode(string Name, string Url, string Title, int Weight);

/// <summary>A map of things and their ties. Every node that is drawn has its name beside it; those that find no room are left to the table, the last first.</summary>
internal static class Network
{
    private const int Height = 520, MostRadius = 16, LeastRadius = 5, LineHeight = 16;
    private const double Margin = 4, LongestName = 150;

    /// <param name="nodes">The weightiest first.</param>
    public static Html Draw(ImmutableArray<NetworkNode> nodes, ImmutableArray<NetworkTie> ties, string labelledBy)
    {
        var most = nodes.Max(node => node.Weight);
        var circles = NetworkLayout.Places(nodes.Length, ties).Select((place, i) => new Circle(
            Margin + (100 - 2 * Margin) * place.X,
            MostRadius + 2 + (Height - 2 * MostRadius - LineHeight - 4) * place.Y,
            Math.Max(LeastRadius, MostRadius * Math.Sqrt((double)nodes[i].Weight / most)),
            TextWidth.Cut(nodes[i].Name, LongestName))).ToArray();
        var wide = Placed(circles, TextWidth.Wide);
        var narrow = Standing(circles, wide, TextWidth.Narrow);
        var svg = Svg.Begin(Height, "group", labelledBy);
        foreach (var tie in ties.Where(tie => wide.Contains(tie.From) && wide.Contains(tie.To)))
            WriteTie(svg, circles[tie.From], circles[tie.To], narrow.Contains(tie.From) && narrow.Contains(tie.To));
        foreach (var i in wide.Order()) WriteNode(svg, nodes[i], circles[i], narrow.Contains(i));
        return svg.End();
    }

    private static void WriteTie(Svg svg, Circle from, Circle to, bool isNarrow) =>
        svg.Raw(isNarrow ? "<line class=\"tie\"" : "<line class=\"tie wide\"").Percent("x1", from.Across).Attribute("y1", from.Down)
            .Percent("x2", to.Across).Attribute("y2", to.Down).Raw("/>");

    private static void WriteNode(Svg svg, NetworkNode node, Circle circle, bool isNarrow) =>
        svg.Link(node.Url, node.Title, isNarrow ? "" : "wide").Raw("<circle class=\"mark\"").Percent("cx", circle.Across).Attribute("cy", circle.Down).Attribute("r", circle.Radius).Raw("/>")
            .Words(circle.Across, circle.Down + circle.Radius + LineHeight - 4, circle.Anchor, circle.Name).EndLink();

    /// <summary>The nodes that have room on a wide screen, each moved as far as it must be.</summary>
    private static HashSet<int> Placed(Circle[] circles, double width)
    {
        var placed = new HashSet<int>();
        for (var i = 0; i < circles.Length; i++)
        {
            foreach (var (across, down) in Spiral(width))
            {
                var moved = circles[i] with { Across = circles[i].Across + across, Down = circles[i].Down + down };
                if (!moved.IsInside(width) || placed.Any(other => moved.Overlaps(circles[other], width))) continue;
                circles[i] = moved;
                placed.Add(i);
                break;
            }
        }
        return placed;
    }

    /// <summary>Of those, the ones whose places have room on a narrow screen too.</summary>
    private static HashSet<int> Standing(Circle[] circles, HashSet<int> placed, double width)
    {
        var standing = new HashSet<int>();
        foreach (var i in placed.Order())
            if (circles[i].IsInside(width) && !standing.Any(other => circles[i].Overlaps(circles[other], width))) standing.Add(i);
        return standing;
    }

    // Steps to all eight sides, further each round: per cent across, pixels down.
    private static IEnumerable<(double Across, double Down)> Spiral(double width)
    {
        yield return (0, 0);
        for (var far = 8; far <= 120; far += 8)
            foreach (var (x, y) in ((int, int)[])[(0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, -1), (1, -1), (-1, 1)])
                yield return (100 * x * far / width, y * far);
    }

    /// <summary>A dot with its name below. Across in per cent, the rest in pixels.</summary>
    private sealed record Circle(double Across, double Down, double Radius, string Name)
    {
        // Near the sides a name is set inwards, so that it stands inside on a narrow screen.
        public string Anchor => Across < 27 ? "start" : Across > 73 ? "end" : "middle";

        public bool IsInside(double width)
        {
            var (left, top, right, bottom) = Box(width);
            return left >= 0 && right <= width && top >= 0 && bottom <= Height;
        }

        public bool Overlaps(Circle other, double width)
        {
            const double apart = 4;
            var (left, top, right, bottom) = Box(width);
            var (otherLeft, otherTop, otherRight, otherBottom) = other.Box(width);
            return left < otherRight + apart && otherLeft < right + apart && top < otherBottom + apart && otherTop < bottom + apart;
        }

        private (double Left, double Top, double Right, double Bottom) Box(double width)
        {
            var (at, named) = (Across / 100 * width, TextWidth.Of(Name));
            var (from, to) = Anchor switch { "start" => (at, at + named), "end" => (at - named, at), _ => (at - named / 2, at + named / 2) };
            return (Math.Min(from, at - Radius), Down - Radius, Math.Max(to, at + Radius), Down + Radius + LineHeight);
        }
    }
}
