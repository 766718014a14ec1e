using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Configuration;

/// <summary>
/// Reads `theme:`, the digest's own colours. What is not set keeps the colours of the style sheet; dark ones that are not set follow from the light ones.
/// </summary>
internal static class ThemeReader
{
    // The colours of `templates/assets/site.css`.
    private static readonly ThemeColours Light = new(Of("#fcfaf5"), Of("#191714"), Of("#9b1c1f"));
    private static readonly ThemeColours Dark = new(Of("#161513"), Of("#e9e5dc"), Of("#f19a8e"));

    // Darker than this a background no longer dazzles; an accent of this contrast is still a colour.
    private const double DarkLuminance = 0.012, AccentContrast = 6;

    /// <summary>Null when the digest sets no colour.</summary>
    public static Theme? Read(FieldReader site, DiagnosticBag found)
    {
        if (site.Map("theme") is not { } fields) return null;
        var set = ReadColours(fields, found);
        var group = fields.Map("dark");
        var setDark = group is null ? default : ReadColours(group, found);
        fields.ReportUnknown();
        group?.ReportUnknown();

        var light = new ThemeColours(set.Paper?.Value ?? Light.Paper, set.Ink?.Value ?? Light.Ink, set.Accent?.Value ?? Light.Accent);
        var dark = DarkOf(light, set, setDark);
        CheckContrast(light, set, found);
        CheckContrast(dark, setDark, found);
        return new Theme(light, dark);
    }

    private static SetColours ReadColours(FieldReader fields, DiagnosticBag found) =>
        new(Read(fields, "paper", found), Read(fields, "ink", found), Read(fields, "accent", found));

    private static Located<Colour>? Read(FieldReader fields, string key, DiagnosticBag found)
    {
        if (fields.Text(key) is not { } text)
        {
            if (fields.EmptyAt(key) is { } empty) found.Add(ConfigurationProblems.ColourMissingAt(empty, key));
            return null;
        }
        if (Colour.TryParse(text.Value, out var colour)) return new Located<Colour>(colour, text.Span);
        found.Add(ConfigurationProblems.NotAColourAt(text, key));
        return null;
    }

    // Paper and ink change places: the ink as dark as a background should be, the paper a little dimmed, the accent as light as it must be on it.
    private static ThemeColours DarkOf(ThemeColours light, SetColours set, SetColours setDark)
    {
        var paper = setDark.Paper?.Value ?? (set.Ink is null ? Dark.Paper : Enumerable.Range(0, 11).Select(step => light.Ink.Mixed(Colour.Black, step / 10.0)).First(c => c.Luminance <= DarkLuminance));
        var ink = setDark.Ink?.Value ?? (set.Paper is null || Colour.Contrast(light.Paper, paper) < 10 ? Dark.Ink : light.Paper.Mixed(paper, 0.08));
        if (setDark.Accent is { } given) return new ThemeColours(paper, ink, given.Value);
        var accent = set.Accent is null && setDark.Paper is null
            ? Dark.Accent
            : Enumerable.Range(0, 11).Select(step => light.Accent.Mixed(Colour.White, step / 10.0)).FirstOrDefault(c => Colour.Contrast(c, paper) >= AccentContrast, ink);
        return new ThemeColours(paper, ink, accent);
    }

    // The editor is told at the colour that they set; of two that do not go together at the one in front.
    private static void CheckContrast(ThemeColours colours, SetColours set, DiagnosticBag found)
    {
        Check(colours.Ink, set.Ink, "ink");
        Check(colours.Accent, set.Accent, "accent");

        void Check(Colour front, Located<Colour>? given, string key)
        {
            var contrast = Colour.Contrast(front, colours.Paper);
            if (contrast < ThemeColours.LeastContrast && (given ?? set.Paper) is { } place)
                found.Add(ConfigurationProblems.LowContrastAt(place.Span, key, front, colours.Paper, contrast));
        }
    }

    private static Colour Of(string text) => Colour.TryParse(text, out var colour) ? colour : throw new ArgumentException(text);

    private readonly record struct SetColours(Located<Colour>? Paper, Located<Colour>? Ink, Located<Colour>? Accent);
}
