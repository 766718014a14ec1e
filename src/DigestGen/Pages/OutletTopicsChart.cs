using System.Collections.Immutable;
using DigestGen.Charts;
using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>The picture of who writes about what: the outlets with the most articles, and the topics with the most articles.</summary>
internal static class OutletTopicsChart
{
    private const int MostOutlets = 16, MostTopics = 10;

    /// <summary>Null with fewer than two outlets or two topics.</summary>
    public static ChartModel? Of(Digest digest, Wording words)
    {
        var outlets = digest.Sources.All.Where(source => source.Published.Length > 0).OrderByDescending(source => source.Published.Length).Take(MostOutlets).ToImmutableArray();
        var topics = digest.Topics.All.OrderByDescending(topic => topic.Articles.Length).Take(MostTopics).ToImmutableArray();
        if (outlets.Length < 2 || topics.Length < 2) return null;

        var rows = outlets.Select(outlet => new MatrixRow(outlet.Source.Name.Value, digest.Routes.Of(outlet.Source), CountsOf(outlet, topics))).ToImmutableArray();
        if (rows.All(row => row.Counts.All(count => count == 0))) return null;
        var most = rows.MaxBy(row => row.Counts.Max())!;
        ImmutableArray<string> names = [.. topics.Select(topic => topic.Topic.Name.Value)];
        return new ChartModel(
            words["outlets_and_topics"], "outlets-topics",
            words.Format("chart_outlets_topics", most.Name, names[most.Counts.IndexOf(most.Counts.Max())], words.Count("articles", most.Counts.Max())),
            null,
            Matrix.Draw(rows, names, (outlet, topic, count) => $"{outlet}, {topic}: {words.Count("articles", count)}", "outlets-topics"),
            [words["outlet"], .. names],
            [.. rows.Select(row => new ChartRowModel(row.Name, row.Url, [.. row.Counts.Select(words.Number)]))]);
    }

    private static ImmutableArray<int> CountsOf(LinkedSource outlet, ImmutableArray<LinkedTopic> topics)
    {
        var counts = new Dictionary<TopicId, int>();
        foreach (var article in outlet.Published)
            foreach (var topic in article.Topics) counts[topic] = counts.GetValueOrDefault(topic) + 1;
        return [.. topics.Select(topic => counts.GetValueOrDefault(topic.Topic.Id))];
    }
}
