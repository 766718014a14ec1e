using System.Collections.Immutable;

namespace DigestGen.Charts;

/// <summary>A place on an axis that could have a label.</summary>
/// <param name="Value">What it counts (a year, a month), so that round values are labelled.</param>
/// <param name="At">Per cent of the width.</param>
internal readonly record struct TickPlace(int Value, double At, string Label);

/// <summary>Which places of an axis are labelled.</summary>
internal static class Ticks
{
    private const double Gap = 8;

    // Months go by quarters and years, years by fives and tens.
    private static readonly ImmutableArray<int> Steps = [1, 2, 3, 5, 6, 10, 12, 20, 25, 50, 100, 200, 500];

    /// <summary>The labels below an axis: every so many that they stand apart, fewer on a narrow screen.</summary>
    public static Svg Write(Svg svg, ImmutableArray<TickPlace> places, double down)
    {
        var (wide, step) = Fitting(places, TextWidth.Wide, 1);
        var (narrow, _) = Fitting(wide, TextWidth.Narrow, step);
        foreach (var tick in wide)
            svg.Words(tick.At, down, AnchorOf(tick), tick.Label, narrow.Contains(tick) ? "" : "wide", ShiftOf(tick));
        return svg;
    }

    /// <summary>The most places that have room for their labels, and how far they are apart: a multiple of <paramref name="unit"/>.</summary>
    private static (ImmutableArray<TickPlace> Places, int Step) Fitting(ImmutableArray<TickPlace> places, double width, int unit)
    {
        foreach (var step in Steps.Where(step => step % unit == 0))
        {
            ImmutableArray<TickPlace> some = [.. places.Where(place => place.Value % step == 0)];
            if (!some.IsEmpty && Fit(some, width)) return (some, step);
        }
        return ([.. places.Take(1)], unit);
    }

    private static bool Fit(ImmutableArray<TickPlace> places, double width)
    {
        var end = double.NegativeInfinity;
        foreach (var place in places)
        {
            var (from, to) = Extent(place, width);
            if (from < end + Gap) return false;
            end = to;
        }
        return true;
    }

    private static (double From, double To) Extent(TickPlace place, double width)
    {
        var (at, long_) = (place.At / 100 * width, TextWidth.Of(place.Label));
        return AnchorOf(place) switch
        {
            "start" => (at + ShiftOf(place), at + ShiftOf(place) + long_),
            "end" => (at + ShiftOf(place) - long_, at + ShiftOf(place)),
            _ => (at - long_ / 2, at + long_ / 2),
        };
    }

    /// <summary>Pixels from a place to where its label begins or ends: on a narrow screen the edge.</summary>
    private static double ShiftOf(TickPlace place)
    {
        var at = place.At / 100 * TextWidth.Narrow;
        return AnchorOf(place) switch { "start" => -at, "end" => TextWidth.Narrow - at, _ => 0 };
    }

    // What would stick out on a narrow screen is set inwards.
    private static string AnchorOf(TickPlace place)
    {
        var half = TextWidth.Of(place.Label) / 2;
        var at = place.At / 100 * TextWidth.Narrow;
        return at < half ? "start" : at > TextWidth.Narrow - half ? "end" : "middle";
    }
}
