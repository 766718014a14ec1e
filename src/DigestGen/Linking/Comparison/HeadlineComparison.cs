using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking.Comparison;

/// <summary>A headline with the words marked that no other outlet's headline has.</summary>
internal sealed record ComparedHeadline(Article Article, string Outlet, ImmutableArray<MarkedPart> Parts);

/// <summary>Sets the headlines of a story side by side. Words are compared by their stems whatever their spelling, names by what they stand for; function words are never marked.</summary>
internal static class HeadlineComparison
{
    private const int LongestHeadline = 600;

    public static ImmutableArray<ComparedHeadline> Of(ImmutableArray<ComparedArticle> articles, NameMatcher names)
    {
        var read = articles.Select(article => (Article: article, Words: WordsOf(article.Article.Title.Value, names))).ToList();
        // Whose word it is; empty for one that several outlets have.
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (article, words) in read)
            foreach (var key in words.SelectMany(word => word.Keys))
                owners[key] = owners.TryGetValue(key, out var owner) && owner != article.Outlet ? "" : article.Outlet;
        return [.. read.Select(r => new ComparedHeadline(r.Article.Article, r.Article.Outlet, Mark(r.Article.Article.Title.Value, r.Words, owners)))];
    }

    private sealed record HeadlineWord(int Start, int End, ImmutableArray<string> Keys);

    // Stop words have no keys. A name's word has two: its own, and what the name stands for.
    private static List<HeadlineWord> WordsOf(string title, NameMatcher names)
    {
        var compared = title.Length > LongestHeadline ? title[..LongestHeadline] : title;
        var mentions = names.Find(compared);
        var list = new List<HeadlineWord>();
        Span<char> lower = stackalloc char[Spelling.LongestWord];
        foreach (var word in Words.In(compared))
        {
            var spelt = word.Of(compared);
            spelt = spelt[..Words.LengthWithoutPossessive(spelt)];
            var isStop = StopWords.Contains(lower[..Words.ToLower(spelt, lower)]) && !(spelt.Length == 2 && char.IsUpper(spelt[1]));
            var stem = isStop ? [] : ImmutableArray.Create(Stemmer.Stem(lower[..Spelling.Fold(spelt, lower)].ToString()));
            foreach (var mention in mentions)
                if (!isStop && mention.Range.Contains(word.Start)) stem = stem.Add("#" + mention.Id);
            list.Add(new HeadlineWord(word.Start, word.End, stem));
        }
        return list;
    }

    private static ImmutableArray<MarkedPart> Mark(string title, List<HeadlineWord> words, Dictionary<string, string> owners)
    {
        var parts = ImmutableArray.CreateBuilder<MarkedPart>();
        var start = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsOwn(words[i], owners)) continue;
            var last = i;
            while (last + 1 < words.Count && IsOwn(words[last + 1], owners) && title.AsSpan(words[last].End, words[last + 1].Start - words[last].End) is " " or "-") last++;
            if (words[i].Start > start) parts.Add(new MarkedPart(title[start..words[i].Start], false));
            parts.Add(new MarkedPart(title[words[i].Start..words[last].End], true));
            (start, i) = (words[last].End, last);
        }
        if (start < title.Length) parts.Add(new MarkedPart(title[start..], false));
        return parts.ToImmutable();
    }

    private static bool IsOwn(HeadlineWord word, Dictionary<string, string> owners) => word.Keys.Length > 0 && word.Keys.All(key => owners[key].Length > 0);
}
