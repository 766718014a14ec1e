using System.Globalization;
using System.Text;

namespace DigestGen.Pages.Citations;

/// <summary>RIS (Research Information Systems, tags of 2011): a tag of two letters, two blanks, a hyphen, a blank, the value; lines end with CR LF.</summary>
internal static class Ris
{
    public static string Write(IEnumerable<Citation> citations)
    {
        var text = new StringBuilder(600);
        foreach (var citation in citations) Append(text, citation);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Citation citation)
    {
        Line(text, "TY", citation.Outlet is null ? "GEN" : "NEWS");
        Line(text, "ID", citation.Key);
        Line(text, "TI", citation.Title);
        foreach (var author in citation.Authors) Line(text, "AU", author);
        if (citation.Outlet is { } outlet) Line(text, "T2", outlet);
        if (citation.Date is { } date)
        {
            var parts = Citation.PartsOf(date.Start);
            if (parts.Length > 0)
            {
                Line(text, "PY", parts[0].ToString("0000", CultureInfo.InvariantCulture));
                Line(text, "DA", $"{parts[0]:0000}/{Two(parts, 1)}/{Two(parts, 2)}/");
            }
            if (!date.IsOneDay) Line(text, "N1", $"Date: {citation.DateLabel}");
        }
        Line(text, "LA", citation.Language);
        if (citation.Summary is { } summary) Line(text, "AB", summary);
        Line(text, "UR", citation.Url);
        Line(text, "N1", citation.Note);
        Line(text, "ER", "");
    }

    private static string Two(IReadOnlyList<int> parts, int index) => parts.Count > index ? parts[index].ToString("00", CultureInfo.InvariantCulture) : "";

    private static void Line(StringBuilder text, string tag, string value) => text.Append(tag).Append("  - ").Append(value).Append("\r\n");
}
