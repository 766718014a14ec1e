using System.Buffers;
using System.Globalization;
using System.Text;

namespace DigestGen.Pages.Citations;

/// <summary>
/// BibTeX in UTF-8. A brace counts for BibTeX even behind a backslash, so braces of a text become commands; the other characters that TeX obeys are escaped.
/// </summary>
internal static class BibTex
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}#$%&_~^");
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Write(IEnumerable<Citation> citations)
    {
        var text = new StringBuilder(600);
        foreach (var citation in citations) Append(text, citation);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Citation citation)
    {
        text.Append(citation.Outlet is null ? "@misc{" : "@article{").Append(citation.Key);
        // The second pair of braces keeps the headline's capitals.
        Field(text, "title", $"{{{Escaped(citation.Title)}}}");
        if (!citation.Authors.IsEmpty) Field(text, "author", string.Join(" and ", citation.Authors.Select(Name)));
        if (citation.Outlet is { } outlet) Field(text, "journal", Escaped(outlet));
        if (citation.Date is { } date)
        {
            var parts = Citation.PartsOf(date.Start);
            if (parts.Length > 0) Field(text, "year", parts[0].ToString("0000", CultureInfo.InvariantCulture));
            if (parts.Length > 1) text.Append(",\n  month = ").Append(Months[parts[1] - 1]);
            if (parts.Length > 2) Field(text, "day", parts[2].ToString(CultureInfo.InvariantCulture));
            // What year, month and day cannot say: BibLaTeX reads EDTF, and BibTeX ignores the field.
            if (date.IsInterval || date.IsApproximate || date.IsUncertain || parts.Length == 0) Field(text, "date", Escaped(date.Text));
        }
        Field(text, "url", Address(citation.Url));
        Field(text, "langid", Escaped(citation.Language));
        if (citation.Summary is { } summary) Field(text, "abstract", Escaped(summary));
        Field(text, "note", Escaped(citation.Note));
        text.Append("\n}\n");
    }

    private static void Field(StringBuilder text, string name, string value) => text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');

    // `and` parts authors, and a comma turns a name round: a pair of braces keeps such a name whole.
    private static string Name(string author) =>
        author.Contains(',', StringComparison.Ordinal) || author.Contains(" and ", StringComparison.OrdinalIgnoreCase) ? $"{{{Escaped(author)}}}" : Escaped(author);

    // Packages read an address as it stands.
    private static string Address(string url) =>
        url.Replace("\\", "%5C", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    private static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '#' or '$' or '%' or '&' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        return escaped.ToString();
    }
}
