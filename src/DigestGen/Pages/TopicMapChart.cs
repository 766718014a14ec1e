using System.Collections.Immutable;
using DigestGen.Charts;
using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>The map of the largest topics: those that share many articles stand near each other and are joined by lines.</summary>
internal static class TopicMapChart
{
    private const int MostTopics = 40, FewestTopics = 4, TiesOfTopic = 3;

    /// <summary>Null with few topics, or where no article has two of them.</summary>
    public static ChartModel? Of(Digest digest, Wording words)
    {
        var topics = digest.Topics.All.OrderByDescending(topic => topic.Articles.Length).ThenBy(topic => topic.Topic.Id.Value, StringComparer.Ordinal)
            .Take(MostTopics).ToImmutableArray();
        var shared = SharedArticles(digest.Articles, topics);
        var ties = StrongestTies(shared, topics);
        if (topics.Length < FewestTopics || ties.IsEmpty) return null;

        var strongest = shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
        return new ChartModel(
            words["topic_map"], "topic-map",
            words.Format("chart_topic_map", NameOf(topics[strongest.Key.First]), NameOf(topics[strongest.Key.Second]), words.Count("shared_articles", strongest.Value)),
            null,
            Network.Draw(
                [.. topics.Select(topic => new NetworkNode(NameOf(topic), digest.Routes.Of(topic.Topic), $"{NameOf(topic)}: {words.Count("articles", topic.Articles.Length)}", topic.Articles.Length))],
                ties, "topic-map"),
            [words["topic"], words["near_topics"], words["articles"]],
            [.. topics.Select((topic, i) => new ChartRowModel(
                NameOf(topic), digest.Routes.Of(topic.Topic), [NeighboursOf(i, ties, topics), words.Number(topic.Articles.Length)]))]);
    }

    /// <summary>How many articles each two of the topics share. An article has few topics, so this grows with the number of articles.</summary>
    private static Dictionary<(int First, int Second), int> SharedArticles(ImmutableArray<Article> articles, ImmutableArray<LinkedTopic> topics)
    {
        var indexes = topics.Select((topic, i) => (topic.Topic.Id, i)).ToDictionary(topic => topic.Id, topic => topic.i);
        var shared = new Dictionary<(int, int), int>();
        var own = new List<int>();
        foreach (var article in articles)
        {
            own.Clear();
            foreach (var topic in article.Topics)
                if (indexes.TryGetValue(topic, out var index)) own.Add(index);
            own.Sort();
            for (var a = 0; a < own.Count; a++)
                for (var b = a + 1; b < own.Count; b++)
                    if (own[a] != own[b]) shared[(own[a], own[b])] = shared.GetValueOrDefault((own[a], own[b])) + 1;
        }
        return shared;
    }

    /// <summary>Of each topic the strongest ties, by the cosine of the two sets of articles: all of them would be a black cloud.</summary>
    private static ImmutableArray<NetworkTie> StrongestTies(Dictionary<(int First, int Second), int> shared, ImmutableArray<LinkedTopic> topics)
    {
        var all = shared.Select(pair => new NetworkTie(
                pair.Key.First, pair.Key.Second, pair.Value / Math.Sqrt((double)topics[pair.Key.First].Articles.Length * topics[pair.Key.Second].Articles.Length)))
            .OrderByDescending(tie => tie.Strength).ThenBy(tie => tie.From).ThenBy(tie => tie.To);
        var kept = ImmutableArray.CreateBuilder<NetworkTie>();
        var count = new int[topics.Length];
        foreach (var tie in all)
        {
            if (count[tie.From] >= TiesOfTopic && count[tie.To] >= TiesOfTopic) continue;
            (count[tie.From], count[tie.To]) = (count[tie.From] + 1, count[tie.To] + 1);
            kept.Add(tie);
        }
        return kept.ToImmutable();
    }

    private static string NeighboursOf(int topic, ImmutableArray<NetworkTie> ties, ImmutableArray<LinkedTopic> topics) =>
        string.Join(", ", ties.Where(tie => tie.From == topic || tie.To == topic).Take(TiesOfTopic).Select(tie => NameOf(topics[tie.From == topic ? tie.To : tie.From])));

    private static string NameOf(LinkedTopic topic) => topic.Topic.Name.Value;
}
