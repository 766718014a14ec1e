using System.Collections.Frozen;
using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;

namespace DigestGen.Linking;

/// <summary>Topics with their articles, timelines and neighbours.</summary>
internal static class TopicLinker
{
    private const int MaxRelated = 12;

    public static TopicIndex Link(ImmutableArray<Topic> topics, ImmutableArray<Article> articles, Timeline timeline, DiagnosticBag found)
    {
        var byId = topics.ToDictionary(t => t.Id);
        var articlesOf = Postings(articles, a => a.Topics.AsEnumerable());
        var names = TopicNames.MatcherOf(topics);
        var entriesOf = Postings(timeline.Entries, TopicMentions.Of(topics, names));
        var narrowerOf = topics.SelectMany(t => t.Broader.Select(b => (Broader: b, t.Id))).ToLookup(x => x.Broader, x => x.Id);
        var pairs = CountPairs(articles);
        ImmutableArray<LinkedTopic> all =
        [
            .. topics.Where(t => articlesOf.ContainsKey(t.Id))
                .OrderBy(t => t.Name.Value, StringComparer.OrdinalIgnoreCase)
                .ThenBy(t => t.Id.Value, StringComparer.Ordinal)
                .Select(t => new LinkedTopic(
                    t,
                    [.. articlesOf[t.Id]],
                    TimelineRanking.Rank([.. entriesOf.GetValueOrDefault(t.Id, [])]),
                    Related(t, articles.Length, articlesOf, pairs, byId),
                    [.. narrowerOf[t.Id].Where(articlesOf.ContainsKey).OrderBy(id => id.Value, StringComparer.Ordinal)])),
        ];
        return new TopicIndex(all, all.ToFrozenDictionary(t => t.Topic.Id), names);
    }

    private static Dictionary<TopicId, List<T>> Postings<T>(IEnumerable<T> items, Func<T, IEnumerable<TopicId>> topicsOf)
    {
        var postings = new Dictionary<TopicId, List<T>>();
        foreach (var item in items)
            foreach (var topic in topicsOf(item))
            {
                if (!postings.TryGetValue(topic, out var list)) postings[topic] = list = [];
                list.Add(item);
            }
        return postings;
    }

    /// <summary>How many articles two topics share. An article has few topics, so this grows with the number of articles.</summary>
    private static Dictionary<TopicId, Dictionary<TopicId, int>> CountPairs(ImmutableArray<Article> articles)
    {
        var pairs = new Dictionary<TopicId, Dictionary<TopicId, int>>();
        foreach (var article in articles)
            foreach (var a in article.Topics)
            {
                if (!pairs.TryGetValue(a, out var row)) pairs[a] = row = [];
                foreach (var b in article.Topics)
                    if (a != b) row[b] = row.GetValueOrDefault(b) + 1;
            }
        return pairs;
    }

    /// <summary>The editor's own relations first, then by how much more often two topics meet than chance would have it.</summary>
    private static ImmutableArray<RelatedTopic> Related(
        Topic topic,
        int articleCount,
        Dictionary<TopicId, List<Article>> articlesOf,
        Dictionary<TopicId, Dictionary<TopicId, int>> pairs,
        Dictionary<TopicId, Topic> byId)
    {
        var row = pairs.GetValueOrDefault(topic.Id) ?? [];
        var stated = topic.Related.Concat(topic.Broader).Where(id => articlesOf.ContainsKey(id)).Distinct().ToList();
        var own = articlesOf[topic.Id].Count;
        var computed = row
            .Where(pair => !stated.Contains(pair.Key) && byId.ContainsKey(pair.Key))
            .Select(pair => (pair.Key, Score: Association.LogLikelihood(pair.Value, own, articlesOf[pair.Key].Count, articleCount)))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .ThenByDescending(pair => row[pair.Key])
            .ThenBy(pair => pair.Key.Value, StringComparer.Ordinal)
            .Select(pair => pair.Key);
        return [.. stated.Concat(computed).Take(MaxRelated).Select(id => new RelatedTopic(byId[id], row.GetValueOrDefault(id)))];
    }
}
