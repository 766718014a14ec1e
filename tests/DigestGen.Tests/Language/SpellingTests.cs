using DigestGen.Language;

namespace DigestGen.Tests.Language;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("organise", "organize")]
    [InlineData("Analysed", "analyzed")]
    [InlineData("behaviour", "behavior")]
    [InlineData("honourable", "honorable")]
    [InlineData("travelling", "traveling")]
    [InlineData("centre", "center")]
    [InlineData("centres", "centers")]
    [InlineData("defence", "defense")]
    [InlineData("dialogue", "dialog")]
    [InlineData("programme", "program")]
    [InlineData("towards", "toward")]
    [InlineData("manoeuvre", "maneuver")]
    [InlineData("grey", "gray")]
    [InlineData("don’t", "don't")]
    public void Two_spellings_of_a_word_have_one_key(string british, string american) => Assert.Equal(Spelling.KeyOf(british), Spelling.KeyOf(american));

    [Theory]
    [InlineData("quay", "quays")]
    [InlineData("four", "for")]
    [InlineData("wall", "well")]
    [InlineData("price", "prize")]
    [InlineData("tenth", "tens")]
    public void Two_words_have_two(string a, string b) => Assert.NotEqual(Spelling.KeyOf(a), Spelling.KeyOf(b));

    [Fact]
    public void The_parts_of_a_compound_make_the_word_written_as_one() => Assert.Equal(Spelling.KeyOf("cooperation"), Spelling.Extend(Spelling.KeyOf("co"), "operation"));
}
