using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Linking;
using DigestGen.Pages;

namespace DigestGen.Exports;

/// <summary>`timeline.csv`: the columns of `data/events.csv`, for one timeline.</summary>
internal sealed class TimelineCsv : IExport
{
    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
        TimelineSet.In(TimelineFormat.Csv, digest).Select(timeline => new WrittenFile(
            digest.Routes.FileOf(timeline.Address + PageFeeds.CsvFile), output => DataTables.Events(digest).WriteCsv(output, timeline.Entries)));
}
