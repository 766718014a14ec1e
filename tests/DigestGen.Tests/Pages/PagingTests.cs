using System.Collections.Immutable;
using DigestGen.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Pages;

public sealed class PagingTests
{
    [Fact]
    public void The_pages_of_a_list_hold_each_item_once_and_in_order() => Check.QuickThrowOnFailure(Prop.ForAll<int[], PositiveInt>((items, size) =>
    {
        var split = Paging.Split(items.ToImmutableArray(), size.Get, "/x/").ToList();
        return split.SelectMany(page => page.Items).SequenceEqual(items)
            && split.Count > 0
            && split.All(page => page.Items.Length <= size.Get && page.Count == split.Count);
    }));

    [Fact]
    public void The_address_of_an_item_is_that_of_the_page_that_holds_it() => Check.QuickThrowOnFailure(Prop.ForAll<PositiveInt, PositiveInt>((count, size) =>
        Paging.Split([.. Enumerable.Range(0, count.Get)], size.Get, "/x/")
            .All(page => page.Items.All(item => Paging.AddressOfItem(item, size.Get, "/x/") == page.Address))));

    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2021-05", "2021-05")]
    [InlineData("2021-05~", "2021-05")]
    [InlineData("2021-05-06", "2021-05-06")]
    [InlineData("2021-05-06T16:15", "2021-05-06T16:15")]
    [InlineData("2021-05-06T16:15Z", "2021-05-06T16:15Z")]
    [InlineData("2021-05-06T16:15+02:00", "2021-05-06T16:15+02:00")]
    [InlineData("2021-05-06T16:15-03:30", "2021-05-06T16:15-03:30")]
    [InlineData("2021-22", "2021")]
    [InlineData("2021-05-03/2021-05-05", "2021-05-03")]
    [InlineData("2014/..", "2014")]
    [InlineData("../2014", null)]
    [InlineData("199X", null)]
    [InlineData("19XX", null)]
    public void A_time_element_says_as_much_as_HTML_can(string edtf, string? expected) =>
        Assert.Equal(expected, Dates.IsoOf(DigestGen.Language.Edtf.Parse(edtf)));
}
