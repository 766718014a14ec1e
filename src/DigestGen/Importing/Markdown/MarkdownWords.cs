namespace DigestGen.Importing.Markdown;

/// <summary>The words of a block of Markdown without its signs, each character with its place.</summary>
internal static class MarkdownWords
{
    private const int LongestAddress = 2_000;

    public static MappedText Of(MappedText block)
    {
        var words = new MappedTextBuilder();
        var text = block.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || text[i - 1] == '\n') i = BehindBlockSigns(text, i);
            if (i >= text.Length) break;
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            switch (text[i])
            {
                case '\n':
                    if (words.Length > 0) words.Append(' ', block.InputOffset(i));
                    break;
                case '\\' when next != '\0' && !char.IsLetterOrDigit(next) && !char.IsWhiteSpace(next):
                    words.Append(next, block.InputOffset(++i));
                    break;
                case '*' or '`' or '[': break;
                case '_' when !IsInsideWord(text, i): break;
                case '!' when next == '[': break;
                case ']': i = BehindAddress(text, i); break;
                default: words.Append(text[i], block.InputOffset(i)); break;
            }
        }
        var whole = words.ToMappedText();
        var (start, end) = (0, whole.Length);
        while (start < end && char.IsWhiteSpace(whole.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(whole.Text[end - 1])) end--;
        return whole.Slice(start, end - start);
    }

    private static int BehindBlockSigns(string text, int start)
    {
        var i = start;
        while (i < text.Length && text[i] is ' ' or '\t' or '>') i++;
        var sign = i;
        while (i < text.Length && text[i] == '#') i++;
        if (i > sign) return i < text.Length && text[i] == ' ' ? i + 1 : sign;
        if (i + 1 < text.Length && text[i] is '-' or '*' or '+' && text[i + 1] == ' ') return i + 2;
        while (i < text.Length && char.IsAsciiDigit(text[i]) && i - sign < 9) i++;
        return i > sign && i + 1 < text.Length && text[i] is '.' or ')' && text[i + 1] == ' ' ? i + 2 : sign;
    }

    private static bool IsInsideWord(string text, int i) => i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    private static int BehindAddress(string text, int bracket)
    {
        if (bracket + 1 >= text.Length || text[bracket + 1] is not ('(' or '[')) return bracket;
        var close = text.IndexOf(text[bracket + 1] == '(' ? ')' : ']', bracket + 1, Math.Min(LongestAddress, text.Length - bracket - 1));
        return close < 0 ? bracket : close;
    }
}
