using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Rendering;
using DigestGen.Text;

namespace DigestGen;

/// <summary>A draft of an edition: what `digestgen edition` writes.</summary>
/// <param name="Period">What it covers.</param>
/// <param name="Path">Where it belongs: `content/editions/2021-W18.md`.</param>
/// <param name="Text">The whole file; null where the digest has no article of the period.</param>
/// <param name="Stories">How many stories it holds.</param>
/// <param name="Articles">How many articles it holds, those of its stories counted.</param>
/// <param name="Newest">The week of the newest article, for a hint; null without dated articles.</param>
public sealed record EditionDraft(Period Period, SitePath Path, string? Text, int Stories, int Articles, Period? Newest)
{
    /// <param name="period">Null for the last week that was over on the day that the options name.</param>
    public static EditionDraft Of(SourceTree tree, BuildOptions options, Period? period, DiagnosticBag found)
    {
        var config = SiteConfigReader.Read(tree.Find("site.yml"), options.BaseUrl, found);
        var content = ContentReader.ReadAll(tree, config, options, found);
        var digest = DigestLinker.Link(content, tree.Assets, config, found);
        var words = WordingReader.Read(tree, config.Language, found);

        var covered = period ?? Period.WeekBefore(options.AsOf);
        var path = SitePath.Of($"content/editions/{covered.Text.Replace('/', '-')}.md");
        var drafted = EditionDrafter.Draft(digest, covered, EditionParts.TitleOf(covered, words), DigestLinker.HashesOf(content.Articles));
        var newest = digest.Articles.FirstOrDefault(article => article.Date is { Latest: var last } && last < DateOnly.MaxValue)?.Date;
        return new EditionDraft(covered, path, drafted?.Text, drafted?.Stories ?? 0, drafted?.Articles ?? 0, newest is null ? null : Period.WeekOf(newest.Earliest));
    }
}
