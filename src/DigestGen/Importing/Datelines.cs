using DigestGen.Language;

namespace DigestGen.Importing;

/// <summary>The place, day and agency in front of a report: `KYIV, 6 May 2021 (Harbour Wire) - `.</summary>
/// <param name="Length">Characters up to and with the dash.</param>
internal sealed record Dateline(string Place, Edtf? Date, string? Agency, int Length);

/// <summary>Reads datelines.</summary>
internal static class Datelines
{
    private const int Longest = 90;

    private static readonly string[] Dashes = [" - ", " \u2013 ", " \u2014 ", " -- ", "\u2014", " \u2013", " -"];

    public static Dateline? Read(string paragraph, bool? monthFirst)
    {
        var head = paragraph.Length > Longest ? paragraph[..Longest] : paragraph;
        var (at, dash) = (-1, "");
        foreach (var candidate in Dashes)
            if (head.IndexOf(candidate, StringComparison.Ordinal) is > 2 and var index && (at < 0 || index < at)) (at, dash) = (index, candidate);
        if (at < 0) return null;
        var text = head[..at].Trim();
        string? agency = null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text.EndsWith(')'))
        {
            agency = text[(open + 1)..^1].Trim();
            text = text[..open].Trim();
        }
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var place = (comma < 0 ? text : text[..comma]).Trim();
        if (place.Length is < 2 or > 40 || !char.IsUpper(place[0]) || !LineShape.IsAllCapitals(place.Replace(" ", "", StringComparison.Ordinal)) && agency is null) return null;
        if (place.Any(c => !char.IsLetter(c) && c is not (' ' or '.' or '-' or '\'' or '/' or '\u2019'))) return null;
        var rest = comma < 0 ? "" : text[(comma + 1)..].Trim();
        // `WASHINGTON, D.C., May 6 2021`: the date is behind the last comma that leaves one.
        StatedDate? date = null;
        for (var from = rest; from.Length > 0 && date is null;)
        {
            date = StatedDates.Read(from, monthFirst);
            var next = from.IndexOf(',', StringComparison.Ordinal);
            from = next < 0 ? "" : from[(next + 1)..].Trim();
        }
        if (agency is { Length: > 40 } || (agency is null && rest.Length > 40 && date is null)) return null;
        return new Dateline(place, date?.Date, agency, at + dash.Length);
    }
}
