using System.Globalization;
using DigestGen.Language;

namespace DigestGen.Content;

/// <summary>The part of an article's address that its date gives.</summary>
internal static class Permalink
{
    /// <summary>`2021/05/06`, `2021/05` or `2021`, as far as the date goes; the first year of an interval; `undated` without a date.</summary>
    public static string FolderOf(Edtf? date) => date switch
    {
        null => "undated",
        { IsOneDay: true } => date.Earliest.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture),
        { IsInterval: false, Precision: DatePrecision.Month } => date.Earliest.ToString("yyyy'/'MM", CultureInfo.InvariantCulture),
        { Start.IsOpen: true } => date.Latest.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => date.Earliest.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
