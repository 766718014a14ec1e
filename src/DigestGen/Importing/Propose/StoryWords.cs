using System.Runtime.InteropServices;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>A word of an article, in lower case and without possessive.</summary>
/// <param name="IsName">Written with a capital, or digits, inside a sentence.</param>
/// <param name="IsPlain">Written with a small letter somewhere: then it is no name.</param>
internal readonly record struct StoryWord(string Word, int Count, bool IsName, bool IsPlain);

/// <summary>Reads an article's words in one pass, each distinct one once, in the order in which they are met.</summary>
internal static class StoryWords
{
    private const int LongestText = 20_000;

    public static List<StoryWord> Read(string title, string body)
    {
        var text = $"{title}\n{(body.Length > LongestText ? body.AsSpan(0, LongestText) : body)}";
        var words = new List<StoryWord>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var bySpan = places.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[TermTable.LongestWord];
        foreach (var word in Words.In(text))
        {
            var length = Words.ToLower(word.Of(text), lower);
            var bare = lower[..Words.LengthWithoutPossessive(lower[..length])];
            if (!bySpan.TryGetValue(bare, out var place))
            {
                place = words.Count;
                words.Add(new StoryWord(bare.ToString(), 0, IsName: false, IsPlain: false));
                places.Add(words[place].Word, place);
            }
            ref var known = ref CollectionsMarshal.AsSpan(words)[place];
            var isPlain = char.IsLower(text[word.Start]);
            var isName = !isPlain && !known.IsName && !NameCues.StartsSentence(text, word.Start);
            known = new StoryWord(known.Word, known.Count + 1, known.IsName || isName, known.IsPlain || isPlain);
        }
        return words;
    }
}
