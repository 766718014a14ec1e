using System.Globalization;
using DigestGen.Language;

namespace DigestGen.Tests.Language;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("About 3,500 of one hundred thousand troops left.", "3500 troops|100000 troops")]
    [InlineData("The quay cost $2.5 million and 90 percent of it is dry.", "2500000 $|90 percent")]
    [InlineData("Prices rose 4.5% to £12bn.", "4.5 percent|12000000000 £")]
    [InlineData("Twenty-two fishing boats and five people", "22 fishing boats|5 people")]
    [InlineData("In 2014, on 6 May 2021, at 10:30, on May 7, aboard Ferry 4", "")]
    [InlineData("Ida Lund, 52, spoke for 15 minutes on Radio 4.", "15 minutes")]
    [InlineData("a two-day visit, one of them", "")]
    [InlineData("2000 sheep, 1,234,567 votes", "1234567 votes")]
    [InlineData("999999999999999999999999999999 stars", "")]
    public void A_figure_is_a_number_and_what_it_counts(string text, string figures) =>
        Assert.Equal(figures, string.Join('|', Figures.Find(text).Select(figure => $"{figure.Value.ToString(CultureInfo.InvariantCulture)} {figure.Counted}")));
}
