using System.Collections.Immutable;
using System.Globalization;

namespace DigestGen.Pages;

/// <summary>Where one page of a long list stands among the others; null in a model whose list has one page.</summary>
/// <param name="Label">`Page 2 of 5`.</param>
/// <param name="Pages">The first page, the last, and those around this one; what lies between is one dot-dot-dot.</param>
public sealed record PagingModel(int Number, int Count, string Label, string? PreviousUrl, string? NextUrl, ImmutableArray<PageNumberModel> Pages);

/// <param name="Url">Null for this page, and for the dots.</param>
public sealed record PageNumberModel(string Label, string? Url, bool IsCurrent);

/// <summary>One page of a long list, before its model is made.</summary>
internal sealed record ListPage<T>(ImmutableArray<T> Items, int Number, int Count, string ListAddress)
{
    public bool IsFirst => Number == 1;

    /// <summary>The first page's is the list's own; the others stand below it: `page/2/`.</summary>
    public string Address => AddressOf(Number);

    public PagingModel? Paging(Wording words) => Count == 1 ? null : new PagingModel(
        Number, Count, words.Format("page_of", Text(Number), Text(Count)),
        Number > 1 ? AddressOf(Number - 1) : null,
        Number < Count ? AddressOf(Number + 1) : null,
        [.. NumbersShown()]);

    /// <summary>A title that no other page of the list has.</summary>
    public string Titled(string title, Wording words) =>
        Number == 1 ? title : $"{title}, {words.Format("page_of", Text(Number), Text(Count))}";

    private IEnumerable<PageNumberModel> NumbersShown()
    {
        const int Around = 2;
        var last = 0;
        foreach (var number in Enumerable.Range(Number - Around, 2 * Around + 1).Append(1).Append(Count).Where(n => n >= 1 && n <= Count).Distinct().Order())
        {
            if (number > last + 1) yield return new PageNumberModel("…", null, false);
            yield return new PageNumberModel(Text(number), number == Number ? null : AddressOf(number), number == Number);
            last = number;
        }
    }

    private string AddressOf(int number) => number == 1 ? ListAddress : $"{ListAddress}page/{Text(number)}/";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Cuts long lists into pages.</summary>
internal static class Paging
{
    /// <summary>The pages of a list, at least one.</summary>
    public static IEnumerable<ListPage<T>> Split<T>(ImmutableArray<T> items, int pageSize, string address)
    {
        var count = CountOf(items.Length, pageSize);
        for (var number = 1; number <= count; number++)
        {
            var start = (number - 1) * pageSize;
            yield return new ListPage<T>(items.Slice(start, Math.Min(pageSize, items.Length - start)), number, count, address);
        }
    }

    /// <summary>The address of the page that holds the item at an index.</summary>
    public static string AddressOfItem(int index, int pageSize, string address) =>
        index < pageSize ? address : $"{address}page/{(index / pageSize + 1).ToString(CultureInfo.InvariantCulture)}/";

    private static int CountOf(int items, int pageSize) => Math.Max(1, (items + pageSize - 1) / pageSize);
}
