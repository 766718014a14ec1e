using System.Globalization;
using System.Text;
using DigestGen.Text;

namespace DigestGen.Benchmarks;

/// <summary>A synthetic digest: article i depends on i only, so the first 1,000 of 10,000 are the 1,000. Topics follow Zipf's law, as tags do.</summary>
internal static class Corpus
{
    private const int TopicCount = 300, SourceCount = 40;

    private static readonly string[] Nouns = "council ministry port bridge harvest school museum railway court hospital budget river forest library union market airport border energy housing".Split(' ');
    private static readonly string[] Verbs = "approves delays reviews expands opens rejects funds defends questions repairs".Split(' ');
    private static readonly string[] Adjectives = "regional disputed costly modest temporary public joint revised digital early".Split(' ');
    private static readonly string[] Places = "Arden Belholm Corvale Dunrow Eskmouth Farleigh Glaston Holmby Ivering Jarnow".Split(' ');

    /// <summary>Every text file of a digest with that many articles, below their paths.</summary>
    public static IEnumerable<SourceFile> Files(int articles)
    {
        yield return new SourceFile(SitePath.Of("site.yml"), "title: Benchmark\nbase_url: https://example.org/\n");
        yield return new SourceFile(SitePath.Of("content/topics.yml"), Vocabulary("topic", TopicCount, "kind: theme"));
        yield return new SourceFile(SitePath.Of("content/sources.yml"), Vocabulary("outlet", SourceCount, "country: GB"));
        for (var i = 0; i < articles; i++) yield return Article(i);
    }

    private static string Vocabulary(string name, int count, string more)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(CultureInfo.InvariantCulture, $"- id: {name}-{i}\n  name: The {name} {i}\n  {more}\n");
        return text.ToString();
    }

    private static SourceFile Article(int i)
    {
        var random = new Random(i);
        string Pick(string[] from) => from[random.Next(from.Length)];
        string Sentence() =>
            $"The {Pick(Adjectives)} {Pick(Nouns)} of {Pick(Places)} {Pick(Verbs)} a {Pick(Adjectives)} {Pick(Nouns)}, and the {Pick(Nouns)} expects {random.Next(2, 900)} places by the end of the year.";

        var day = new DateOnly(2020, 1, 1).AddDays(random.Next(5 * 365));
        var title = $"{Pick(Nouns)} {Pick(Verbs)} {Pick(Adjectives)} {Pick(Nouns)} in {Pick(Places)} {i}";
        var topics = Enumerable.Range(0, random.Next(2, 7)).Select(_ => (int)Math.Pow(TopicCount, random.NextDouble()) - 1).Distinct();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: '{title}'\ndate: {day:yyyy-MM-dd}\nsource: outlet-{(int)(SourceCount * Math.Pow(random.NextDouble(), 1.6))}\n");
        text.Append(CultureInfo.InvariantCulture, $"topics: [{string.Join(", ", topics.Select(t => $"topic-{t}"))}]\nsummary: '{Sentence()}'\n---\n\n");
        for (var paragraph = 0; paragraph < random.Next(8, 25); paragraph++)
        {
            if (paragraph % 5 == 4) text.Append("## What changes now\n\n");
            for (var s = 0; s < 2; s++) text.Append(Sentence()).Append(' ');
            text.Append("\n\n");
        }
        return new SourceFile(SitePath.Of($"content/articles/{day.Year.ToString(CultureInfo.InvariantCulture)}/a{i.ToString("000000", CultureInfo.InvariantCulture)}.md"), text.ToString());
    }
}
