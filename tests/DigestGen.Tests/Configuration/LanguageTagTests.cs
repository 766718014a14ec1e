using DigestGen.Configuration;

namespace DigestGen.Tests.Configuration;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("EN-gb", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("es-419", true)]
    [InlineData("ckb", true)]
    [InlineData("ua", false)]
    [InlineData("en-UK", false)]
    [InlineData("english", false)]
    [InlineData("en_GB", false)]
    [InlineData("en-", false)]
    [InlineData("", false)]
    public void A_language_is_one_that_exists(string tag, bool expected) => Assert.Equal(expected, LanguageTag.IsValid(tag));
}
