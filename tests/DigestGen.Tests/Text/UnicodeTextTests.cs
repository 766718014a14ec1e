using System.Text;
using DigestGen.Text;

namespace DigestGen.Tests.Text;

public sealed class UnicodeTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("é", "e\u0301")]
    [InlineData("a\ufffeb", "a\ufffdb")]
    [InlineData("\ud83d\ude00é", "\ud83d\ude00e\u0301")]
    public void Any_text_has_a_normal_form(string text, string expected) => Assert.Equal(expected, UnicodeText.Normalized(text, NormalizationForm.FormD));

    [Fact]
    public void Half_of_a_pair_becomes_the_replacement_character() => Assert.Equal("\ufffdx", UnicodeText.Normalized("\udc00x", NormalizationForm.FormD));
}
