namespace DigestGen.Importing;

/// <summary>Marks what stands around the headline: date lines, bylines, outlet lines, shelves; and the headline itself.</summary>
internal static class HeadPass
{
    private const int LongestStandfirst = 320;
    private const int FactsAround = 2;
    private const int CrowdedHead = 5;
    private const int Far = 45;
    private const double TextWeight = 3;

    // A list or a table of thousands of lines has no head of thousands: what says who and when stands at its beginning, or right above the text.
    private const int LongestHead = 300;

    internal const string RepeatedName = "repeated-name";

    /// <summary>Marks the head, and hands back where the body stands now that the headline is known.</summary>
    public static BodyExtent Mark(LineDraft draft, BodyExtent body)
    {
        if (body.IsPageCopy) return MarkPage(draft, body);
        if (body.Start >= CrowdedHead && body.Start < draft.Count && PageHead.Find(draft, body) is { Line: var crowded }) body = body with { Start = Math.Max(body.Start, crowded + 1) };
        else crowded = -1;
        var end = EndOfHead(draft, body.Start, body.IsPageCopy);
        MarkFacts(draft, 0, end);
        MarkRepeatedNames(draft, body);
        if (crowded >= 0) draft.Mark(crowded, LineKind.Headline, "headline");
        if (Headline(draft, body) is not { } headline) return body;
        draft.Mark(headline, LineKind.Headline, "headline");
        for (var i = 0; i < headline; i++)
            if (draft.IsOpen(i)) draft.Mark(i, LineKind.Furniture, "shelf-above-headline");
        MarkBelow(draft, headline, end, body);
        return body;
    }

    // Menus and lists of other articles have dates and names too: only what stands around the headline is the article's.
    private static BodyExtent MarkPage(LineDraft draft, BodyExtent body)
    {
        if (PageHead.Find(draft, body) is not ({ } head, { } rule))
        {
            MarkFacts(draft, Math.Max(0, body.Start - FactsAround), EndOfHead(draft, body.Start, body.IsPageCopy));
            for (var i = 0; i < body.Start; i++)
                if (draft.IsOpen(i)) draft.Mark(i, LineKind.Furniture, "above-article");
            return body;
        }
        body = body with { Start = head < body.Start - Far ? head + 1 : Math.Max(body.Start, head + 1) };
        PageHead.Reopen(draft, head, body.Start);
        var end = Math.Max(EndOfHead(draft, body.Start, body.IsPageCopy), head + 1);
        draft.Mark(head, LineKind.Headline, rule);
        MarkFacts(draft, Math.Max(0, head - FactsAround), end);
        for (var i = 0; i < head; i++)
            if (draft.IsOpen(i)) draft.Mark(i, LineKind.Furniture, "before-headline");
        PageNames.Mark(draft, head, body.Start);
        MarkBelow(draft, head, end, body);
        return body;
    }

    // A standfirst is running text too: the head goes on behind it when a byline or a date line follows.
    private static int EndOfHead(LineDraft draft, int start, bool isPage)
    {
        var end = start;
        var texts = 0;
        for (var i = start; i < draft.Count && i < start + 8 && texts <= 2; i++)
        {
            if (!draft.IsOpen(i)) continue;
            if (IsFact(draft, i)) end = i + 1;
            else if (LineShape.IsRunningText(draft.Text(i)) && draft.Text(i).Length <= LongestStandfirst) texts++;
            else if (!isPage || draft.Text(i).Length > LongestStandfirst) break;
        }
        return end;
    }

    internal static bool IsFact(LineDraft draft, int index)
    {
        var text = draft.Text(index);
        return StatedDates.Read(text, draft.Outlets.MonthFirst) is not null || Bylines.Read(text) is not null || CombinedLine.Read(text, draft.Outlets) is not null;
    }

    private static bool IsInHead(int index, int end) => index < LongestHead || index >= end - LongestHead;

