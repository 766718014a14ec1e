namespace DigestGen.Importing;

/// <summary>Marks the lines that are never part of an article, wherever they stand.</summary>
internal static class FurniturePass
{
    private const int LongestSignature = 10;

    public static void Mark(LineDraft draft)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            var text = draft.Text(i);
            if (draft.Outlets.IsFurniture(text)) draft.Mark(i, LineKind.Furniture, "source-furniture");
            else if (FurnitureRules.Match(text) is { } rule && !IsDateOrQuote(text)) draft.Mark(i, LineKind.Furniture, rule);
        }
        MarkRelated(draft);
        MarkSignature(draft);
    }

    // `Published 6 May 2021` says when; a line in quotation marks is what somebody said.
    private static bool IsDateOrQuote(string text) => text[0] is '"' or '\u201C' || (!LineShape.EndMark(text).Equals('\0') && text.Contains('"', StringComparison.Ordinal) && text.Length > 80);

    // From the heading of a list of links to the next running text, and to the end where none follows.
    private static void MarkRelated(LineDraft draft)
    {
        for (var i = 1; i < draft.Count; i++)
        {
            if (!FurnitureRules.IsRelatedHeading(draft.Text(i))) continue;
            draft.Mark(i, LineKind.Furniture, "related-heading");
            while (i + 1 < draft.Count && !LineShape.IsRunningText(draft.Text(i + 1)))
            {
                i++;
                if (!FurnitureRules.IsRelatedHeading(draft.Text(i))) MarkItem(draft, i);
                else draft.Mark(i, LineKind.Furniture, "related-heading");
            }
        }
    }

    private static void MarkItem(LineDraft draft, int index)
    {
        var text = draft.Text(index).TrimStart('-', ' ', '\u2022', '*', '\u2013');
        draft.Mark(index, LineKind.Furniture, StatedDates.Read(text, monthFirst: true) is not null ? "related-date" : "related-link");
    }

    private static void MarkSignature(LineDraft draft)
    {
        for (var i = Math.Max(1, draft.Count - LongestSignature); i < draft.Count; i++)
        {
            if (draft.Text(i) is not ("--" or "-- " or "___" or "_____")) continue;
            for (var j = i; j < draft.Count; j++) draft.Mark(j, LineKind.Furniture, "signature");
        }
    }
}
