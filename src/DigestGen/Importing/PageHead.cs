using System.Collections.Frozen;

namespace DigestGen.Importing;

/// <summary>
/// Finds the headline in a copy of a whole page. A line counts as one only on evidence: it is repeated (in the window's title, over the article), a byline or date line
/// or a share bar follows, or the running text does. Without any of these the page is taken to have none.
/// </summary>
internal static class PageHead
{
    private const int Above = 45;
    private const int Inside = 14;
    private const int LongList = 3;
    private const double Least = 4.5;

    // A byline, a date or the same words elsewhere speak for it, and not its form alone.
    private const double Sure = 7;
    // What a headline shares with its text on the whole, and how much more or less of it counts.
    private const double Usual = 0.5;
    private const double TextWeight = 4;
    private const double Certain = 0.75;

    private const int SignatureBelow = 4;
    private const double SignatureWeight = 4;
    private const double StandfirstWeight = 2;
    private const int HalfTitle = 60;

    private static readonly FrozenSet<string> Unfinished = "by of the and a an from with for or".Split(' ').ToFrozenSet();

    /// <summary>The rule of a headline that few signs speak for.</summary>
    public const string Likely = "likely-headline";

    /// <summary>The number of the headline's line and the rule that found it, or null.</summary>
    public static (int Line, string Rule)? Find(LineDraft draft, BodyExtent body)
    {
        var last = LastInside(draft, body);
        var names = Repeated(draft, last);
        var told = HeadlineWords.Of(draft, body);
        var signature = Signature(draft, body.Start);
        var (best, bestScore) = (-1, Least);
        for (var i = last; i >= 0; i--)
        {
            if (draft.Kind(i) == LineKind.Headline) return (i, "headline");
            var isSigned = i < signature && signature - i <= SignatureBelow;
            if (!IsTitleLike(draft, i) || (i < body.Start - Above && !isSigned && !OpensText(draft, i, names))) continue;
            var share = HeadlineWords.Share(draft.Text(i), told);
            var score = Score(draft, i, body, names, share >= Certain && LineShape.WordCount(draft.Text(i)) >= 5);
            if (score > 0) score += TextWeight * (share - Usual);
            if (isSigned) score = Math.Max(score, 0) + SignatureWeight;
            if (IsLongerThanNext(draft, i)) score -= StandfirstWeight;
            if (score > bestScore) (best, bestScore) = (i, score);
        }
        return best < 0 ? null : (best, bestScore >= Sure ? "headline" : Likely);
    }

    // The line above the text that gives both author and day, where there is only one of its kind: lists of articles and comments have many. -1 for none.
    private static int Signature(LineDraft draft, int start)
    {
        var found = -1;
        for (var i = 1; i < start; i++)
        {
            var text = draft.Text(i);
            if (text.Length > 160 || !StatedDates.MayHold(text) || CombinedLine.Read(text, draft.Outlets) is not { Date: not null, Byline: not null }) continue;
            if (found >= 0) return -1;
            found = i;
        }
        return found;
    }

    // What stands between headline and byline is a standfirst, and says more than the headline: a longer line in front of a signed one is none.
    private static bool IsLongerThanNext(LineDraft draft, int index) =>
        index + 2 < draft.Count && IsTitleLike(draft, index + 1) && HeadPass.IsFact(draft, index + 2) && draft.Text(index).Length > draft.Text(index + 1).Length * 1.25;

    /// <summary>Gives back what a heading of links above the article had swallowed; what stands behind another such heading stays.</summary>
    public static void Reopen(LineDraft draft, int headline, int start)
    {
        for (var i = headline; i < start; i++)
        {
            if (i > headline && draft.Rule(i) == "related-heading") return;
            if (IsSwallowed(draft, i)) draft.Reopen(i);
        }
    }

    private static bool IsSwallowed(LineDraft draft, int index) => draft.Rule(index) is "related-link" or "related-date";

    // The heaviest stretch may begin at a teaser or a standfirst above the headline.
    private static int LastInside(LineDraft draft, BodyExtent body)
    {
        var texts = 0;
        for (var i = body.Start; i < Math.Min(body.Start + Inside, draft.Count); i++)
            if (LineShape.IsRunningText(draft.Text(i)) && ++texts > 3) return i - 1;
        return Math.Min(body.Start + Inside, draft.Count) - 1;
    }

    private static bool IsTitleLike(LineDraft draft, int index)
    {
        if (!draft.IsOpen(index) && draft.Rule(index) != "related-link") return false;
        var text = draft.Text(index);
        var words = LineShape.WordCount(text);
        if (words is < 3 or > 25 || text[^1] is ':' or ',' or ';' || text.Contains("http", StringComparison.OrdinalIgnoreCase) || LineShape.ListMarker(text) > 0) return false;
        if (text[0] is '+' or '>' or '*' or '|' or '=' || text.Count(char.IsLetter) * 2 < text.Length || Unfinished.Contains(text[(text.LastIndexOf(' ') + 1)..])) return false;
        if (LineShape.IsRunningText(text) || HeadPass.IsFact(draft, index)) return false;
        return !Bylines.IsPersonName(text) && !Bylines.EndsInRole(text) && Bylines.ReadBare(text) is null && !draft.Outlets.IsOutletLine(text);
    }

