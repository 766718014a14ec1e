using DigestGen.Configuration;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Configuration;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#9b1c1f", "#9b1c1f")]
    [InlineData("#FFF", "#ffffff")]
    [InlineData("rgb(155 28 31)", "#9b1c1f")]
    [InlineData("rgb(155, 28, 31)", "#9b1c1f")]
    [InlineData("hsl(0 100% 50%)", "#ff0000")]
    [InlineData("hsl(120, 100%, 25%)", "#008000")]
    [InlineData("Teal", "#008080")]
    public void A_colour_is_read_in_each_of_its_spellings(string text, string expected)
    {
        Assert.True(Colour.TryParse(text, out var colour));
        Assert.Equal(expected, colour.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("#12")]
    [InlineData("#12345g")]
    [InlineData("#-1-2-3")]
    [InlineData("rgb(256 0 0)")]
    [InlineData("rgb(1 2 3 / 50%)")]
    [InlineData("hsl(361 0% 0%)")]
    [InlineData("var(--ink)")]
    [InlineData("url(x)")]
    [InlineData("red; color: blue")]
    [InlineData("transparent")]
    public void Nothing_else_is_a_colour(string text) => Assert.False(Colour.TryParse(text, out _));

    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#777", "#fff", 4.478)]
    [InlineData("#fff", "#777", 4.478)]
    [InlineData("#9b1c1f", "#9b1c1f", 1)]
    public void Contrast_is_what_WCAG_says(string one, string other, double expected)
    {
        Assert.True(Colour.TryParse(one, out var a) & Colour.TryParse(other, out var b));
        Assert.Equal(expected, Colour.Contrast(a, b), 3);
    }

    [Fact]
    public void What_follows_from_readable_colours_can_be_read()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(Colours(), Colours(), Colours(), (paper, ink, accent) =>
        {
            var colours = new ThemeColours(paper, ink, accent);
            var isReadable = Colour.Contrast(ink, paper) >= ThemeColours.LeastContrast + 1.5;
            var (soft, mark) = (colours.Soft, colours.Mark);
            return !isReadable || (Colour.Contrast(soft, paper) >= ThemeColours.LeastContrast && Colour.Contrast(mark, ink) >= ThemeColours.LeastContrast);
        }));
    }

    private static Arbitrary<Colour> Colours() => Gen.Choose(0, 0xffffff).Select(value => new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)).ToArbitrary();
}
