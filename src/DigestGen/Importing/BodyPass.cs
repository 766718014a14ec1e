namespace DigestGen.Importing;

/// <summary>Marks subheads, insets, lists and quotations in the running text, and what stands behind its end.</summary>
internal static class BodyPass
{
    public static void Mark(LineDraft draft, BodyExtent body)
    {
        var last = LastRunningText(draft, body);
        for (var i = 0; i < draft.Count; i++)
        {
            if (!draft.IsOpen(i)) continue;
            var text = draft.Text(i);
            if (i >= body.End) draft.Mark(i, LineKind.Furniture, "after-article");
            else if (LineShape.IsUrl(text) && i > last) draft.Mark(i, LineKind.UrlLine, "url-line");
            else if (text.StartsWith('>')) draft.Mark(i, LineKind.Quote, "quote-mark");
            else if (LineShape.ListMarker(text) > 0) draft.Mark(i, LineKind.ListItem, "list-marker");
            else if (i > last && CreditLine.Read(text) is not null) draft.Mark(i, LineKind.Byline, "credit-line");
            else if (i > last && draft.Outlets.IsOutletLine(text)) draft.Mark(i, LineKind.SourceLine, "outlet-line");
            else if (i < last && LineShape.IsSubhead(text)) MarkSubhead(draft, i, body);
        }
    }

    private static int LastRunningText(LineDraft draft, BodyExtent body)
    {
        for (var i = Math.Min(body.End, draft.Count) - 1; i >= 0; i--)
            if (draft.Kind(i) is null && LineShape.IsRunningText(draft.Text(i))) return i;
        return -1;
    }

    private static void MarkSubhead(LineDraft draft, int index, BodyExtent body)
    {
        var next = draft.NextText(index);
        if (next >= draft.Count) return;
        var following = draft.Text(next);
        if (index >= body.Start && draft.IsOpen(next) && (Bylines.Read(following) ?? Bylines.ReadBare(following)) is not null)
        {
            draft.Mark(index, LineKind.InsetHeading, "heading-with-byline");
            draft.Mark(next, LineKind.InsetByline, "byline-in-text");
            return;
        }
        // Two short lines on end are a list, a table or speech; one before running text is a heading.
        if (draft.IsOpen(next) && LineShape.IsRunningText(following)) draft.Mark(index, LineKind.Subhead, "short-line-before-text");
        else if (body.IsPageCopy && index >= body.Start && IsLinkRun(draft, index)) draft.Mark(index, LineKind.Furniture, "link-list");
    }

    private static bool IsLinkRun(LineDraft draft, int index)
    {
        var (first, last) = (index, index);
        while (first > 0 && index - first < 5 && IsShort(draft, first - 1)) first--;
        while (last + 1 < draft.Count && last - index < 5 && IsShort(draft, last + 1)) last++;
        return last - first >= 3;
    }

    private static bool IsShort(LineDraft draft, int index) => draft.Kind(index) is LineKind.Furniture || !LineShape.IsRunningText(draft.Text(index));
}
