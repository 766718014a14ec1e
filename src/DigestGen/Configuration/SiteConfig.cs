using System.Collections.Immutable;

namespace DigestGen.Configuration;

/// <summary>What `site.yml` says, complete with defaults.</summary>
/// <param name="BaseUrl">Absolute, ends with `/`: `https://host/repo/`. Its path is the base path of every address on the site.</param>
/// <param name="Language">BCP 47; also the name of the file in `templates/strings`.</param>
/// <param name="Domain">The custom domain that goes into `CNAME`; null for none.</param>
/// <param name="Publisher">Who makes the digest.</param>
/// <param name="FeedItems">How many items a feed holds, at most 200.</param>
/// <param name="PageSize">How many articles one page of a long list holds.</param>
/// <param name="RelatedCount">How many related articles an article page shows.</param>
/// <param name="RelatedIncludeNewer">Whether an article may be related to newer ones; off, so that old pages stay as they are.</param>
/// <param name="LinkTopics">Whether an article's text links to its topics where it first names them.</param>
/// <param name="SilencedCodes">Warnings that are not to be shown, by code.</param>
public sealed record SiteConfig(
    string Title,
    string Description,
    Uri BaseUrl,
    string Language,
    string? Domain,
    string Publisher,
    int FeedItems,
    int PageSize,
    int RelatedCount,
    bool RelatedIncludeNewer,
    bool LinkTopics,
    ImmutableArray<string> SilencedCodes)
{
    /// <summary>Which feeds, timelines and citations are written, and in which formats.</summary>
    public required OutputSettings Outputs { get; init; }

    /// <summary>`/` or `/repo/`.</summary>
    public string BasePath => BaseUrl.AbsolutePath;

    /// <summary>The digest's own colours; null for those of the style sheet.</summary>
    public Theme? Theme { get; init; }
}