    private static double Score(LineDraft draft, int index, BodyExtent body, Dictionary<string, int> names, bool isToldAgain)
    {
        var text = draft.Text(index);
        var words = LineShape.WordCount(text);
        var evidence = Math.Max(Evidence(draft, index, body), isToldAgain && index < body.Start ? 2 : 0) + (words >= 4 && names.GetValueOrDefault(Key(text)) > 1 ? 5 : 0);
        if (evidence == 0 || (index >= body.Start && evidence < 4)) return 0;
        var score = evidence + (Math.Min(words, 9) * 0.4) - (Math.Min(Math.Abs(body.Start - index), Above) * 0.1);
        if (LineShape.EndMark(text) == '.' && !LineShape.EndsInInitials(text)) score -= 4;
        if (Bylines.IsOutletName(text) && words <= 4) score -= 3;
        if (text.Split(' ').Skip(1).Any(word => word.Length > 0 && char.IsLower(word[0]))) score += 1;
        return score;
    }

    // Far above the heaviest stretch only a repeated line with a byline or date below, and text soon behind them: a table or a player cut the text in two.
    private static bool OpensText(LineDraft draft, int index, Dictionary<string, int> names)
    {
        if (names.GetValueOrDefault(Key(draft.Text(index))) < 2) return false;
        var (facts, texts) = (0, 0);
        for (var i = index + 1; i < Math.Min(index + 16, draft.Count); i++)
        {
            if (i < index + 7 && HeadPass.IsFact(draft, i)) facts++;
            if (facts > 0 && LineShape.IsRunningText(draft.Text(i))) texts++;
        }
        return facts > 0 && texts >= 3;
    }

    private static double Evidence(LineDraft draft, int index, BodyExtent body)
    {
        double evidence = 0;
        var seen = 0;
        for (var i = index + 1; i < draft.Count && seen < 5; i++)
        {
            seen++;
            if (i >= body.Start && LineShape.IsRunningText(draft.Text(i)) && seen > 1) break;
            if (IsOtherPart(draft, i)) break;
            if (draft.Rule(i) is "share-bar" or "comments" or "crumb") evidence = Math.Max(evidence, 2);
            if ((draft.IsOpen(i) || IsSwallowed(draft, i)) && HeadPass.IsFact(draft, i)) return IsListed(draft, i, body.Start) ? 0 : 5 - (0.7 * seen);
        }
        if (index > 0 && index < body.Start && evidence > 0 && !IsListed(draft, index, body.Start) && StatedDates.Read(draft.Text(index - 1), draft.Outlets.MonthFirst) is not null) return 4;
        return IsAboveText(draft, index, body.Start) ? Math.Max(evidence, 2.5) : evidence;
    }

    // Other headlines behind the byline, and still above the text: the line is one of a list.
    private static bool IsListed(LineDraft draft, int fact, int start)
    {
        var titles = 0;
        for (var i = fact + 1; i < start; i++)
            if (LineShape.WordCount(draft.Text(i)) >= 4 && IsTitleLike(draft, i) && ++titles == LongList) return true;
        return false;
    }

    private static bool IsAboveText(LineDraft draft, int index, int start)
    {
        if (index >= start) return false;
        for (var i = index + 1; i < start; i++)
            if (draft.Kind(i) != LineKind.Furniture || IsOtherPart(draft, i)) return false;
        return true;
    }

    // Menus, forms and notices never stand between a headline and its text.
    private static bool IsOtherPart(LineDraft draft, int index) => draft.Rule(index) is "related-heading" or "account" or "navigation" or "cookie-notice" or "mailing-list";

    // How often each line stands in the head, alone or before or behind the name of the site or section.
    private static Dictionary<string, int> Repeated(LineDraft draft, int last)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i <= last; i++)
        {
            var text = draft.Text(i);
            if (text.Length > 250) continue;
            foreach (var key in Keys(text)) counts[key] = counts.GetValueOrDefault(key) + 1;
            // A headline set in two lines.
            if (i > 0 && text.Length <= HalfTitle && draft.Text(i - 1).Length is > 8 and <= HalfTitle && Key(draft.Text(i - 1) + text) is var both) counts[both] = counts.GetValueOrDefault(both) + 1;
        }
        return counts;
    }

    private static IEnumerable<string> Keys(string text)
    {
        yield return Key(text);
        foreach (var separator in (string[])["|", " - ", " \u2013 ", " \u2014 ", " \u00B7 ", " :: "])
        {
            var at = text.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && at + separator.Length < text.Length)
            {
                yield return Key(text[..at]);
                yield return Key(text[(at + separator.Length)..]);
            }
        }
    }

    private static string Key(string text)
    {
        var key = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return key.StartsWith("the", StringComparison.Ordinal) ? key[3..] : key;
    }
}
