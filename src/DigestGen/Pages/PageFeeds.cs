using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>Where the feeds and calendars of a page stand: beside it, under names that are the same everywhere.</summary>
internal static class PageFeeds
{
    public const string CalendarFile = "timeline.ics";
    public const string TimelineJsFile = "timeline.json";
    public const string CsvFile = "timeline.csv";

    public static string FileOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "feed.xml",
        FeedFormat.Atom => "atom.xml",
        _ => "feed.json",
    };

    public static string TypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Atom => "application/atom+xml",
        _ => "application/feed+json",
    };

    public static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "RSS",
        FeedFormat.Atom => "Atom",
        _ => "JSON Feed",
    };

    /// <summary>The site's own feeds.</summary>
    public static ImmutableArray<FeedModel> OfSite(Digest digest) =>
        [.. digest.Config.Outputs.Feeds.Select(format => new FeedModel(NameOf(format), TypeOf(format), digest.Routes.ToFile(FileOf(format))))];

    /// <summary>The feeds of a topic, source, story or edition list.</summary>
    /// <param name="address">The page's, which ends with `/`.</param>
    public static ImmutableArray<FeedModel> OfSection(string name, string address, Digest digest) =>
        [.. digest.Config.Outputs.SectionFeeds.Select(format => new FeedModel($"{name} ({NameOf(format)})", TypeOf(format), address + FileOf(format)))];

    /// <summary>The timeline of a page in formats for other programs; none without entries, since a calendar must hold one (RFC 5545, section 3.6).</summary>
    public static ImmutableArray<FeedModel> TimelinesOf(string name, string address, ImmutableArray<TimelineEntry> entries, ImmutableArray<TimelineFormat> formats) =>
    [
        .. (entries.IsEmpty ? [] : formats).Select(format => format switch
        {
            TimelineFormat.Calendar => new FeedModel($"{name} (iCalendar)", "text/calendar", address + CalendarFile),
            TimelineFormat.TimelineJs => new FeedModel($"{name} (TimelineJS)", "application/json", address + TimelineJsFile),
            _ => new FeedModel($"{name} (CSV)", "text/csv", address + CsvFile),
        }),
    ];
}