    private static void MarkFacts(LineDraft draft, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!draft.IsOpen(i) || !IsInHead(i, end)) continue;
            var text = draft.Text(i);
            if (LineShape.IsUrl(text)) draft.Mark(i, LineKind.UrlLine, "url-line");
            else if (LabelledLine.Read(text) is { } labelled) draft.Mark(i, labelled.Kind, "labelled-line");
            else if (StatedDates.Read(text, draft.Outlets.MonthFirst) is not null) draft.Mark(i, LineKind.DateLine, "date-line");
            else if (CombinedLine.Read(text, draft.Outlets) is var combined && combined is { Date: not null }) draft.Mark(i, LineKind.DateLine, "combined-line");
            else if (Bylines.Read(text) is not null) draft.Mark(i, LineKind.Byline, "byline");
            else if (combined is not null) draft.Mark(i, LineKind.Byline, "combined-line");
            else if (draft.Outlets.IsOutletLine(text)) draft.Mark(i, LineKind.SourceLine, "outlet-line");
        }
    }

    // A name that stands twice above the text is the outlet's: once in the page's head, once over the article.
    private static void MarkRepeatedNames(LineDraft draft, BodyExtent body)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < body.Start; i++)
        {
            if (!draft.IsOpen(i) || !IsInHead(i, body.Start)) continue;
            var text = draft.Text(i);
            if (LineShape.WordCount(text) is 0 or > 5) continue;
            if (!seen.TryGetValue(text, out var first)) seen[text] = i;
            else
            {
                // A person's, with day or reading time below it, is the author's: once beside the picture, once over the article.
                var kind = Bylines.IsPersonName(text) && Bylines.IsNameLike(text) && (IsDated(draft, first) || IsDated(draft, i)) ? LineKind.Byline : LineKind.SourceLine;
                draft.Mark(first, kind, RepeatedName);
                draft.Mark(i, kind, RepeatedName);
            }
        }
    }

    private static bool IsDated(LineDraft draft, int index) => index + 1 < draft.Count && (draft.Kind(index + 1) == LineKind.DateLine || draft.Rule(index + 1) == "crumb");

    private static int? Headline(LineDraft draft, BodyExtent body)
    {
        for (var i = 0; i < body.Start; i++)
            if (draft.Kind(i) == LineKind.Headline) return i;
        var told = HeadlineWords.Of(draft, body);
        var (best, bestScore) = (-1, 0.0);
        for (var i = body.Start - 1; i >= 0; i--)
        {
            if (!draft.IsOpen(i) || !IsInHead(i, body.Start)) continue;
            var score = Score(draft, i, body) + (TextWeight * HeadlineWords.Share(draft.Text(i), told));
            if (score >= bestScore + (best < 0 ? 0.01 : 0)) (best, bestScore) = (i, score);
        }
        return best < 0 ? null : best;
    }

    private static double Score(LineDraft draft, int index, BodyExtent body)
    {
        var text = draft.Text(index);
        var words = LineShape.WordCount(text);
        double score = Math.Min(words, 9);
        if (words < 3) score -= 1.5;
        if (words > 22) score -= 4;
        if (LineShape.EndMark(text) == '.') score -= 5;
        if (text[^1] is ':' or ',') score -= 5;
        if (LineShape.ListMarker(text) > 0) score -= 6;
        if (Bylines.IsOutletName(text)) score -= 3;
        if (Bylines.ReadBare(text) is not null) score -= 5;
        // Names of shelves and menus have no small words; sentences have.
        if (text.Split(' ').Skip(1).Any(word => word.Length > 0 && char.IsLower(word[0]))) score += 1;
        var next = draft.NextText(index);
        if (next < draft.Count && (next >= body.Start || draft.Kind(next) is LineKind.DateLine or LineKind.Byline or LineKind.SourceLine)) score += 2.5;
        return score;
    }

    private static void MarkBelow(LineDraft draft, int headline, int end, BodyExtent body)
    {
        var title = draft.Text(headline);
        var lastFact = headline;
        for (var i = headline + 1; i < end; i++)
            if (draft.Kind(i) is LineKind.DateLine or LineKind.Byline) lastFact = i;
        for (var i = headline + 1; i < end; i++)
        {
            if (!draft.IsOpen(i) || !IsInHead(i, end)) continue;
            var text = draft.Text(i);
            if (string.Equals(text, title, StringComparison.OrdinalIgnoreCase)) draft.Mark(i, LineKind.Furniture, "repeated-headline");
            else if (i < body.Start && Bylines.ReadBare(text) is not null) draft.Mark(i, LineKind.Byline, "bare-byline");
            else if (i < body.Start && IsNameBesideFact(draft, i)) draft.Mark(i, LineKind.Byline, "name-beside-date");
            else if (LineShape.WordCount(text) >= 6 && i < lastFact) draft.Mark(i, LineKind.Standfirst, "standfirst");
            else if (body.IsPageCopy && i < body.Start) draft.Mark(i, LineKind.Furniture, "below-headline");
        }
    }

    // A person's name alone signs a text when its date stands within two lines.
    private static bool IsNameBesideFact(LineDraft draft, int index)
    {
        // A line that says `By` or has the name beside the date leaves no doubt: other capitalised lines are shelves then.
        for (var i = Math.Max(0, index - 6); i <= Math.Min(draft.Count - 1, index + 6); i++)
            if (draft.Kind(i) is LineKind.Byline or LineKind.DateLine && (Bylines.Read(draft.Text(i)) ?? CombinedLine.Read(draft.Text(i), draft.Outlets)?.Byline) is { Names.Length: > 0 }) return false;
        if (!Bylines.IsPersonName(Bylines.WithoutHandles(draft.Text(index)))) return false;
        for (var i = Math.Max(0, index - 2); i <= Math.Min(draft.Count - 1, index + 2); i++)
            if (draft.Kind(i) == LineKind.DateLine) return true;
        return false;
    }
}
