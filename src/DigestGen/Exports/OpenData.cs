using System.Buffers;
using System.Collections.Immutable;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>`data/articles`, `events`, `topics`, `stories`, `sources`, `editions`, each as JSON and CSV, with its JSON Schema in `data/schema`.</summary>
internal sealed class OpenData : IExport
{
    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
    [
        .. Table(DataTables.Articles(digest), digest.Articles, digest),
        .. Table(DataTables.Events(digest), digest.Timeline.Entries, digest),
        .. Table(DataTables.Topics(digest), digest.Topics.All, digest),
        .. Table(DataTables.Stories(digest), digest.Stories.All, digest),
        .. Table(DataTables.Sources(digest), digest.Sources.All, digest),
        .. Table(DataTables.Editions(digest), digest.Editions, digest),
    ];

    private static IEnumerable<WrittenFile> Table<T>(DataTable<T> table, ImmutableArray<T> rows, Digest digest)
    {
        var schema = $"data/schema/{table.Name}.json";
        yield return File($"data/{table.Name}.json", output => table.WriteJson(output, rows));
        yield return File($"data/{table.Name}.csv", output => table.WriteCsv(output, rows));
        yield return File(schema, output => table.WriteSchema(output, digest.Routes.Absolute(digest.Routes.ToFile(schema))));
    }

    private static WrittenFile File(string path, Action<IBufferWriter<byte>> write) => new(SitePath.Of(path), write);
}
