using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `data.html` sees: how much the digest holds, how it was found, and the files that hold it.</summary>
/// <param name="Counts">How many there are of each thing.</param>
/// <param name="Coverage">When the articles appeared; null for very few.</param>
/// <param name="Gaps">What articles lack: label and count.</param>
/// <param name="Dating">How the dates of events were found, the most frequent way first.</param>
/// <param name="Tables">The open data.</param>
/// <param name="Others">Other files: timelines, relations.</param>
public sealed record DataModel(
    ImmutableArray<FactModel> Counts,
    ChartModel? Coverage,
    ImmutableArray<FactModel> Gaps,
    ImmutableArray<FactModel> Dating,
    ImmutableArray<DataTableModel> Tables,
    ImmutableArray<DataFileModel> Others,
    LinkModel Subscribe) : PageModel;

/// <summary>A table of the open data, in its formats and with its schema.</summary>
public sealed record DataTableModel(string Name, string Rows, LinkModel Json, LinkModel Csv, LinkModel Schema);

/// <param name="Link">Its name and address.</param>
/// <param name="Meaning">What it holds.</param>
public sealed record DataFileModel(LinkModel Link, string Meaning);

internal sealed class DataPage : IPageKind
{
    public string Template => "data.html";

    public Type ModelType => typeof(DataModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        if (!ContentPage.Has("data", digest)) yield return new TemplatedPage(digest.Routes.FileOf(digest.Routes.To("data")), Template, () => Model(digest, words));
    }

    private static DataModel Model(Digest digest, Wording words)
    {
        var routes = digest.Routes;
        return new DataModel(
            CountsOf(digest, words), TimeChart.OfArticles(digest.Articles, words), GapsOf(digest, words), DatingOf(digest, words),
            [
                TableOf("articles", words["articles"], digest.Articles.Length, digest, words),
                TableOf("events", words["events"], digest.Timeline.Entries.Length, digest, words),
                TableOf("topics", words["topics"], digest.Topics.All.Length, digest, words),
                TableOf("stories", words["stories"], digest.Stories.All.Length, digest, words),
                TableOf("sources", words["sources"], digest.Sources.All.Length, digest, words),
                TableOf("editions", words["editions"], digest.Editions.Length, digest, words),
            ],
            OthersOf(digest, words),
            new LinkModel(words["subscribe"], routes.To("subscribe")))
        {
            Title = words["data"],
            Description = words.Format("data_description", digest.Config.Title),
            CanonicalUrl = routes.Absolute(routes.To("data")),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], routes.Home)],
        };
    }

    private static ImmutableArray<FactModel> CountsOf(Digest digest, Wording words)
    {
        var dated = digest.Articles.Where(article => article.Date is not null).ToImmutableArray();
        var counts = ImmutableArray.CreateBuilder<FactModel>();
        counts.Add(new(words["articles"], words.Number(digest.Articles.Length)));
        // Articles come newest first.
        if (!dated.IsEmpty)
            counts.Add(new(words["period"], $"{Dates.DayLabelOf(dated[^1].Date, words)} – {Dates.DayLabelOf(dated[0].Date, words)}"));
        counts.Add(new(words["outlets"], words.Number(digest.Sources.All.Count(source => source.Published.Length > 0))));
        counts.Add(new(words["events"], words.Number(digest.Timeline.Entries.Count(entry => !entry.IsPublication))));
        counts.Add(new(words["topics"], words.Number(digest.Topics.All.Length)));
        counts.Add(new(words["stories"], words.Number(digest.Stories.All.Length)));
        if (!digest.Articles.IsEmpty) counts.Add(new(words["languages"], string.Join(", ", digest.Articles.CountBy(article => article.Language)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} ({words.Number(count.Value)})"))));
        return counts.ToImmutable();
    }

    private static ImmutableArray<FactModel> GapsOf(Digest digest, Wording words)
    {
        (string Label, Func<Article, bool> IsMissing)[] gaps =
        [
            (words["gap_date"], article => article.Date is null),
            (words["gap_day"], article => article.Date is { IsOneDay: false }),
            (words["gap_source"], article => article.Source is null),
            (words["gap_url"], article => article.Url is null),
            (words["gap_topics"], article => article.Topics.IsEmpty),
            (words["gap_events"], article => article.Events.IsEmpty),
        ];
        return [.. gaps.Select(gap => new FactModel(gap.Label, words.Number(digest.Articles.Count(gap.IsMissing))))];
    }

    private static ImmutableArray<FactModel> DatingOf(Digest digest, Wording words) =>
        [.. digest.Timeline.Entries.CountBy(WayOf).OrderByDescending(way => way.Value).ThenBy(way => way.Key, StringComparer.Ordinal).Select(way => new FactModel(words[way.Key], words.Number(way.Value)))];

    private static string WayOf(TimelineEntry entry) => entry switch
    {
        { IsPublication: true } => "dated_by_publication",
        { Phrase: null, Rule: null } => "dated_by_editor",
        { Phrase: { } phrase } when HoldsYear(phrase) => "dated_by_year",
        _ => "dated_by_words",
    };

    private static bool HoldsYear(ReadOnlySpan<char> phrase)
    {
        var digits = 0;
        foreach (var c in phrase)
        {
            digits = char.IsDigit(c) ? digits + 1 : 0;
            if (digits == 4) return true;
        }
        return false;
    }

    private static DataTableModel TableOf(string name, string label, int rows, Digest digest, Wording words) => new(
        label, words.Number(rows),
        new("JSON", digest.Routes.ToFile($"data/{name}.json")), new("CSV", digest.Routes.ToFile($"data/{name}.csv")),
        new(words["schema"], digest.Routes.ToFile($"data/schema/{name}.json")));

    private static ImmutableArray<DataFileModel> OthersOf(Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var files = ImmutableArray.CreateBuilder<DataFileModel>();
        files.Add(new(new("data/timeline.json", routes.ToFile("data/timeline.json")), words["data_timeline"]));
        files.Add(new(new("data/related.json", routes.ToFile("data/related.json")), words["data_related"]));
        files.AddRange(PageFeeds.TimelinesOf(words["timeline"], routes.To("timeline"), digest.Timeline.Entries, digest.Config.Outputs.Timelines)
            .Select(file => new DataFileModel(new(file.Title, file.Url), words["data_timeline"])));
        if (digest.Config.Outputs.Citations != CitationPlace.None)
            files.AddRange(Citations.CitationFiles.Formats.Select(format => new DataFileModel(
                new($"{words["articles"]} ({format.Label})", routes.To("data") + format.FileName), words["data_citations"])));
        return files.ToImmutable();
    }
}
