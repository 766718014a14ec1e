namespace DigestGen.Language;

/// <summary>A stretch of a text: UTF-16 offset of its first character and its length.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The offset just behind its last character.</summary>
    public int End => Start + Length;

    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>The words themselves, out of the text that the range was found in.</summary>
    public string In(string text) => text.Substring(Start, Length);
}
