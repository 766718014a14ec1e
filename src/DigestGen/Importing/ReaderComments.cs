using System.Text.RegularExpressions;

namespace DigestGen.Importing;

/// <summary>
/// Marks what readers wrote under an article. Comments are running text like the article's own, so they are known by what stands between them: who wrote when, and `Reply`.
/// </summary>
internal static partial class ReaderComments
{
    // Under so much text of the article itself; what stands above it are other articles.
    private const int LeastText = 400;
    private const int FewestSigned = 3;
    private const int FewestReplies = 2;
    private const int HeadingAbove = 4;
    private const int FarApart = 40;
    private const int LongestSignature = 90;

    public static void Mark(LineDraft draft)
    {
        if (Start(draft) is not { } start) return;
        for (var i = start; i < draft.Count; i++)
            if (draft.IsOpen(i)) draft.Mark(i, LineKind.Furniture, "reader-comments");
    }

    private static int? Start(LineDraft draft)
    {
        var (signed, replies) = (new List<int>(), 0);
        for (var i = 0; i < draft.Count; i++)
        {
            var text = draft.Text(i);
            if (text.Length > LongestSignature) continue;
            if (Reply().IsMatch(text)) replies++;
            else if (Signature().IsMatch(text)) signed.Add(i);
        }
        if (signed.Count < FewestSigned) return null;
        for (var first = 0; first + FewestSigned <= signed.Count; first++)
        {
            if (TextAbove(draft, signed[first]) < LeastText || !IsRow(draft, signed, first)) continue;
            var heading = Heading(draft, signed[first]);
            return heading ?? (replies >= FewestReplies ? signed[first] : null);
        }
        return null;
    }

    // Signatures with something to read between them, and no article's worth of it.
    private static bool IsRow(LineDraft draft, List<int> signed, int first)
    {
        for (var i = first; i + 1 < first + FewestSigned; i++)
            if (signed[i + 1] - signed[i] is < 2 or > FarApart || !HasText(draft, signed[i] + 1, signed[i + 1])) return false;
        return true;
    }

    private static bool HasText(LineDraft draft, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (draft.Text(i).Length > 0 && !Reply().IsMatch(draft.Text(i))) return true;
        return false;
    }

    private static int TextAbove(LineDraft draft, int index)
    {
        var length = 0;
        for (var i = 0; i < index && length < LeastText; i++)
            if (draft.IsOpen(i) && LineShape.IsRunningText(draft.Text(i))) length += draft.Text(i).Length;
        return length;
    }

    private static int? Heading(LineDraft draft, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - HeadingAbove); i--)
            if (draft.Text(i).Length <= LongestSignature && CommentsHeading().IsMatch(draft.Text(i))) return i;
        return null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^(reply|report|like|flag|quote|permalink|upvote|downvote|log in to reply|reply to .{1,40}|share|edit|\d+ (likes?|replies))( ?[|·•] ?(reply|report|like|flag|share|permalink))*$", Options)]
    private static partial Regex Reply();

    // `Ada Holm · March 10, 2017 at 12:20 AM`, `ada_h 3 hours ago`, `Ada Holm says:`
    [GeneratedRegex(@"^([^.!?:]{2,60}?(\d{1,2}[:.]\d{2}( ?[ap]\.?m\.?)?|\d+ (seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago)\W*|[^.!?:]{2,40} (says|wrote|writes|commented|replied):?)$", Options)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(there (are|is) )?\d[\d,]* (comments?|responses?|replies|thoughts? on|reactions?)\b|^(readers?'? )?(comments?|discussion|responses)( \(\d+\))?$|^(leave|post|add) a (comment|reply)\b|^(join|view) (the|all) (discussion|conversation|comments)\b", Options)]
    private static partial Regex CommentsHeading();
}
