using System.Collections.Immutable;
using System.Numerics;
using System.Text;

namespace DigestGen.Exports.Search;

/// <summary>
/// The words of the index without their postings, to find what a mistyped word means: once by their beginnings and once by their ends, since a slip of one letter
/// leaves one half of the word as it is. A file is a JSON string. Each word is a sign for how many articles have it (from `#` on, a step for each doubling), a capital
/// for how many characters it shares with the word before (`A` for none), and the rest of it.
/// </summary>
internal static class SpellingLists
{
    private const int Size = 16 * 1024;
    private const int Shortest = 4, MostShared = 25, MostDoublings = 12;

    // In a large digest most words of one article are slips themselves.
    private const int ManyArticles = 500;

    public static ImmutableArray<Shard> ByBeginning(SearchIndex index) => Cut(Known(index));

    public static ImmutableArray<Shard> ByEnd(SearchIndex index) =>
        Cut(Known(index).Select(word => (Word: Reversed(word.Word), word.Articles)).OrderBy(word => word.Word, StringComparer.Ordinal));

    private static IEnumerable<(string Word, int Articles)> Known(SearchIndex index)
    {
        var fewest = index.Articles.Length > ManyArticles ? 2 : 1;
        return index.Words.Where(word => word.Postings.Length >= fewest && word.Word.Length >= Shortest && word.Word.All(c => char.IsLetter(c) && !char.IsAsciiLetterUpper(c)))
            .Select(word => (word.Word, word.Postings.Length));
    }

    private static ImmutableArray<Shard> Cut(IEnumerable<(string Word, int Articles)> words)
    {
        var shards = ImmutableArray.CreateBuilder<Shard>();
        var text = new StringBuilder();
        var (from, last) = ("", "");
        foreach (var (word, articles) in words)
        {
            if (text.Length > Size)
            {
                shards.Add(Close(from, text));
                from = WordShards.Between(last, word);
                last = "";
            }
            var shared = 0;
            while (shared < MostShared && shared < last.Length && shared < word.Length && last[shared] == word[shared]) shared++;
            text.Append((char)('#' + Math.Min(MostDoublings, BitOperations.Log2((uint)articles)))).Append((char)('A' + shared)).Append(word, shared, word.Length - shared);
            last = word;
        }
        if (text.Length > 0) shards.Add(Close(from, text));
        return shards.ToImmutable();
    }

    private static Shard Close(string from, StringBuilder text)
    {
        var shard = new Shard(from, Encoding.UTF8.GetBytes($"\"{text}\"\n"));
        text.Clear();
        return shard;
    }

    private static string Reversed(string word) => string.Create(word.Length, word, static (reversed, from) =>
    {
        from.CopyTo(reversed);
        reversed.Reverse();
    });
}
