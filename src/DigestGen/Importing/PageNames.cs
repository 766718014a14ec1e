namespace DigestGen.Importing;

/// <summary>Finds who signed the article of a whole page where no line says `By`: by a name's place beside the headline, a label or a role.</summary>
internal static class PageNames
{
    private const int NamesAbove = 15;

    /// <summary>A name behind `By` on a line of its own, and the only person's name between headline and text.</summary>
    public static void Mark(LineDraft draft, int headline, int start)
    {
        for (var i = headline + 1; i < start; i++)
            if (draft.Kind(i) == LineKind.Byline || (draft.Kind(i) == LineKind.DateLine && CombinedLine.Read(draft.Text(i), draft.Outlets)?.Byline is not null)) return;
        var alone = -1;
        for (var i = headline + 1; i < start; i++)
        {
            if (!draft.IsOpen(i)) continue;
            if (i <= headline + 3 && i + 1 < start && IsRole(draft.Text(i + 1)) && Bylines.IsNameLike(draft.Text(i)))
            {
                draft.Mark(i, LineKind.Byline, "name-above-role");
                return;
            }
            if (!Bylines.IsPersonName(Bylines.WithoutHandles(draft.Text(i)))) continue;
            if (IsLabel(draft.Text(i - 1)))
            {
                draft.Mark(i, LineKind.Byline, "name-below-label");
                return;
            }
            if (alone >= 0 && !string.Equals(draft.Text(alone), draft.Text(i), StringComparison.OrdinalIgnoreCase)) return;
            alone = i;
        }
        if (alone >= 0)
        {
            if (alone - headline <= 4) draft.Mark(alone, LineKind.Byline, "name-below-headline");
        }
        else MarkRepeatedName(draft, headline);
    }

    // The only person's name that stands twice right above the headline: once beside the picture.
    private static void MarkRepeatedName(LineDraft draft, int headline)
    {
        var names = Enumerable.Range(Math.Max(0, headline - NamesAbove), headline - Math.Max(0, headline - NamesAbove))
            .Where(i => draft.Kind(i) == LineKind.Furniture && Bylines.IsPersonName(draft.Text(i))).GroupBy(draft.Text, StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count == 1 && names[0].Count() > 1) draft.Mark(names[0].Last(), LineKind.Byline, HeadPass.RepeatedName);
    }

    // `Games Editor` on a line of its own.
    private static bool IsRole(string text) => LineShape.WordCount(text) <= 5 && Bylines.EndsInRole(text);

    private static bool IsLabel(string text) => text.TrimEnd(':').ToLowerInvariant() is "by" or "written by" or "author" or "words by" or "posted by" or "story by" or "reported by";
}
