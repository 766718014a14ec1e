using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DigestGen.Language;

public enum DatePrecision { Century, Decade, Year, Season, Month, Day, Minute }

/// <summary>
/// A date as exact as the text gives it and no more: Extended Date/Time Format, level 1 as far as news needs it
/// (Library of Congress, EDTF specification 2019): `2021`, `2021-05`, `2021-05-06`, `2021-05-06T16:15`, with `Z` or `+02:00`, seasons `2021-21` to
/// `2021-24`, unspecified digits `199X`, `19XX`, qualifiers `?` `~` `%`, intervals `2021-05-03/2021-05-05`, open ends `2014/..`.
/// Compared by its first day, then time, then last day, then text.
/// </summary>
public sealed record Edtf : IComparable<Edtf>
{
    private Edtf(string text, EdtfPart start, EdtfPart? end)
    {
        (Text, Start, End) = (text, start, end);
    }

    /// <summary>As it is written in front matter.</summary>
    public string Text { get; }

    /// <summary>The date itself, or an interval's first.</summary>
    public EdtfPart Start { get; }

    /// <summary>An interval's last; null for a single date.</summary>
    public EdtfPart? End { get; }

    public bool IsInterval => End is not null;

    public DatePrecision Precision => Start.Precision;

    /// <summary>Whether it is one day, with or without a time: what formats with a calendar can hold.</summary>
    public bool IsOneDay => !IsInterval && Precision is (DatePrecision.Day or DatePrecision.Minute);

    public bool IsApproximate => Start.IsApproximate || End is { IsApproximate: true };

    public bool IsUncertain => Start.IsUncertain || End is { IsUncertain: true };

    /// <summary>The first day it can mean; <see cref="DateOnly.MinValue"/> for an open beginning.</summary>
    public DateOnly Earliest => Start.Earliest;

    /// <summary>The last day it can mean; <see cref="DateOnly.MaxValue"/> for an open end.</summary>
    public DateOnly Latest => (End ?? Start).Latest;

    public static Edtf OfDay(DateOnly day) => Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Reads text that code knows to be EDTF.</summary>
    public static Edtf Parse(string text) =>
        TryParse(text, out var edtf) ? edtf : throw new ArgumentException($"Not an EDTF date: `{text}`.", nameof(text));

    public static bool TryParse(string? text, [NotNullWhen(true)] out Edtf? edtf)
    {
        edtf = null;
        if (string.IsNullOrEmpty(text) || text.Length > 60) return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (EdtfPart.TryParse(text) is not { IsOpen: false } single) return false;
            edtf = new Edtf(text, single, null);
            return true;
        }
        if (EdtfPart.TryParse(text[..slash]) is not { } start || EdtfPart.TryParse(text[(slash + 1)..]) is not { } end) return false;
        if (start.IsOpen && end.IsOpen) return false;
        start = start.IsOpen ? start with { Latest = DateOnly.MinValue } : start;
        end = end.IsOpen ? end with { Earliest = DateOnly.MaxValue } : end;
        if (!start.IsOpen && !end.IsOpen && start.Earliest > end.Latest) return false;
        edtf = new Edtf(text, start, end);
        return true;
    }

    public int CompareTo(Edtf? other)
    {
        if (other is null) return 1;
        var order = Earliest.CompareTo(other.Earliest);
        if (order == 0) order = Nullable.Compare(Start.Time, other.Start.Time);
        if (order == 0) order = Latest.CompareTo(other.Latest);
        return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
    }

    public override string ToString() => Text;
}
