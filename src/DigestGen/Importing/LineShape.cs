namespace DigestGen.Importing;

/// <summary>What the mere form of a line says about it.</summary>
internal static class LineShape
{
    private const string Closers = "\"'\u201D\u2019\u00BB)]*_";

    public static int WordCount(ReadOnlySpan<char> text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c) || (inside && c is '\'' or '\u2019' or '-' or '.');
            if (isWord && !inside) count++;
            inside = isWord;
        }
        return count;
    }

    /// <summary>The mark that ends a sentence, behind which only quotation marks and brackets close; or NUL.</summary>
    public static char EndMark(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(Closers).TrimEnd();
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or '\u2026' ? text[^1] : '\0';
    }

    /// <summary>Whether it is running text: a sentence of ten words and more, or anything longer than a headline can be.</summary>
    public static bool IsRunningText(string text)
    {
        var words = WordCount(text);
        if (words >= 26) return true;
        return EndMark(text) switch
        {
            '.' when EndsInInitials(text) => words >= 20,
            '.' => words >= 10 || (words >= 6 && text.Contains('"', StringComparison.Ordinal)),
            '\0' => false,
            _ => words >= 20 || (words >= 8 && text.Contains(". ", StringComparison.Ordinal)),
        };
    }

    /// <summary>Whether the stop at the end belongs to letters such as `D.C.`, which end headlines as well as sentences.</summary>
    public static bool EndsInInitials(string text) => text.Length >= 4 && text[^1] == '.' && char.IsUpper(text[^2]) && text[^3] == '.';

    /// <summary>Whether it can be a subhead: short, begins as a heading does, does not end as a sentence does.</summary>
    public static bool IsSubhead(string text)
    {
        if (text.Length is < 3 or > 90 || WordCount(text) is 0 or > 12) return false;
        if (EndMark(text) is '.' or '\u2026' || text[^1] is ',' or ';' or ':' or '-' or '\u2013' or '\u2014') return false;
        var first = text.AsSpan().TrimStart("\"'\u201C\u2018\u00AB([\u00BF\u00A1");
        return first.Length > 0 && (char.IsUpper(first[0]) || char.IsDigit(first[0]) || !char.IsAsciiLetter(first[0]));
    }

    public static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }
        return letters >= 3;
    }

    public static bool IsUrl(string text) =>
        (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        && !text.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether it is a line of a program: it has braces, empty brackets, operators or a name behind `$`, which prose has not.</summary>
    public static bool IsCode(string text)
    {
        if (text.AsSpan().IndexOfAny('{', '}') >= 0 || text.EndsWith(';')) return true;
        foreach (var sign in (ReadOnlySpan<string>)["()", "=>", "==", "!=", "::", "&&"])
            if (text.Contains(sign, StringComparison.Ordinal)) return true;
        var dollar = text.IndexOf('$', StringComparison.Ordinal);
        return dollar >= 0 && dollar + 1 < text.Length && char.IsAsciiLetterLower(text[dollar + 1]);
    }

    /// <summary>The length of a list marker with the white space behind it, or 0.</summary>
    public static int ListMarker(string text)
    {
        if (text.Length < 3) return 0;
        if (text[0] is '-' or '*' or '+' or '\u2022' or '\u00B7' or '\u25AA' or '\u25CF' or '\u2013' && text[1] is ' ' or '\t') return 2;
        return 0;
    }
}
