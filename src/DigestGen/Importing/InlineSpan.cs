using System.Collections.Immutable;

namespace DigestGen.Importing;

/// <summary>What a stretch within a line is.</summary>
internal enum InlineKind { Link, Strong, Emphasis, Code }

/// <summary>
/// A stretch of a line that its markup sets off. It is known by its place in the input, so that repairs of the line do not move it.
/// </summary>
/// <param name="First">The offset in the input of its first character.</param>
/// <param name="Last">The offset in the input of its last character.</param>
/// <param name="Target">A link's address, fit to stand in Markdown; empty for everything else.</param>
internal sealed record InlineSpan(InlineKind Kind, int First, int Last, string Target = "")
{
    /// <summary>The same, when the text was itself taken out of another input.</summary>
    /// <param name="places">For each offset so far, the offset in that input.</param>
    public InlineSpan Through(int[] places) => places.Length == 0 ? this : this with { First = places[Math.Clamp(First, 0, places.Length - 1)], Last = places[Math.Clamp(Last, 0, places.Length - 1)] };
}

/// <summary>A span as indexes into a text: from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct InlineRange(InlineKind Kind, int Start, int End, string Target)
{
    public int Length => End - Start;
}

/// <summary>
/// Chooses the spans of a line that Markdown can say without changing a character of the text: none cross, emphasis is not nested, and stands where its marks are
/// read as marks (CommonMark 0.31, section 6.2, taken strictly). Others are left out, and their words stay.
/// </summary>
internal static class InlineRanges
{
    /// <summary>In the order of the text; of two that begin at one place the outer first.</summary>
    public static List<InlineRange> Of(MappedText text, ImmutableArray<InlineSpan> spans, Func<InlineKind, bool> isAllowed)
    {
        var chosen = new List<InlineRange>();
        if (spans.IsDefaultOrEmpty || !IsInOrder(text)) return chosen;
        var found = spans.Where(span => isAllowed(span.Kind)).Select(span => RangeOf(text, span)).OfType<InlineRange>().ToList();
        var links = new int[text.Length];
        var codes = new int[text.Length];
        var marked = new int[text.Length];
        foreach (var range in Sorted(found, InlineKind.Link))
            if (links.AsSpan(range.Start, range.Length).IndexOfAnyExcept(0) < 0) Take(range, links, chosen);
        foreach (var range in Sorted(found, InlineKind.Code))
            if (IsFree(codes, range) && IsWithin(links, range) && CanBeCode(text.Text, range, links[range.Start] != 0)) Take(range, codes, chosen);
        foreach (var range in Sorted(found, InlineKind.Strong).Concat(Sorted(found, InlineKind.Emphasis)))
            if (IsFree(marked, range) && !Crosses(links, range) && !Crosses(codes, range) && !IsInside(codes, range) && CanBeMarked(text.Text, range, chosen)) Take(range, marked, chosen);
        return [.. chosen.OrderBy(range => range.Start).ThenByDescending(range => range.End).ThenBy(range => range.Kind)];
    }

    private static IEnumerable<InlineRange> Sorted(List<InlineRange> ranges, InlineKind kind) => ranges.Where(range => range.Kind == kind).OrderBy(range => range.Start).ThenByDescending(range => range.End);

    private static void Take(InlineRange range, int[] taken, List<InlineRange> chosen)
    {
        chosen.Add(range);
        taken.AsSpan(range.Start, range.Length).Fill(chosen.Count);
    }

    // Parsers move text out of broken tables: then no place says what stands between two others.
    private static bool IsInOrder(MappedText text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text.InputOffset(i) < text.InputOffset(i - 1)) return false;
        return true;
    }

    private static InlineRange? RangeOf(MappedText text, InlineSpan span)
    {
        var (start, end) = (FirstFrom(text, span.First), FirstFrom(text, span.Last + 1));
        while (start < end && char.IsWhiteSpace(text.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(text.Text[end - 1])) end--;
        return start < end ? new InlineRange(span.Kind, start, end, span.Target) : null;
    }

    private static int FirstFrom(MappedText text, int offset)
    {
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.InputOffset(middle) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // All of it in one link, or all of it outside.
    private static bool IsWithin(int[] taken, InlineRange range) => taken.AsSpan(range.Start, range.Length).IndexOfAnyExcept(taken[range.Start]) < 0;

    private static bool Crosses(int[] taken, InlineRange range)
    {
        if (IsWithin(taken, range)) return false;
        var startsInside = range.Start > 0 && taken[range.Start] != 0 && taken[range.Start - 1] == taken[range.Start];
        var endsInside = range.End < taken.Length && taken[range.End - 1] != 0 && taken[range.End] == taken[range.End - 1];
        return startsInside || endsInside;
    }

    private static bool IsInside(int[] taken, InlineRange range) =>
        IsWithin(taken, range) && taken[range.Start] != 0 && ((range.Start > 0 && taken[range.Start - 1] == taken[range.Start]) || (range.End < taken.Length && taken[range.End] == taken[range.Start]));

    // Marks that touch would be read as one.
    private static bool IsFree(int[] taken, InlineRange range)
    {
        var (from, to) = (Math.Max(0, range.Start - 1), Math.Min(taken.Length, range.End + 1));
        return taken.AsSpan(from, to - from).IndexOfAnyExcept(0) < 0;
    }

    // Not beside a tick of the text, which the parser would take for part of the mark even behind a backslash. Nor with a bracket that ends the link around it:
    // definitions of links (CommonMark 0.31, section 4.7) are read before code is, and `]:` makes one.
    private static bool CanBeCode(string text, InlineRange range, bool isInLink) =>
        !text.AsSpan(range.Start, range.Length).ContainsAny('`', '\n') && !(isInLink && text.AsSpan(range.Start, range.Length).Contains(']')) && (range.Start == 0 || text[range.Start - 1] != '`') && (range.End == text.Length || text[range.End] != '`');

    private static bool CanBeMarked(string text, InlineRange range, List<InlineRange> chosen)
    {
        var opensAtLink = chosen.Exists(other => other.Start == range.Start);
        var closesAtLink = chosen.Exists(other => other.End == range.End);
        return IsFlank(text, range.Start, range.Start - 1, opensAtLink) && IsFlank(text, range.End - 1, range.End, closesAtLink);
    }

    // A letter inside always does; anything else needs an end of the line, a blank or a plain mark outside.
    private static bool IsFlank(string text, int inside, int outside, bool isAtOther)
    {
        if (!isAtOther && char.IsLetterOrDigit(text[inside])) return true;
        return outside < 0 || outside >= text.Length || text[outside] is ' ' or '\t' || (char.IsAscii(text[outside]) && char.IsPunctuation(text[outside]));
    }
}
