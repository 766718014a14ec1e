using System.Globalization;
using DigestGen.Language;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("About 3,500 of one hundred thousand troops left.", "~3500 troops|100000 troops")]
    [InlineData("The quay cost $2.5 million and 90 percent of it is dry.", "2500000 $|90 percent")]
    [InlineData("Prices rose 4.5% to £12bn, US$3m, A$4,000 and EUR 20.", "4.5 percent|12000000000 £|3000000 $|4000 A$|20 €")]
    [InlineData("Two million euros, three million dollars and 40 per cent", "2000000 €|3000000 $|40 percent")]
    [InlineData("Twenty-two fishing boats and five people", "22 fishing boats|5 people")]
    [InlineData("Three prior DUI convictions, 12 Somali and Yemeni pirates, 40 NATO soldiers", "3 prior DUI convictions|12 Somali and Yemeni pirates|40 NATO soldiers")]
    [InlineData("12 Somali and 11 Yemeni pirates, 5 US in all", "11 Yemeni pirates")]
    [InlineData("Two dozen boats, three million tonnes, 40 Ukrainian soldiers", "24 boats|3000000 tonnes|40 Ukrainian soldiers")]
    [InlineData("In Halden 15,000 people saw it; 2000 boats came.", "15000 people|2000 boats")]
    [InlineData("999999999999999999999999999999 stars", "")]
    public void A_figure_is_a_number_and_what_it_counts(string text, string figures) => Check(text, figures);

    [Theory]
    [InlineData("In 2014, on 6 May 2021, at 10:30, at 10 a.m., at 6 pm, on May 7, the 2019 elections, last year's 2020 games")]
    [InlineData("Ida Lund, 52, and Peter Holm (49), aged 12, a 30-year-old, eight years old")]
    [InlineData("Radio 4, Ferry 7, Article 5, Boeing 737, Flight 370, the F-16, Group of Seven, No 10, No. 12, chapter 11, room 101")]
    [InlineData("Halden won 3-1 and 21–14, 24/7, call 020 7946 0958 or +47 22 33 44 55, version 2.0.1, #12")]
    [InlineData("a two-day visit, one of them, two of them, the 5th, in 40 when")]
    [InlineData("The winner got 12 and went home.")]
    [InlineData("A treaty of 2003 makes the strait theirs, said the Group of 20 members.")]
    public void What_only_looks_like_a_figure_is_none(string text) => Check(text, "");

    [Theory]
    [InlineData("at least 40 boats, more than 30 people, over 20 houses, 100 or more sheep dogs", ">40 boats|>30 people|>20 houses|>100 sheep dogs")]
    [InlineData("up to 40 boats, fewer than 30 people, no more than 20 houses", "<40 boats|<30 people|<20 houses")]
    [InlineData("nearly 40 boats, some 30 people, an estimated $20m, 50 boats or so", "~40 boats|~30 people|~20000000 $|~50 boats")]
    [InlineData("10 to 15 boats, 20-30 people, between 40 and 50 houses", "10-15 boats|20-30 people|40-50 houses")]
    [InlineData("rose from 10 boats to 15 boats", "10 boats|15 boats")]
    [InlineData("thousands of soldiers, tens of thousands of people, dozens of boats", ">1000 soldiers|>10000 people|>12 boats")]
    [InlineData("two-thirds of the voters, half of all boats, one in five children, nine out of ten doctors", "66.67 percent|50 percent|20 percent|90 percent")]
    [InlineData("Two of the soldiers left, and the death toll rose to 120. The number of boats fell to 44.", "2 soldiers|120 dead|44 boats")]
    public void How_sure_the_text_is_of_a_number_is_kept(string text, string figures) => Check(text, figures);

    [Theory]
    [InlineData("It lost about 3,500 of its men.", "about 3,500 of its men")]
    [InlineData("It cost more than $2.5 million last year.", "more than $2.5 million")]
    [InlineData("They saw 10 to 15 old boats there.", "10 to 15 old boats")]
    public void A_figure_stands_where_it_says(string text, string figure) => Assert.Equal(figure, Assert.Single(Figures.Find(text)).Range.In(text));

    [Fact]
    public void Figures_lie_in_the_text_in_order_whatever_it_is() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements(
        "3", "1,000", "two", "dozen", "million", "of", "in", "the", "to", "-", "–", "%", "$", "boats", "thousands", "third", "(", ",", ".", "Radio", "\n", "per", "cent").ArrayOf().ToArbitrary(), parts =>
    {
        var text = string.Join(' ', parts);
        var found = Figures.Find(text);
        return found.All(figure => figure.Range.Start >= 0 && figure.Range.End <= text.Length && figure.Counted.Length > 0) &&
            found.Zip(found.Skip(1)).All(next => next.First.Range.Start < next.Second.Range.Start);
    }));

    [Fact]
    public void A_line_of_a_hundred_thousand_numbers_is_read_to_its_end() =>
        Assert.Equal(20_000, Figures.Find(string.Concat(Enumerable.Repeat("40 boats, ", 20_000))).Length);

    private static void Check(string text, string figures) => Assert.Equal(figures, string.Join('|', Figures.Find(text).Select(figure =>
        $"{figure.Bound switch { FigureBound.About => "~", FigureBound.AtLeast => ">", FigureBound.AtMost => "<", _ => "" }}{Text(figure.Value)}{(figure.Upper is { } upper ? "-" + Text(upper) : "")} {figure.Counted}")));

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
