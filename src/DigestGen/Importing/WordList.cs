using System.IO.Compression;
using System.Text;

namespace DigestGen.Importing;

/// <summary>English words and how common they are, out of the shipped list (`Data/README.md`). Loaded once, when the first text is repaired.</summary>
internal static class WordList
{
    /// <summary>What <see cref="TierOf"/> says of a word that is not in the list.</summary>
    public const int Unknown = 100;

    private const int LongestWord = 40;

    private static readonly Lazy<Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>>> Tiers = new(Load);

    /// <summary>10 for the most common words, 70 for rare ones; a word as it is written, so that `china` is not found where only `China` stands.</summary>
    public static int TierOf(ReadOnlySpan<char> word) => Tiers.Value.TryGetValue(word, out var tier) ? tier : Unknown;

    /// <summary>The same in any writing: as it stands, in lower case, and with a capital in front where it has one.</summary>
    public static int TierOfAny(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return Unknown;
        var tier = TierOf(word);
        if (tier < Unknown || !char.IsUpper(word[0])) return tier;
        Span<char> other = stackalloc char[word.Length];
        word.ToLowerInvariant(other);
        tier = TierOf(other);
        other[0] = word[0];
        return Math.Min(tier, TierOf(other));
    }

    private static Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        using var packed = typeof(WordList).Assembly.GetManifestResourceStream("words.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        var tiers = new Dictionary<string, byte>(140_000, StringComparer.Ordinal);
        byte tier = 0;
        while (reader.ReadLine() is { } line)
            if (line[0] == '#') tier = byte.Parse(line.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
            else tiers.TryAdd(line, tier);
        return tiers.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
