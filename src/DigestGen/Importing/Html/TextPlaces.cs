namespace DigestGen.Importing.Html;

/// <summary>
/// Finds again in the page where the characters of its texts stand, since the parser tells the places of start tags only. One cursor moves through the page: tags
/// and comments are passed over, a reference such as `&amp;` counts for the characters it means. Where page and text part, the rest has the cursor's place.
/// </summary>
internal sealed class TextPlaces(string page)
{
    private const int LongestReference = 34;
    private const int Farthest = 4_000;

    private readonly HashSet<string> neverClosed = new(StringComparer.Ordinal);
    private int cursor;

    /// <summary>An element begins: its text stands behind its start tag.</summary>
    public void Enter(int start)
    {
        if (start >= 0 && start < page.Length) cursor = TagEnd(start);
    }

    /// <summary>An element whose text is none of the page's is passed over.</summary>
    public void Leave(int start, string tag)
    {
        if (start < 0 || start >= page.Length) return;
        cursor = TagEnd(start);
        if (tag is "link" or "meta" or "base" or "param" or "source" or "track" or "embed") return;
        if (neverClosed.Contains(tag)) return;
        var end = page.IndexOf($"</{tag}", cursor, StringComparison.OrdinalIgnoreCase);
        if (end >= 0) cursor = TagEnd(end);
        else neverClosed.Add(tag);
    }

    public int[] Of(string text)
    {
        var offsets = new int[text.Length];
        var first = text.AsSpan().TrimStart();
        if (first.Length > 0) Find(text, text.Length - first.Length);
        for (var i = 0; i < text.Length;)
        {
            cursor = PassTags(cursor);
            if (cursor >= page.Length || !Match(text, ref i, offsets))
            {
                for (; i < text.Length; i++) offsets[i] = Math.Min(cursor, page.Length);
            }
        }
        return offsets;
    }

    // Text may stand behind comments or scripts that the parser moved: a short look ahead for its first characters.
    private void Find(string text, int first)
    {
        var length = 0;
        while (first + length < text.Length && length < 12 && text[first + length] is not ('&' or '<' or '\n' or '\u00A0')) length++;
        if (length < 4 || cursor >= page.Length) return;
        var near = page.AsSpan(cursor, Math.Min(Farthest, page.Length - cursor)).IndexOf(text.AsSpan(first, length));
        if (near > 0 && page.AsSpan(cursor, near).IndexOfAnyExcept(" \t\r\n") >= 0) cursor += near;
    }

    private bool Match(string text, ref int i, int[] offsets)
    {
        var (c, raw) = (text[i], page[cursor]);
        offsets[i] = cursor;
        if (raw == c)
        {
            if (c != '&' || !IsReference()) cursor++;
            else cursor = ReferenceEnd();
            i++;
            return true;
        }
        if (raw == '\r' && c == '\n')
        {
            cursor += cursor + 1 < page.Length && page[cursor + 1] == '\n' ? 2 : 1;
            i++;
            return true;
        }
        if (raw == '&')
        {
            cursor = ReferenceEnd();
            i++;
            if (char.IsHighSurrogate(c) && i < text.Length) offsets[i++] = offsets[i - 2];
            return true;
        }
        if (char.IsWhiteSpace(raw) || raw == '\0')
        {
            cursor++;
            return true;
        }
        if (!char.IsWhiteSpace(c)) return false;
        i++;
        return true;
    }

    private bool IsReference() => page[cursor] == '&' && ReferenceEnd() > cursor + 1;

    private int ReferenceEnd()
    {
        var rest = page.AsSpan(cursor + 1, Math.Min(LongestReference, page.Length - cursor - 1));
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || (length == 0 && rest[length] == '#'))) length++;
        return cursor + 1 + (length < rest.Length && rest[length] == ';' ? length + 1 : length > 0 && rest[0] == '#' ? length : 0);
    }

    private int PassTags(int at)
    {
        while (at + 1 < page.Length && page[at] == '<' && (char.IsAsciiLetter(page[at + 1]) || page[at + 1] is '/' or '!' or '?')) at = TagEnd(at);
        return at;
    }

    private int TagEnd(int start)
    {
        if (page.AsSpan(start).StartsWith("<!--"))
        {
            var comment = page.IndexOf("-->", start + 4, StringComparison.Ordinal);
            return comment < 0 ? page.Length : comment + 3;
        }
        var quote = '\0';
        for (var i = start + 1; i < page.Length; i++)
        {
            if (quote != '\0') quote = page[i] == quote ? '\0' : quote;
            else if (page[i] == '>') return i + 1;
            else if (page[i] is '"' or '\'' && page[i - 1] is '=' or ' ') quote = page[i];
        }
        return page.Length;
    }
}
