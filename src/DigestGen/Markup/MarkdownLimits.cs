namespace DigestGen.Markup;

/// <summary>
/// What is not given to the Markdown parser, because its time grows with the square of it: very long bodies, links that are opened and never closed, thousands of
/// reference definitions. No text that people write comes near.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>Characters of a body: more than a long novel has.</summary>
    public const int MaxLength = 500_000;

    private const int MaxOpenLinks = 500;
    private const int MaxDefinitions = 3_000;

    public static bool AreExceededBy(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength) return true;
        var (open, definitions) = (0, 0);
        while (text.IndexOfAny(']', ')') is var at and >= 0)
        {
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (text[at] == ')') open = Math.Max(0, open - 1);
            else if (next == '(' && ++open > MaxOpenLinks) return true;
            else if (next == ':' && ++definitions > MaxDefinitions) return true;
            text = text[(at + 1)..];
        }
        return false;
    }
}
