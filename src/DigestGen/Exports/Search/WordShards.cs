using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace DigestGen.Exports.Search;

/// <summary>One file of the index: where it begins in the order of words, and its bytes.</summary>
/// <param name="From">A text that sorts behind every word of the file before and not behind its own first: the shortest there is.</param>
internal sealed record Shard(string From, ReadOnlyMemory<byte> Json);

/// <summary>
/// The index cut into files of neighbouring words, so that a search loads the few that its words fall into, and finds what begins like a word in the same
/// file. A file is a JSON object, each word with its postings as text: for each article the distance from the one before (in digits of base 45, least first;
/// all but the last raised by 45), then the weight; value v is the v-th character from `#` on, `\` left out. Other spellings of the word stand before, with `!` behind them.
/// </summary>
internal static class WordShards
{
    // About 12 kB as hosts send it, compressed: three words of a search and what belongs to them stay below 100 kB.
    private const int Size = 20 * 1024;
    private const int Base = 45;

    private static readonly byte[] Digits = [.. Enumerable.Range('#', 2 * Base + 1).Where(code => code != '\\').Select(code => (byte)code)];

    /// <param name="words">In ordinal order.</param>
    /// <param name="variants">Other spellings of a word, with spaces between.</param>
    public static ImmutableArray<Shard> Cut(IEnumerable<WordPostings> words, IReadOnlyDictionary<string, string> variants)
    {
        var shards = ImmutableArray.CreateBuilder<Shard>();
        var json = new ArrayBufferWriter<byte>(Size * 2);
        var (from, last) = ("", "");
        foreach (var word in words)
        {
            if (json.WrittenCount > Size)
            {
                shards.Add(Close(from, json));
                from = Between(last, word.Word);
                json.ResetWrittenCount();
            }
            json.Write(json.WrittenCount == 0 ? "{"u8 : ",\n"u8);
            WriteText(json, word.Word);
            json.Write(":\""u8);
            if (variants.TryGetValue(word.Word, out var others))
            {
                json.Write(Encoding.UTF8.GetBytes(others));
                json.Write("!"u8);
            }
            WritePostings(json, word.Postings.Span);
            json.Write("\""u8);
            last = word.Word;
        }
        if (json.WrittenCount > 0) shards.Add(Close(from, json));
        return shards.ToImmutable();
    }

    private static Shard Close(string from, ArrayBufferWriter<byte> json)
    {
        json.Write("}\n"u8);
        return new Shard(from, json.WrittenSpan.ToArray());
    }

    private static void WritePostings(ArrayBufferWriter<byte> json, ReadOnlySpan<Posting> postings)
    {
        var room = json.GetSpan(postings.Length * 7);
        var (used, last) = (0, 0);
        foreach (var posting in postings)
        {
            var gap = posting.Article - last;
            last = posting.Article;
            for (; gap >= Base; gap /= Base) room[used++] = Digits[Base + gap % Base];
            room[used++] = Digits[gap];
            room[used++] = Digits[posting.Impact];
        }
        json.Advance(used);
    }

    private static void WriteText(ArrayBufferWriter<byte> json, string word)
    {
        json.Write("\""u8);
        json.Write(Encoding.UTF8.GetBytes(word));
        json.Write("\""u8);
    }

    /// <summary>The beginning of <paramref name="next"/> that is just long enough to sort behind <paramref name="last"/>.</summary>
    internal static string Between(string last, string next)
    {
        var length = 0;
        while (length < last.Length && length < next.Length && last[length] == next[length]) length++;
        // Half of a pair of surrogates is no text.
        return char.IsHighSurrogate(next[length]) ? next[..(length + 2)] : next[..(length + 1)];
    }
}
