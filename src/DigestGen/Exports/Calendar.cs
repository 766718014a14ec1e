using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DigestGen.Configuration;
using DigestGen.Language;
using DigestGen.Linking;
using DigestGen.Pages;

namespace DigestGen.Exports;

/// <summary>
/// `timeline.ics` (RFC 5545) of the whole timeline, of topics and of stories. A calendar knows days only, so an event whose date is less exact, or not sure, says
/// so in its first words: a month lies on all its days, what is wider than a year on its first day.
/// </summary>
internal sealed class Calendar : IExport
{
    private const int WidestInDays = 366;

    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
        TimelineSet.In(TimelineFormat.Calendar, digest).Select(timeline => new WrittenFile(
            digest.Routes.FileOf(timeline.Address + PageFeeds.CalendarFile), output => Encoding.UTF8.GetBytes(Write(timeline, digest, words), output)));

    private static string Write(TimelineSet timeline, Digest digest, Wording words)
    {
        var text = new CalendarText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//DigestGen//Timeline//EN")
            .Line("CALSCALE", "GREGORIAN")
            .Line("METHOD", "PUBLISH")
            .Text("X-WR-CALNAME", timeline.Title)
            .Line("URL", digest.Routes.Absolute(timeline.Address));
        foreach (var entry in timeline.Entries) Write(text, entry, digest, words);
        return text.Line("END", "VCALENDAR").ToString();
    }

    private static void Write(CalendarText text, TimelineEntry entry, Digest digest, Wording words)
    {
        var date = entry.Date;
        var label = Dates.LabelOf(date, words)!;
        text.Line("BEGIN", "VEVENT")
            .Text("UID", UidOf(entry, digest))
            // The stamp says when an entry was made. Nobody notes that, and the build's time would change the file at each build: the article's day stands for it.
            .Line("DTSTAMP", Utc(FeedItems.MomentOf(entry.Article.Date) ?? StartOf(date)));
        WriteTime(text, date);
        text.Text("SUMMARY", IsExact(date) ? entry.Text : $"[{label}] {entry.Text}")
            .Text("DESCRIPTION", $"{entry.Text}\n{(label == date.Text ? label : $"{label} ({date.Text})")}\n{OutletOf(entry, digest)}: {entry.Article.Title.Value}")
            .Line("URL", digest.Routes.Absolute(digest.Routes.Of(entry.Article)))
            .Line("TRANSP", "TRANSPARENT")
            .Line("END", "VEVENT");
    }

    private static void WriteTime(CalendarText text, Edtf date)
    {
        if (date is { IsOneDay: true, Start: { Time: { } time } part })
        {
            var local = part.Earliest.ToDateTime(time);
            text.Line("DTSTART", part.Offset is { } offset ? Utc(new DateTimeOffset(local, offset)) : local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
            return;
        }
        var (first, last) = (date.Start.IsOpen ? date.Latest : date.Earliest, date.Latest);
        text.Line("DTSTART;VALUE=DATE", CalendarText.Day(first));
        // The end of an all-day event is the day after its last.
        if (last > first && last < DateOnly.MaxValue && last.DayNumber - first.DayNumber < WidestInDays) text.Line("DTEND;VALUE=DATE", CalendarText.Day(last.AddDays(1)));
    }

    // The sentence belongs to the id: one article may report several events of one day.
    private static string UidOf(TimelineEntry entry, Digest digest)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Date.Text}\n{entry.Text}"));
        return $"{FeedItems.IdOf(entry.Article, digest)}/{Convert.ToHexStringLower(hash.AsSpan(0, 8))}";
    }

    private static string OutletOf(TimelineEntry entry, Digest digest) =>
        entry.Article.Source is { } id && digest.Sources.ById.TryGetValue(id, out var source) ? source.Source.Name.Value : digest.Config.Title;

    private static bool IsExact(Edtf date) =>
        !date.IsApproximate && !date.IsUncertain && !date.Start.IsOpen && date.End is not { IsOpen: true }
        && date.Precision >= DatePrecision.Day && (date.End is null || date.End.Precision >= DatePrecision.Day);

    private static DateTimeOffset StartOf(Edtf date) => new((date.Start.IsOpen ? date.Latest : date.Earliest).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
