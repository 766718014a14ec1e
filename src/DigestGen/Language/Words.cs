namespace DigestGen.Language;

/// <summary>
/// The words of a text, one after another, without a string for each. A word is a run of letters and digits; an apostrophe between two
/// letters belongs to it (`don't`, `O'Brien`), a hyphen or a full stop does not (`US-led` and `U.S.` are two words each).
/// </summary>
public static class Words
{
    public static WordEnumerator In(ReadOnlySpan<char> text) => new(text);

    /// <summary>The words of a text as a list, for code that looks forwards and back.</summary>
    public static List<Word> ListIn(ReadOnlySpan<char> text)
    {
        var list = new List<Word>(text.Length / 6);
        foreach (var word in new WordEnumerator(text)) list.Add(word);
        return list;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    /// <summary>The length of a word without the possessive `'s` or the bare apostrophe that a plural carries.</summary>
    public static int LengthWithoutPossessive(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] is 's' or 'S' && IsApostrophe(word[^2])) return word.Length - 2;
        return word.Length;
    }

    /// <summary>Writes a word in lower case into a buffer, straight apostrophes throughout; what does not fit is cut. Returns its length.</summary>
    public static int ToLower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = Math.Min(word.Length, buffer.Length);
        for (var i = 0; i < length; i++)
        {
            var c = word[i];
            if (c < 128) buffer[i] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            else buffer[i] = c is '\u2019' or '\u02BC' ? '\'' : char.ToLowerInvariant(c);
        }
        return length;
    }
}

/// <summary>A word's place in its text, in UTF-16 units.</summary>
public readonly record struct Word(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}

/// <summary>Walks the words of a text; see <see cref="Words"/>.</summary>
public ref struct WordEnumerator(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int position;

    public Word Current { get; private set; }

    public readonly WordEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        var i = position;
        while (i < text.Length && !IsWordCharacter(text[i])) i++;
        if (i >= text.Length)
        {
            position = i;
            return false;
        }
        var start = i;
        i++;
        while (i < text.Length && (IsWordCharacter(text[i]) || JoinsLetters(i))) i++;
        Current = new Word(start, i - start);
        position = i;
        return true;
    }

    private readonly bool JoinsLetters(int i) =>
        Words.IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);

    // Surrogates count as letters, so that scripts outside the first plane stay whole; combining marks belong to the letter before.
    private static bool IsWordCharacter(char c)
    {
        if (c < 128) return char.IsAsciiLetterOrDigit(c);
        return char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
    }
}
