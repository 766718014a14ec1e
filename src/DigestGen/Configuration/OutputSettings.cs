using System.Collections.Immutable;

namespace DigestGen.Configuration;

/// <summary>The formats that a feed can have.</summary>
public enum FeedFormat { Rss, Atom, Json }

/// <summary>How much of an article stands in a feed: its summary, or its text as far as the outlet's limit allows.</summary>
public enum FeedText { Excerpt, Full }

/// <summary>The formats that a timeline can have besides its page.</summary>
public enum TimelineFormat { Calendar, TimelineJs, Csv }

/// <summary>Where an article's citation stands: within its page, in files beside it, or nowhere.</summary>
public enum CitationPlace { Page, Files, None }

/// <summary>What is written besides pages: `outputs` in `site.yml`.</summary>
/// <param name="Feeds">The formats of the site's feed.</param>
/// <param name="SectionFeeds">The formats of the feeds of topics, sources, stories and editions.</param>
/// <param name="FeedText">How much of an article a feed holds.</param>
/// <param name="Timelines">The formats of the whole timeline.</param>
/// <param name="SectionTimelines">The formats of the timelines of topics and stories.</param>
/// <param name="Citations">Where an article's citation stands. Stories and editions always have files: there are fewer of them.</param>
/// <param name="Tag">The beginning of every id in feeds and calendars (RFC 4151): `tag:example.org,2026:`. It keeps ids when the site moves.</param>
public sealed record OutputSettings(
    ImmutableArray<FeedFormat> Feeds,
    ImmutableArray<FeedFormat> SectionFeeds,
    FeedText FeedText,
    ImmutableArray<TimelineFormat> Timelines,
    ImmutableArray<TimelineFormat> SectionTimelines,
    CitationPlace Citations,
    string Tag);
