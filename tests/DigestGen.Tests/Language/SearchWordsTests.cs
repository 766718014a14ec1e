using DigestGen.Language;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

public sealed class SearchWordsTests
{
    /// <summary>The browser tests give the same texts to the script and expect the same words.</summary>
    [Theory]
    [InlineData("The US-led talks", "the us led talks")]
    [InlineData("Zelenskyy’s “plan”—later", "zelenskyy plan later")]
    [InlineData("Élysée, ŁÓDŹ; Straße Ærø", "elysee lodz strasse aero")]
    [InlineData("Київ і Харків", "киів харків")]
    [InlineData("İstanbul ılık ΣΊΣΥΦΟΣ", "istanbul ilik σισυφοσ")]
    [InlineData("5,000 troops in 2021", "000 troops in 2021")]
    [InlineData("東京タワー", "東京 京タ タワ ワー")]
    [InlineData("中", "中")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("a b c", "")]
    [InlineData("ﬁne ½ №5", "fine no5")]
    public void A_text_is_taken_apart_into_words_without_accents(string text, string expected) => Assert.Equal(expected, string.Join(' ', SearchWords.In(text)));

    [Fact]
    public void A_run_that_is_too_long_for_a_word_is_left_out() => Assert.Empty(SearchWords.In(new string('a', 41) + " " + new string('é', 41)));

    [Fact]
    public void Half_of_a_character_is_no_letter() => Assert.Equal(["ab"], SearchWords.In("a\ud800b \udc00"));

    [Fact]
    public void The_table_sees_the_words_that_the_list_has() => Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>>(text =>
    {
        var table = new SearchWordTable();
        var seen = new List<string>();
        var count = table.Read(text.Get, number => seen.Add(table[number]));
        return seen.SequenceEqual(SearchWords.In(text.Get)) && count == seen.Count;
    }));

    [Fact]
    public void A_word_is_its_own_only_word() => Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>>(text =>
        SearchWords.In(text.Get).All(word => SearchWords.In(word).SequenceEqual([word]))));
}
