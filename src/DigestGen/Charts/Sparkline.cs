using System.Globalization;
using System.Text;
using DigestGen.Templating;

namespace DigestGen.Charts;

/// <summary>
/// A line of counts as small as a word (Tufte, "Beautiful Evidence", 2006). It stands beside the number that it unfolds, so it says nothing to a screen reader.
/// </summary>
internal static class Sparkline
{
    /// <summary>How many steps a line has: few, since a list may hold hundreds of lines.</summary>
    public const int Steps = 16;

    private const int Height = 12;

    /// <summary>Empty for fewer things than a line could tell something of.</summary>
    /// <param name="counts"><see cref="Steps"/> counts, oldest first. Heights are shares of the line's own highest.</param>
    public static Html Draw(ReadOnlySpan<int> counts)
    {
        const int fewest = 5;
        var (sum, most) = (0, 0);
        foreach (var count in counts) (sum, most) = (sum + count, Math.Max(most, count));
        if (sum < fewest) return default;
        var text = new StringBuilder("<svg class=\"spark\" viewBox=\"0 0 60 14\" aria-hidden=\"true\"><path d=\"M0 ");
        var down = DownOf(counts[0], most);
        text.Append(CultureInfo.InvariantCulture, $"{down}");
        for (var i = 1; i < counts.Length; i++)
        {
            var next = DownOf(counts[i], most);
            text.Append(i == 1 ? "l4" : " 4");
            if (next >= down) text.Append(' ');
            text.Append(CultureInfo.InvariantCulture, $"{next - down}");
            down = next;
        }
        return Html.Raw(text.Append("\"/></svg>").ToString());
    }

    private static int DownOf(int count, int most) => 1 + Height - (int)((long)count * Height / most);
}
