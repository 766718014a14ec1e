using System.Collections.Immutable;

namespace DigestGen.Charts;

/// <summary>How many things happened in a month.</summary>
/// <param name="Month">From 1; 0 where only the year is known.</param>
internal sealed record MonthCount(int Year, int Month, int Count);

internal enum TimeUnit { Month, Year, Decade }

/// <summary>
/// Counts over time in steps of one size: months where they fit, otherwise years, otherwise decades. A few things that lie far off, or whose date names no month,
/// do not stretch or coarsen the whole: they are left out and counted.
/// </summary>
/// <param name="First">The first step: a month counted from year 0 (`year * 12 + month - 1`), a year, or a tenth of a decade's year.</param>
/// <param name="LeftOut">How many things are in none of the steps.</param>
internal sealed record TimeBins(TimeUnit Unit, int First, ImmutableArray<int> Counts, int LeftOut)
{
    private const int MostBins = 120, FewestBins = 12;

    // One in twenty may be left out, so that a report about 1945 does not press the last two years into two bars.
    private const int LeftOutShare = 20;

    public int Last => First + Counts.Length - 1;

    public int Total => Counts.Sum();

    /// <summary>The step that holds the most; the latest of several.</summary>
    public int Peak => First + Counts.LastIndexOf(Counts.Max());

    /// <summary>The steps that hold something: first and last.</summary>
    public (int First, int Last) Filled => (First + Counts.IndexOf(Counts.First(count => count > 0)), First + Counts.LastIndexOf(Counts.Last(count => count > 0)));

    /// <summary>Null where there is nothing to compare: fewer than two steps hold anything.</summary>
    public static TimeBins? Of(IReadOnlyCollection<MonthCount> counts)
    {
        var total = counts.Sum(count => count.Count);
        var dated = counts.Where(count => count.Month > 0).ToList();
        if (2 * dated.Sum(count => count.Count) > total && Within(TimeUnit.Month, dated, total) is { } months) return months;
        return Within(TimeUnit.Year, counts, total) ?? Within(TimeUnit.Decade, counts, total);
    }

    /// <summary>The twelve months of one year.</summary>
    public static TimeBins? OfYear(int year, IReadOnlyCollection<MonthCount> counts)
    {
        var bins = new int[12];
        foreach (var count in counts)
            if (count.Year == year && count.Month > 0) bins[count.Month - 1] += count.Count;
        return bins.Count(count => count > 0) < 2 ? null : new TimeBins(TimeUnit.Month, year * 12, [.. bins], counts.Sum(count => count.Count) - bins.Sum());
    }

    /// <summary>Which step a month falls into, whether or not it is shown.</summary>
    public static int StepOf(TimeUnit unit, int year, int month) => unit switch
    {
        TimeUnit.Month => year * 12 + Math.Max(0, month - 1),
        TimeUnit.Year => year,
        _ => year / 10,
    };

    private static TimeBins? Within(TimeUnit unit, IReadOnlyCollection<MonthCount> counts, int total)
    {
        var steps = counts.GroupBy(count => StepOf(unit, count.Year, count.Month)).Select(step => (At: step.Key, Count: step.Sum(count => count.Count))).OrderBy(step => step.At).ToList();
        if (Trimmed(steps, total / LeftOutShare) is not var (from, to) || to - from < 1) return null;
        var (first, last) = Widened(unit, steps[from].At, steps[to].At);
        var bins = new int[last - first + 1];
        for (var i = from; i <= to; i++) bins[steps[i].At - first] = steps[i].Count;
        return new TimeBins(unit, first, [.. bins], total - bins.Sum());
    }

    /// <summary>The steps to show; ends that stand far from the rest go while few enough are lost. Null when even then there are too many.</summary>
    private static (int From, int To)? Trimmed(List<(int At, int Count)> steps, int mayLose)
    {
        var (from, to) = (0, steps.Count - 1);
        while (from < to && steps[to].At - steps[from].At >= MostBins)
        {
            var isFirstFurther = steps[from + 1].At - steps[from].At >= steps[to].At - steps[to - 1].At;
            mayLose -= isFirstFurther ? steps[from++].Count : steps[to--].Count;
            if (mayLose < 0) return null;
        }
        return to < 0 ? null : (from, to);
    }

    /// <summary>Months fill whole years, so that every year has its full width; a few years stand among empty ones rather than as two broad blocks.</summary>
    private static (int First, int Last) Widened(TimeUnit unit, int first, int last) => unit == TimeUnit.Month
        ? (first - first % 12, last - last % 12 + 11)
        : (Math.Min(first, Math.Max(1, last - FewestBins + 1)), last);
}
