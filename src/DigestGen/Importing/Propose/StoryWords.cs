using System.Runtime.InteropServices;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>A word of an article, in lower case and without possessive.</summary>
/// <param name="InLead">How often it stands in the title and the opening.</param>
/// <param name="IsName">Written with a capital, or digits, inside a sentence.</param>
/// <param name="IsPlain">Written with a small letter somewhere: then it is no name.</param>
/// <param name="IsCalendar">A month or a weekday.</param>
internal readonly record struct StoryWord(string Word, int Count, int InLead, bool IsName, bool IsPlain, bool IsCalendar);

/// <summary>Reads an article's words in one pass, each distinct one once, in the order in which they are met.</summary>
internal static class StoryWords
{
    /// <summary>Characters of title and text that count as the opening: a report says there what happened, to whom and where.</summary>
    public const int Lead = 400;

    private const int LongestText = 20_000;

    public static List<StoryWord> Read(string title, string body)
    {
        var text = TextOf(title, body);
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
                words.Add(new StoryWord(bare.ToString(), 0, 0, IsName: false, IsPlain: false, NameCues.IsCalendar(word.Of(text))));
                places.Add(words[place].Word, place);
            }
            ref var known = ref CollectionsMarshal.AsSpan(words)[place];
            var isPlain = char.IsLower(text[word.Start]);
            var isName = !isPlain && !known.IsName && !NameCues.StartsSentence(text, word.Start);
            known = known with
            {
                Count = known.Count + 1,
                InLead = known.InLead + (word.Start < Lead ? 1 : 0),
                IsName = known.IsName || isName,
                IsPlain = known.IsPlain || isPlain,
            };
        }
        return words;
    }

    /// <summary>What is read of an article: its title, and no more of its text than a long report has.</summary>
    public static string TextOf(string title, string body) => $"{title}\n{(body.Length > LongestText ? body.AsSpan(0, LongestText) : body)}";
}
