using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports.Search;

/// <summary>
/// The search of a site without a server: `search/meta.json` says where everything is, and the rest lies in a folder named after its bytes, so that what a browser
/// keeps of an older index is never mixed with a newer one. `words-N.json` are <see cref="WordShards"/>, `spell-N.json` and `ends-N.json` <see cref="SpellingLists"/>,
/// `found-N.json` <see cref="FoundArticles"/>. An outlet's and a topic's articles stand among the words as `outlet:id` and `topic:id`.
/// </summary>
internal sealed class SearchFiles : IExport
{
    public const string Meta = "search/meta.json";

    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages)
    {
        var index = SearchIndex.Of(digest);
        var shards = WordShards.Cut(WithFacets(index, digest), NameSpellings.Of(digest.Topics));
        var (spell, ends) = (SpellingLists.ByBeginning(index), SpellingLists.ByEnd(index));
        List<(string Name, ReadOnlyMemory<byte> Bytes)> files =
        [
            .. shards.Select((shard, i) => (Name("words", i), shard.Json)),
            .. spell.Select((shard, i) => (Name("spell", i), shard.Json)),
            .. ends.Select((shard, i) => (Name("ends", i), shard.Json)),
            .. FoundArticles.Of(index, digest, words).Select((bytes, i) => (Name("found", i), bytes)),
        ];
        var folder = FolderOf(files);
        return
        [
            new WrittenFile(SitePath.Of(Meta), output => JsonFile.Write(output, json => WriteMeta(json, folder, index, shards, spell, ends))),
            .. files.Select(file => new WrittenFile(SitePath.Of($"search/{folder}/{file.Name}"), output => output.Write(file.Bytes.Span))),
        ];
    }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}.json");

    private static string FolderOf(List<(string Name, ReadOnlyMemory<byte> Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, bytes) in files) hash.AppendData(bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
    }

    private static IEnumerable<WordPostings> WithFacets(SearchIndex index, Digest digest)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < index.Articles.Length; i++) numbers.Add(index.Articles[i].Id, i);
        ReadOnlyMemory<Posting> Of(ImmutableArray<Content.Article> articles) =>
            articles.Select(article => numbers[article.Id]).Order().Select(number => new Posting(number, 1)).ToArray();

        return index.Words
            .Concat(digest.Topics.All.Select(topic => new WordPostings("topic:" + topic.Topic.Id.Value, Of(topic.Articles))))
            .Concat(digest.Sources.All.Where(source => source.Published.Length > 0).Select(source => new WordPostings("outlet:" + source.Source.Id.Value, Of(source.Published))))
            .OrderBy(word => word.Word, StringComparer.Ordinal);
    }

    private static void WriteMeta(Utf8JsonWriter json, string folder, SearchIndex index, ImmutableArray<Shard> shards, ImmutableArray<Shard> spell, ImmutableArray<Shard> ends)
    {
        json.WriteStartObject();
        json.WriteString("folder", folder);
        json.WriteNumber("articles", index.Articles.Length);
        json.WriteNumber("together", FoundArticles.Together);
        json.WriteNumber("steps", SearchIndex.Steps);
        json.WriteList("words", shards.Select(shard => shard.From));
        json.WriteList("spell", spell.Select(shard => shard.From));
        json.WriteList("ends", ends.Select(shard => shard.From));
        json.WriteList("small", index.Small);
        json.WriteList("skipped", index.Skipped);
        json.WriteStartArray("years");
        // Articles are in order of date, so a year is a stretch of them: its name and where it ends.
        foreach (var year in index.Articles.Select((article, i) => (Year: article.Date is null ? 0 : Years.Of(article.Date), End: i + 1)).GroupBy(x => x.Year))
        {
            json.WriteNumberValue(year.Key);
            json.WriteNumberValue(year.Last().End);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
