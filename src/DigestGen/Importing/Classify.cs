using System.Collections.Immutable;

namespace DigestGen.Importing;

/// <summary>Says of each line what it is. The head is read from the first running text upwards, the rest downwards.</summary>
internal static class Classify
{
    /// <param name="title">The headline that markup states; null for none, and for plain text.</param>
    public static ImmutableArray<ClassifiedLine> Lines(ImmutableArray<ClippingLine> lines, OutletBook outlets, string? title)
    {
        if (lines.All(line => line.Mark is not null)) return MarkedLines.Join(ByWords(lines, outlets), title);
        // In text without markup a line is what its words say; what is marked there is none of the text.
        var read = new Queue<ClassifiedLine>(ByWords([.. lines.Where(line => line.Mark is null)], outlets));
        return [.. lines.Select(line => line.Mark is { } mark ? new ClassifiedLine(line, mark.Kind, mark.Rule) : MarkedLines.WithoutOtherHeadline(read.Dequeue(), title))];
    }

    private static ImmutableArray<ClassifiedLine> ByWords(ImmutableArray<ClippingLine> lines, OutletBook outlets)
    {
        var draft = new LineDraft(lines, outlets);
        FurniturePass.Mark(draft);
        ReaderComments.Mark(draft);
        var body = BodyExtent.Find(draft);
        body = HeadPass.Mark(draft, body);
        BodyPass.Mark(draft, body);
        // On a page a picture's caption may stand under it and beside it.
        if (!body.IsPageCopy) DoubledLines.Mark(draft);
        return draft.ToClassified();
    }
}

/// <summary>The lines of one clipping while it is decided what they are.</summary>
internal sealed class LineDraft(ImmutableArray<ClippingLine> lines, OutletBook outlets)
{
    private readonly LineKind?[] kinds = new LineKind?[lines.Length];
    private readonly string[] rules = new string[lines.Length];

    public OutletBook Outlets { get; } = outlets;

    public int Count => lines.Length;

    public ClippingLine Line(int index) => lines[index];

    public string Text(int index) => lines[index].Text.Text;

    public LineKind? Kind(int index) => kinds[index];

    /// <summary>The rule that decided, or null.</summary>
    public string? Rule(int index) => kinds[index] is null ? null : rules[index];

    /// <summary>Takes back what was decided.</summary>
    public void Reopen(int index) => kinds[index] = null;

    /// <summary>Whether nothing has been decided yet.</summary>
    public bool IsOpen(int index) => kinds[index] is null;

    public void Mark(int index, LineKind kind, string rule) => (kinds[index], rules[index]) = (kind, rule);

    /// <summary>The next line that is not furniture, or the number of lines.</summary>
    public int NextText(int index)
    {
        do index++;
        while (index < Count && kinds[index] == LineKind.Furniture);
        return index;
    }

    public ImmutableArray<ClassifiedLine> ToClassified() =>
        [.. lines.Select((line, i) => new ClassifiedLine(line, kinds[i] ?? LineKind.Paragraph, rules[i] ?? "running-text"))];
}

/// <summary>Where the article's running text stands: from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
/// <param name="IsPageCopy">Whether the clipping is everything that a web page shows, menus and all.</param>
internal readonly record struct BodyExtent(int Start, int End, bool IsPageCopy)
{
    // A menu has dozens of entries; a plain clipping has a handful of short lines.
    private const int MenuLines = 25;
    private const int LongestHead = 15;
    private const int WidestGap = 14;
    private const int LongSentence = 120;

    public static BodyExtent Find(LineDraft draft)
    {
        var (shortLines, above, running, first) = (0, 0, 0, -1);
        for (var i = 0; i < draft.Count; i++)
        {
            if (LineShape.IsRunningText(draft.Text(i)))
            {
                if (!draft.IsOpen(i)) continue;
                running++;
                if (first < 0) first = i;
            }
            else
            {
                shortLines++;
                if (first < 0) above++;
            }
        }
        if (running > 0 && (above >= LongestHead || (shortLines >= MenuLines && shortLines * 4 > running * 5))) return Heaviest(draft);
        return new BodyExtent(first < 0 ? draft.Count : first, draft.Count, IsPageCopy: false);
    }

    // The stretch of lines with the greatest sum (Kadane), where running text weighs for it and short lines against it.
    private static BodyExtent Heaviest(LineDraft draft)
    {
        var (best, bestStart, bestEnd, sum, start) = (0.0, 0, draft.Count, 0.0, 0);
        for (var i = 0; i < draft.Count; i++)
        {
            if (sum <= 0) (sum, start) = (0, i);
            sum += Weight(draft, i);
            if (sum > best) (best, bestStart, bestEnd) = (sum, start, i + 1);
        }
        // A long line that is no sentence opens no text: it is the headline.
        if (bestEnd - bestStart > 2 && draft.IsOpen(bestStart) && !LineShape.IsRunningText(draft.Text(bestStart))) bestStart++;
        return new BodyExtent(bestStart, Bridged(draft, bestEnd), IsPageCopy: true);
    }

    // A player or a share bar can stand in the middle of an article: full sentences soon behind it still belong to it, the short lines between them do not.
    private static int Bridged(LineDraft draft, int end)
    {
        for (var i = end; i < Math.Min(end + WidestGap, draft.Count); i++)
        {
            if (draft.Rule(i) is "related-heading" or "reader-comments" or "comments" or "copyright" or "mailing-list" or "cookie-notice") break;
            var text = draft.Text(i);
            if (!draft.IsOpen(i) || text.Length < LongSentence || !LineShape.IsRunningText(text) || LineShape.EndMark(text) != '.') continue;
            for (var between = end; between < i; between++)
                if (draft.IsOpen(between)) draft.Mark(between, LineKind.Furniture, "between-text");
            end = i + 1;
        }
        return end;
    }

    private static double Weight(LineDraft draft, int index)
    {
        var words = LineShape.WordCount(draft.Text(index));
        if (!draft.IsOpen(index)) return -5;
        if (LineShape.IsRunningText(draft.Text(index))) return Math.Min(words, 60);
        return words >= 12 ? 2 : -8;
    }
}
