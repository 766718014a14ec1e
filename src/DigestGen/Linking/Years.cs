using System.Globalization;
using DigestGen.Language;

namespace DigestGen.Linking;

/// <summary>The year that a date is filed under, and how addresses write it.</summary>
internal static class Years
{
    /// <summary>The year of its first day; of its last for an interval with an open beginning.</summary>
    public static int Of(Edtf date) => date.Earliest > DateOnly.MinValue ? date.Earliest.Year : date.Latest.Year;

    /// <summary>The month a date is filed under, from 1; 0 for one that is less exact than a month, or an interval of months.</summary>
    public static int MonthOf(Edtf date) =>
        date.Precision < DatePrecision.Month || date.Start.IsOpen || (date.IsInterval && date.Latest.Month != date.Earliest.Month) ? 0 : date.Earliest.Month;

    /// <summary>Four digits: `0987`, `2021`.</summary>
    public static string Name(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
