using DigestGen.Language;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

public sealed class WordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  Rain, again!  ", "Rain|again")]
    [InlineData("the US-led talks of 2014–15", "the|US|led|talks|of|2014|15")]
    [InlineData("Don't ask O’Brien's 'friends'", "Don't|ask|O’Brien's|friends")]
    [InlineData("U.S. naïve 𝒳𝒴", "U|S|naïve|𝒳𝒴")]
    public void A_text_falls_into_words(string text, string words) =>
        Assert.Equal(words, string.Join('|', Words.ListIn(text).Select(word => text.Substring(word.Start, word.Length))));

    [Fact]
    public void Words_lie_in_order_and_apart_whatever_the_text() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
    {
        var end = -1;
        foreach (var word in Words.ListIn(text ?? ""))
        {
            if (word.Start <= end || word.Length < 1) return false;
            end = word.End;
        }
        return end <= (text ?? "").Length;
    }));

    [Fact]
    public void Terms_are_stems_without_stop_words()
    {
        var table = new TermTable();
        var text = "The ministers met; a minister’s meeting about Meetings.";
        var counted = new List<string>();
        foreach (var (term, count) in table.CountIn(text).Entries) counted.Add($"{table.TermOf(term)} {count}");
        Assert.Equal(["minist 2", "met 1", "meet 2"], counted);
    }

    [Fact]
    public void A_text_is_as_near_to_itself_as_can_be_and_apart_from_one_that_shares_no_word()
    {
        var table = new TermTable();
        var vectors = new[] { "harbour strike ends", "harbour strike goes on", "football cup final" }.Select(text => table.CountIn(text)).ToArray();
        var weights = new TfIdf();
        foreach (var vector in vectors) weights.Add(vector);
        var weighed = vectors.Select(weights.Weigh).ToArray();
        Assert.Equal(1, weighed[0].Dot(weighed[0]), 9);
        Assert.Equal(0, weighed[0].Dot(weighed[2]), 9);
        Assert.InRange(weighed[0].Dot(weighed[1]), 0.1, 0.9);
    }
}
