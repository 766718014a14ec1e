namespace DigestGen.Importing.Markdown;

/// <summary>
/// What other programs' Markdown holds and a page of the digest would show as raw signs or broken links: HTML tags, links to files beside the note, `[[links]]` between
/// notes. The words stay, the rest is taken out and listed.
/// </summary>
internal static class ForeignMarkup
{
    private const int LongestTag = 4_000;

    /// <summary>Whether a block is nothing but tags and comments, or code of the page that it came from.</summary>
    public static bool IsOnly(string block)
    {
        var text = block.AsSpan().Trim();
        if (text.StartsWith("<script", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<style", StringComparison.OrdinalIgnoreCase)) return true;
        if (text.IsEmpty || text[0] != '<' || text[^1] != '>') return false;
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (TagLength(text, at) is > 0 and var length) at += length;
            else return false;
        }
        return true;
    }

    public static MappedText Remove(MappedText block, int line, List<LedgerEntry> repairs)
    {
        var edits = new List<TextEdit>();
        var text = block.Text;
        var isCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`') isCode = !isCode;
            if (isCode || text[i] is not ('<' or '[' or '!')) continue;
            var edit = text[i] == '<' ? Tag(text, i) : Link(text, i);
            if (edit is not { } made) continue;
            edits.Add(made.Edit);
            repairs.Add(new LedgerEntry(line, LedgerAction.Repaired, made.Rule, text.Substring(made.Edit.Start, made.Edit.Length), made.Edit.Replacement) { Place = block.PlaceOf(made.Edit) });
            i = made.Edit.Start + made.Edit.Length - 1;
        }
        return block.With(edits);
    }

    private static (TextEdit Edit, string Rule)? Tag(string text, int start) => TagLength(text, start) is > 0 and var length ? (new TextEdit(start, length, ""), "html-tag") : null;

    private static int TagLength(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 >= text.Length || text[start] != '<') return 0;
        var rest = text[start..Math.Min(text.Length, start + LongestTag)];
        if (rest.StartsWith("<!--")) return rest.IndexOf("-->") is > 0 and var comment ? comment + 3 : 0;
        if (!char.IsAsciiLetter(rest[1]) && rest[1] is not ('/' or '!' or '?')) return 0;
        var close = rest.IndexOf('>');
        // `<https://example.org/>` and `<ada@example.org>` are links.
        if (close < 0 || rest[..close].IndexOfAny('@', ':') is > 0 and var sign && rest[..sign].IndexOf(' ') < 0) return 0;
        return close + 1;
    }

    private static (TextEdit Edit, string Rule)? Link(string text, int start)
    {
        var isPicture = text[start] == '!';
        var open = isPicture ? start + 1 : start;
        if (open >= text.Length || text[open] != '[') return null;
        if (open + 1 < text.Length && text[open + 1] == '[') return NoteLink(text, start, open, isPicture);
        var close = text.IndexOf("](", open, StringComparison.Ordinal);
        if (close < 0 || close - open > 1_000 || text.IndexOf('\n', open, close - open) >= 0) return null;
        var end = text.IndexOf(')', close);
        if (end < 0 || end - close > 2_000) return null;
        var address = text[(close + 2)..end].Trim();
        if (IsWeb(address) && !isPicture) return null;
        var words = text[(open + 1)..close];
        // A picture's own words say what it shows; without the picture they stay as text.
        return words.Contains('[', StringComparison.Ordinal) ? null : (new TextEdit(start, end + 1 - start, words), isPicture ? "picture" : "link-to-file");
    }

    private static (TextEdit Edit, string Rule)? NoteLink(string text, int start, int open, bool isPicture)
    {
        var end = text.IndexOf("]]", open, StringComparison.Ordinal);
        if (end < 0 || end - open > 500) return null;
        var inside = text[(open + 2)..end];
        var bar = inside.LastIndexOf('|');
        return (new TextEdit(start, end + 2 - start, isPicture ? "" : bar < 0 ? inside : inside[(bar + 1)..]), isPicture ? "picture" : "note-link");
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
