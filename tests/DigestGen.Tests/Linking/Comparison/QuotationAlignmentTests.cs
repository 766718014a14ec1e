using DigestGen.Linking.Comparison;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Linking.Comparison;

public sealed class QuotationAlignmentTests
{
    [Theory]
    [InlineData("the wall will stand", "the wall will stand for a hundred years", true)]
    [InlineData("the wall … for a hundred years", "the wall will stand, whatever the sea does, for a hundred years", true)]
    [InlineData("[the wall] will stand for a hundred years", "it will stand for a hundred years", true)]
    [InlineData("a well-organised defence of the harbour", "a well organized defense of the harbor", true)]
    [InlineData("a co-ordinated effort", "a coordinated effort", true)]
    [InlineData("in the face of the storm's fury", "to work on in the face of the storm's slow retreat", false)]
    [InlineData("the sea will stand for nothing", "the wall will stand for a hundred years", false)]
    [InlineData("wind and water", "the wall will stand for a hundred years", false)]
    public void A_wording_is_the_same_or_a_part_when_nearly_all_its_words_stand_there_in_order(string shorter, string longer, bool same) =>
        Assert.Equal(same, QuotationAlignment.Of(QuotedWords.Of(shorter), QuotedWords.Of(longer)).IsSame);

    [Fact]
    public void Every_wording_is_a_part_of_itself_and_of_itself_with_more_around() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Words(), words =>
    {
        var text = QuotedWords.Of(string.Join(' ', words));
        var more = QuotedWords.Of("before it " + string.Join(' ', words) + " and after");
        return text.Length == 0 || (QuotationAlignment.Of(text, text).Matched == text.Length && QuotationAlignment.Of(text, more).Matched == text.Length);
    }));

    [Fact]
    public void Words_that_stand_for_each_other_are_the_same_and_in_order() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Words(), Words(), (a, b) =>
    {
        var (x, y) = (QuotedWords.Of(string.Join(' ', a)), QuotedWords.Of(string.Join(' ', b)));
        var pairs = QuotationAlignment.Of(x, y).InShorter.Select((other, own) => (Own: own, Other: other)).Where(pair => pair.Other >= 0).ToList();
        return pairs.All(pair => x[pair.Own].Key == y[pair.Other].Key) && pairs.Zip(pairs.Skip(1)).All(next => next.First.Other < next.Second.Other);
    }));

    private static Arbitrary<string[]> Words() => Gen.Elements("wall", "the", "sea", "stands", "of", "stone", "is", "old").ArrayOf().ToArbitrary();
}
