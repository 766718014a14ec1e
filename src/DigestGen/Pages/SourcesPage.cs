using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `sources.html` sees: outlets, and those that pass on what others published.</summary>
/// <param name="Matrix">Which outlet writes about what; null for very few.</param>
public sealed record SourcesModel(ChartModel? Matrix, ImmutableArray<SourceRowModel> Outlets, ImmutableArray<SourceRowModel> Republishers) : PageModel;

/// <param name="Country">As `sources.yml` gives it; null for none.</param>
/// <param name="Period">From its first to its last dated article; null without dates.</param>
public sealed record SourceRowModel(CountedLinkModel Link, string? Country, string? Language, string? Period);

internal sealed class SourcesPage : IPageKind
{
    public string Template => "sources.html";

    public Type ModelType => typeof(SourcesModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        yield return new TemplatedPage(digest.Routes.FileOf(digest.Routes.To("sources")), Template, () => Model(digest, words));
    }

    public static int ArticlesOf(LinkedSource source) => source.Published.Length + source.PassedOn.Length;

    public static CountedLinkModel LinkOf(LinkedSource source, Digest digest, Wording words) => new(
        source.Source.Name.Value, digest.Routes.Of(source.Source), ArticlesOf(source), words.Count("articles", ArticlesOf(source)));

    private static string? PeriodOf(LinkedSource source, Wording words)
    {
        var dates = source.Published.Concat(source.PassedOn).Select(article => article.Date).OfType<Edtf>().ToList();
        if (dates.Count == 0) return null;
        var (first, last) = (Dates.DayLabelOf(dates.Min(), words), Dates.DayLabelOf(dates.Max(), words));
        return first == last ? first : $"{first} – {last}";
    }

    private static SourcesModel Model(Digest digest, Wording words)
    {
        var routes = digest.Routes;
        var lines = Sparklines.Of(digest);
        return new SourcesModel(
            OutletTopicsChart.Of(digest, words),
            [.. digest.Sources.All.Where(source => !source.Source.IsRepublisher).Select(RowOf)],
            [.. digest.Sources.All.Where(source => source.Source.IsRepublisher).Select(RowOf)])
        {
            Title = words["sources"],
            Description = words.Format("sources_description", digest.Config.Title),
            CanonicalUrl = routes.Absolute(routes.To("sources")),
            Head = PageHead.Of(digest),
            Breadcrumbs = [new(words["home"], routes.Home)],
            MenuAddress = routes.To("sources"),
        };

        SourceRowModel RowOf(LinkedSource source) => new(LinkOf(source, digest, words) with { Sparkline = lines.Draw(source.Published.Concat(source.PassedOn)) }, source.Source.Country, source.Source.Language, PeriodOf(source, words));
    }
}
