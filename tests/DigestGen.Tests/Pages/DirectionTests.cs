using DigestGen.Pages;

namespace DigestGen.Tests.Pages;

public sealed class DirectionTests
{
    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("AR-eg", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("ur", "rtl")]
    [InlineData("pa-Arab-PK", "rtl")]
    [InlineData("az-Latn", "ltr")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("zh-Hant-TW", "ltr")]
    public void A_language_is_written_in_its_direction(string language, string direction) => Assert.Equal(direction, Direction.Of(language));
}
