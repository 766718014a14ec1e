namespace DigestGen.Importing;

/// <summary>Leaves out a paragraph that repeats the one before it, word for word: scraping and pasting double lines, writers of prose do not.</summary>
internal static class DoubledLines
{
    // Refrains and answers are shorter.
    private const int Least = 40;

    public static void Mark(LineDraft draft)
    {
        var last = "";
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Kind(i) is not (null or LineKind.Paragraph)) continue;
            var text = draft.Text(i);
            if (text.Length >= Least && string.Equals(text, last, StringComparison.Ordinal)) draft.Mark(i, LineKind.Furniture, "doubled-line");
            else last = text;
        }
    }
}
