using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Linking;
using DigestGen.Text;

namespace DigestGen.Exports.Search;

/// <summary>An article that has a word, and how much it is about it: BM25F's weight without the rarity of the word, in steps of <see cref="SearchIndex.Steps"/>.</summary>
internal readonly record struct Posting(int Article, byte Impact);

/// <summary>A word and the articles that have it, by number.</summary>
internal sealed record WordPostings(string Word, ReadOnlyMemory<Posting> Postings);

/// <summary>
/// The words of all articles with their postings, in ordinal order of word. Articles are numbered from the oldest on, undated ones first, so that a new article
/// leaves the numbers of the others alone. Cost grows with the number of words.
/// </summary>
/// <param name="Small">Stop words: a search scores them where it finds them and asks for none.</param>
/// <param name="Skipped">Stop words of so many articles that they are not among the words.</param>
internal sealed record SearchIndex(ImmutableArray<Article> Articles, ImmutableArray<WordPostings> Words, ImmutableArray<string> Small, ImmutableArray<string> Skipped)
{
    /// <summary>Weights go from 1 to this.</summary>
    public const int Steps = 30;

    // BM25's usual b; k1 is higher than for one field, because the title alone counts as eight.
    private const double K1 = 3, B = 0.75;

    // Each part counts its own words, on one core; the more parts, the more words are counted in several of them.
    private const int Parts = 4, FewestAtATime = 250, MostAtATime = 2_500;

    // A word that most articles have and that names nothing is a stop word of its language.
    private const double CommonShare = 0.7;
    private const int FewArticles = 50;

    // A small word that more articles have tells too few of them apart for its long list.
    private const double SmallWordShare = 0.5;

    public static SearchIndex Of(Digest digest)
    {
        ImmutableArray<Article> articles = [.. digest.Articles.Reverse()];
        var atATime = Math.Clamp((articles.Length + Parts - 1) / Parts, FewestAtATime, MostAtATime);
        var parts = InParallel.Map((articles.Length + atATime - 1) / atATime,
            part => ArticleWords.Of(articles.AsSpan()[(part * atATime)..Math.Min(articles.Length, (part + 1) * atATime)], digest));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<int>();
        var maps = parts.Select(part => Number(part, numbers, counts)).ToList();
        var postings = Fill(parts, maps, counts);

        var small = parts.SelectMany(part => part.Small.Select(word => part.Table[word])).ToHashSet(StringComparer.Ordinal);
        if (!digest.Config.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            small.UnionWith(CommonWords(numbers, counts, articles.Length, digest));
        var skipped = small.Where(word => counts[numbers[word]] > SmallWordShare * articles.Length).ToHashSet(StringComparer.Ordinal);
        var words = numbers.Where(pair => counts[pair.Value] > 0 && !skipped.Contains(pair.Key))
            .Select(pair => new WordPostings(pair.Key, postings[pair.Value]))
            .OrderBy(word => word.Word, StringComparer.Ordinal);
        return new SearchIndex(articles, [.. words], [.. small.Except(skipped).Order(StringComparer.Ordinal)], [.. skipped.Order(StringComparer.Ordinal)]);
    }

    // The number that each of the part's words has in the whole, and how many articles have it.
    private static int[] Number(ArticleWords part, Dictionary<string, int> numbers, List<int> counts)
    {
        var map = new int[part.Table.Count];
        for (var word = 0; word < map.Length; word++)
        {
            if (!numbers.TryGetValue(part.Table[word], out var number))
            {
                number = numbers.Count;
                numbers.Add(part.Table[word], number);
                counts.Add(0);
            }
            map[word] = number;
        }
        foreach (var count in part.Counts) counts[map[count.Word]]++;
        return map;
    }

    private static ReadOnlyMemory<Posting>[] Fill(ArticleWords[] parts, List<int[]> maps, List<int> counts)
    {
        var all = new Posting[counts.Sum()];
        var (slices, next) = (new ReadOnlyMemory<Posting>[counts.Count], new int[counts.Count]);
        for (int word = 0, start = 0; word < counts.Count; start += counts[word++]) (slices[word], next[word]) = (all.AsMemory(start, counts[word]), start);

        var articles = parts.Sum(part => part.Lengths.Count);
        var average = Math.Max(1, parts.Sum(part => part.Lengths.Sum(length => (long)length)) / Math.Max(1.0, articles));
        var article = 0;
        for (var p = 0; p < parts.Length; p++)
        {
            var (part, map) = (parts[p], maps[p]);
            for (int i = 0, at = 0; i < part.Ends.Count; i++, article++)
            {
                var length = 1 - B + B * part.Lengths[i] / average;
                for (; at < part.Ends[i]; at++)
                {
                    var count = part.Counts[at];
                    var weight = count.InFields + count.InText / length;
                    all[next[map[count.Word]]++] = new Posting(article, (byte)Math.Clamp((int)Math.Round(Steps * weight / (K1 + weight)), 1, Steps));
                }
            }
        }
        return slices;
    }

    private static IEnumerable<string> CommonWords(Dictionary<string, int> numbers, List<int> counts, int articles, Digest digest)
    {
        if (articles < FewArticles) return [];
        var named = digest.Topics.All.SelectMany(topic => topic.Topic.Aliases.Append(topic.Topic.Name.Value))
            .Concat(digest.Sources.All.Select(source => source.Source.Name.Value))
            .SelectMany(Language.SearchWords.In).ToHashSet(StringComparer.Ordinal);
        return numbers.Where(pair => counts[pair.Value] > CommonShare * articles && !named.Contains(pair.Key)).Select(pair => pair.Key);
    }
}
