using System.Diagnostics;
using DigestGen.Cli.Disk;
using DigestGen.Diagnostics;
using DigestGen.Rendering;
using DigestGen.Text;

namespace DigestGen.Benchmarks;

/// <summary>A whole build without disk: the first run pays for compiling, the median of the rest is what the pipeline costs.</summary>
internal static class BuildBenchmark
{
    /// <summary>That many synthetic articles.</summary>
    public static int Run(int articles, int runs, TextWriter report)
    {
        var templates = BuiltInTemplates.All()
            .Where(path => !path.IsUnder("templates/assets"))
            .Select(path => SourceFile.FromUtf8(path, BuiltInTemplates.Read(path), out _));
        return Run(new SourceTree(Corpus.Files(articles).Concat(templates), []), runs, report);
    }

    /// <summary>A digest on disk, which is read once.</summary>
    public static int Run(string folder, int runs, TextWriter report) => Run(SourceTreeReader.Read(Path.GetFullPath(folder), new DiagnosticBag()).Tree, runs, report);

    private static int Run(SourceTree tree, int runs, TextWriter report)
    {
        for (var run = 0; run < runs; run++)
        {
            var sink = new CountingSink();
            var times = new List<(string Stage, double At)>();
            var watch = Stopwatch.StartNew();
            var before = Cpu();
            var allocated = GC.GetTotalAllocatedBytes();
            var result = SiteBuilder.Build(tree, new BuildOptions(new DateOnly(2026, 1, 1)), sink, stage => times.Add((stage, Cpu() - before)));
            var total = Cpu() - before;
            var stages = times.Select((t, i) => $"{t.Stage} {(i + 1 < times.Count ? times[i + 1].At : total) - t.At:0} ms");
            report.WriteLine($"run {run + 1}: {result.Digest.Articles.Length} articles, {sink.Files} files, {sink.Bytes / 1_000_000} MB in {watch.ElapsedMilliseconds} ms, {total:0} ms of processor time ({string.Join(", ", stages)}), "
                + $"{(GC.GetTotalAllocatedBytes() - allocated) / 1_048_576} MiB allocated, {result.Diagnostics.Length} findings");
        }
        return 0;
    }

    /// <summary>Processor time of all threads so far: what a busy machine does not blur.</summary>
    private static double Cpu() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    private sealed class CountingSink : IOutputSink
    {
        private int files;
        private long bytes;

        public int Files => files;

        public long Bytes => bytes;

        public void Write(SitePath path, ReadOnlySpan<byte> content)
        {
            Interlocked.Increment(ref files);
            Interlocked.Add(ref bytes, content.Length);
        }

        public void Copy(SitePath path, AssetFile asset) => Interlocked.Increment(ref files);
    }
}
