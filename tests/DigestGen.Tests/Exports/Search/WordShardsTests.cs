using System.Text.Json;
using DigestGen.Exports.Search;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Exports.Search;

public sealed class WordShardsTests
{
    private static readonly Dictionary<string, string> NoVariants = new(StringComparer.Ordinal);

    [Fact]
    public void Postings_are_read_as_they_were_written() => Check.QuickThrowOnFailure(Prop.ForAll<NonEmptyArray<int>, byte>((numbers, weight) =>
    {
        var postings = numbers.Get.Select(number => number & int.MaxValue).Distinct().Order()
            .Select((number, i) => new Posting(number, (byte)(1 + (weight + i) % SearchIndex.Steps))).ToArray();
        var shard = Assert.Single(WordShards.Cut([new WordPostings("kyiv", postings)], NoVariants));
        return Decode(JsonSerializer.Deserialize<Dictionary<string, string>>(shard.Json.Span)!["kyiv"]).SequenceEqual(postings);
    }));

    [Fact]
    public void Other_spellings_stand_before_the_postings()
    {
        var shard = Assert.Single(WordShards.Cut([new WordPostings("kiev", new[] { new Posting(0, 2) })], new Dictionary<string, string>(StringComparer.Ordinal) { ["kiev"] = "kyiv" }));

        Assert.Equal("kyiv!#%", JsonSerializer.Deserialize<Dictionary<string, string>>(shard.Json.Span)!["kiev"]);
    }

    [Fact]
    public void Every_word_is_in_the_file_that_its_beginning_names()
    {
        var words = Enumerable.Range(0, 4_000).Select(i => $"w{i * 7919 % 100_000:x}").Distinct().Order(StringComparer.Ordinal).ToList();
        var shards = WordShards.Cut(words.Select(word => new WordPostings(word, Enumerable.Range(0, 12).Select(i => new Posting(i * 40, 3)).ToArray())), NoVariants);
        var found = shards.Select(shard => JsonSerializer.Deserialize<Dictionary<string, string>>(shard.Json.Span)!).ToList();

        Assert.True(shards.Length > 3);
        Assert.Equal("", shards[0].From);
        foreach (var word in words)
        {
            var place = shards.Select(shard => shard.From).ToList().FindLastIndex(from => string.CompareOrdinal(from, word) <= 0);
            Assert.True(found[place].ContainsKey(word), word);
        }
        Assert.All(shards.Skip(1), shard => Assert.InRange(shard.From.Length, 1, 5));
    }

    [Theory]
    [InlineData("apple", "apricot", "apr")]
    [InlineData("app", "apple", "appl")]
    [InlineData("a", "b", "b")]
    [InlineData("𝔞", "𝔟", "𝔟")]
    public void A_beginning_is_the_shortest_that_parts_two_words(string last, string next, string expected) => Assert.Equal(expected, WordShards.Between(last, next));

    // What the script does, in the words of the format's description.
    private static IEnumerable<Posting> Decode(string text)
    {
        static int Value(char c) => c - (c > '\\' ? 36 : 35);
        for (var (i, article) = (0, 0L); i < text.Length;)
        {
            long unit = 1;
            for (; Value(text[i]) >= 45; unit *= 45) article += (Value(text[i++]) - 45) * unit;
            article += Value(text[i++]) * unit;
            yield return new Posting((int)article, (byte)Value(text[i++]));
        }
    }
}
