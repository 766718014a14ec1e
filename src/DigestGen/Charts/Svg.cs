using System.Globalization;
using System.Text;
using DigestGen.Templating;

namespace DigestGen.Charts;

/// <summary>
/// Writes SVG. Places across a picture are per cent of its width, so that text keeps its size however narrow the page; places down it are CSS pixels.
/// Coordinates are whole numbers or have one decimal, the same on every machine.
/// </summary>
internal sealed class Svg
{
    private readonly StringBuilder text = new();

    /// <summary>A picture as high as said, as wide as there is room, named by another element of the page.</summary>
    /// <param name="role">`img` for a picture as a whole; `group` for one that holds links.</param>
    public static Svg Begin(int height, string role, string labelledBy) =>
        new Svg().Raw("<svg width=\"100%\" height=\"").Number(height).Raw("\" role=\"").Raw(role).Raw("\" aria-labelledby=\"").Encoded(labelledBy).Raw("\">");

    public Html End() => Html.Raw(Raw("</svg>").text.ToString());

    public Svg Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public Svg Encoded(string words)
    {
        text.Append(Html.Encode(words).Value);
        return this;
    }

    public Svg Number(double value)
    {
        // Adding zero turns a negative zero into zero.
        text.Append((Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>` name="12.5%"`.</summary>
    public Svg Percent(string name, double value) => Raw(" ").Raw(name).Raw("=\"").Number(value).Raw("%\"");

    /// <summary>` name="12"`.</summary>
    public Svg Attribute(string name, double value) => Raw(" ").Raw(name).Raw("=\"").Number(value).Raw("\"");

    /// <summary>A link around marks, with the name that stands for them: as `title`, because words that are shown cut short would contradict a label. <see cref="EndLink"/> closes it.</summary>
    public Svg Link(string url, string name, string classes = "") =>
        Raw("<a").Raw(classes.Length == 0 ? "" : $" class=\"{classes}\"").Raw(" href=\"").Encoded(url).Raw("\"><title>").Encoded(name).Raw("</title>");

    public Svg EndLink() => Raw("</a>");

    /// <summary>A line of text whose anchor (`start`, `middle` or `end`) is at a place.</summary>
    /// <param name="shift">Pixels from that place.</param>
    public Svg Words(double percent, double down, string anchor, string words, string classes = "", double shift = 0)
    {
        Raw("<text").Percent("x", percent).Attribute("y", down);
        if (Math.Abs(shift) >= 0.1) Attribute("dx", shift);
        if (anchor != "start") Raw(" text-anchor=\"").Raw(anchor).Raw("\"");
        if (classes.Length > 0) Raw(" class=\"").Raw(classes).Raw("\"");
        return Raw(">").Encoded(words).Raw("</text>");
    }
}
