using System.Collections.Frozen;
using System.Globalization;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking;

/// <summary>Collects what links may point at: the files an editor sees, and the pages that stand for items or sections.</summary>
internal static class RouteTableBuilder
{
    private static readonly string[] Sections = ["timeline", "topics", "sources", "stories", "archive", "corrections", "data", "subscribe", "search"];

    public static RouteTable Build(DigestContent content, Timeline timeline, IEnumerable<AssetFile> assets, SiteConfig config)
    {
        // Addresses do not depend on what links may point at, so a table without targets can name them.
        var routes = new RouteTable(config.BaseUrl, FrozenDictionary<string, string>.Empty, FrozenSet<string>.Empty);
        var byFile = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in content.Articles) byFile[article.File.Path.Value] = routes.Of(article);
        foreach (var story in content.Stories) byFile[story.File.Path.Value] = routes.Of(story);
        foreach (var page in content.Pages) byFile[page.File.Path.Value] = routes.Of(page);
        foreach (var edition in content.Editions) byFile[edition.File.Path.Value] = routes.Of(edition);
        foreach (var topic in content.Topics) byFile[$"content/topics/{topic.Id.Value}.md"] = routes.Of(topic);
        foreach (var source in content.Sources) byFile[$"content/sources/{source.Id.Value}.md"] = routes.Of(source);
        foreach (var asset in assets.Where(a => a.Path.IsUnder("content/assets")))
            byFile[asset.Path.Value] = routes.ToFile(RouteTable.Escaped(asset.OutputPath!.Value.Value));

        var known = byFile.Values.Select(address => routes.FileOf(address).Value).ToHashSet(StringComparer.Ordinal);
        known.Add("index.html");
        foreach (var section in Sections) known.Add($"{section}/index.html");
        AddTimes(known, "timeline", timeline.Entries.Select(entry => entry.Date));
        AddTimes(known, "archive", content.Articles.Select(article => article.Date).OfType<Edtf>());
        if (!content.Editions.IsEmpty) known.Add("editions/index.html");
        if (content.Articles.Any(a => a.Date is null)) known.Add("archive/undated/index.html");
        return new RouteTable(config.BaseUrl, byFile.ToFrozenDictionary(StringComparer.Ordinal), known.ToFrozenSet(StringComparer.Ordinal)) { Pictures = PictureTable.Of(assets, routes) };
    }

    /// <summary>The pages of years and months.</summary>
    private static void AddTimes(HashSet<string> known, string section, IEnumerable<Edtf> dates)
    {
        foreach (var (year, month) in dates.Select(date => (Years.Of(date), Years.MonthOf(date))).Distinct())
        {
            known.Add($"{section}/{Years.Name(year)}/index.html");
            if (month > 0) known.Add($"{section}/{Years.Name(year)}/{month.ToString("00", CultureInfo.InvariantCulture)}/index.html");
        }
    }
}
