using System.Buffers;

namespace DigestGen.Importing;

/// <summary>Runs of letters of a text, apostrophes between letters included; what belongs to an address, a handle or a file name is left out.</summary>
internal readonly record struct TextWord(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

internal static class TextWords
{
    private static readonly SearchValues<char> AddressMarks = SearchValues.Create("@/\\_=<>#");

    public static List<TextWord> Find(string text)
    {
        var words = new List<TextWord>(text.Length / 6 + 1);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            if (end > i && !IsAddress(text.AsSpan(i, end - i))) AddWords(text, i, end, words);
            i = end + 1;
        }
        return words;
    }

    /// <summary>The stretch between white space that holds a place.</summary>
    public static (int Start, int End) ChunkAt(string text, int index)
    {
        const int longest = 60;
        var (start, end) = (index, index);
        while (start > 0 && index - start < longest && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && end - index < longest && !char.IsWhiteSpace(text[end])) end++;
        return (start, end);
    }

    public static bool IsAddress(ReadOnlySpan<char> chunk) =>
        chunk.IndexOfAny(AddressMarks) >= 0 || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || HasInnerDot(chunk);

    // `example.org`, `file.txt`: a dot between lower-case letters.
    private static bool HasInnerDot(ReadOnlySpan<char> chunk)
    {
        for (var i = 1; i + 1 < chunk.Length; i++)
            if (chunk[i] == '.' && char.IsLetterOrDigit(chunk[i - 1]) && char.IsLower(chunk[i + 1])) return true;
        return false;
    }

    private static void AddWords(string text, int start, int end, List<TextWord> words)
    {
        for (var i = start; i < end;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var first = i;
            while (i < end && (char.IsLetter(text[i]) || (text[i] is '\'' or '\u2019' && i > first && i + 1 < end && char.IsLetter(text[i + 1])))) i++;
            words.Add(new TextWord(first, i - first));
        }
    }
}
