using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DigestGen.Cli.Starter;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Importing.Duplicates;
using DigestGen.Importing.Propose;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Benchmarks;

/// <summary>An import of synthetic clippings into a new digest, without disk: the stages of a whole run on all cores, then what each step costs a clipping on one core.</summary>
internal static class ImportBenchmark
{
    public static int Run(int count, int runs, TextWriter report)
    {
        var clippings = Clippings.Make(count).ToImmutableArray();
        var tree = new SourceTree(StarterFiles.All.Where(file => file.Path.EndsWith(".yml", StringComparison.Ordinal) && !file.Path.StartsWith('.'))
            .Select(file => new SourceFile(SitePath.Of(file.Path), StarterFiles.Read(file.Resource))), []);
        var content = DigestReader.Read(tree, new BuildOptions(new DateOnly(2026, 1, 1)), new DiagnosticBag());
        for (var run = 1; run <= runs; run++) Whole(run, clippings, tree, content, report);
        Held(clippings, tree, content, report);
        Steps(clippings, content, report);
        return 0;
    }

    // What is held as each stage begins; the clippings themselves are not counted, and their files are let go.
    private static void Held(ImmutableArray<Clipping> clippings, SourceTree tree, DigestContent content, TextWriter report)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = new List<string>();
        void Note(string stage) => held.Add(string.Create(CultureInfo.InvariantCulture, $"{stage} {(GC.GetTotalMemory(forceFullCollection: true) - before) / clippings.Length / 1024}"));
        ArticleImporter.Import(ImportInput.Of(clippings, tree), tree, content, clipping => clipping.Files.Length, new DiagnosticBag(), Note);
        report.WriteLine($"KiB held a clipping: {string.Join(", ", held)}");
    }

    private static void Whole(int run, ImmutableArray<Clipping> clippings, SourceTree tree, DigestContent content, TextWriter report)
    {
        var times = new List<(string Stage, TimeSpan At)>();
        var allocated = GC.GetTotalAllocatedBytes();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = ArticleImporter.Import(ImportInput.Of(clippings, tree), tree, content, clipping => clipping.Files.Length, new DiagnosticBag(), stage => times.Add((stage, watch.Elapsed)));
        var total = watch.Elapsed;
        var stages = times.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{t.Stage} {((i + 1 < times.Count ? times[i + 1].At : total) - t.At).TotalMilliseconds:0} ms"));
        report.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"run {run}: {clippings.Length} clippings, {result.Clippings.Sum() + result.Vocabulary.Length} files in {total.TotalMilliseconds:0} ms, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds:0} ms of processor time ({string.Join(", ", stages)}), "
            + $"{(GC.GetTotalAllocatedBytes() - allocated) / 1_048_576} MiB allocated, {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MiB at most"));
    }

    // The steps of one clipping, as `Draft.Of` goes through them.
    private static void Steps(ImmutableArray<Clipping> clippings, DigestContent content, TextWriter report)
    {
        var found = new DiagnosticBag();
        var book = new OutletBook(content.Sources);
        var vocabulary = ProposalVocabulary.Of(content.Topics, []);
        var texts = clippings.Select(clipping => new SourceFile(clipping.Path, Encoding.UTF8.GetString(clipping.Bytes.Span))).ToArray();
        var split = Time("lines", report, texts, text => Lines.Split(text));
        var lines = Time("classify", report, split, file => Classify.Lines(file, book, title: null));
        var mended = Time("mend", report, lines, file => Repair.Mend(file, []));
        Time("fields", report, mended.Zip(texts).ToArray(), file => Fields.Read(file.First, ClippingFields.None, file.Second, book, found));
        var drafts = Time("whole draft", report, [.. clippings], clipping => Draft.Of(clipping, book, vocabulary, UndoneEntries.None, found)!);
        var day = Edtf.Parse("2021-05-06");
        Time("summary", report, drafts, draft => Summaries.Propose(draft.Title.Text, draft.Text.Text));
        Time("names and topics", report, drafts, draft => TopicProposer.Propose(new ProposalInput(draft.Title.Text, [draft.Text.Text], day, []), vocabulary));
        Time("dates and events", report, drafts, draft => Events.Find(draft.Text.Text, day));
        Time("fingerprints", report, drafts, draft => TextSketch.Of(draft.Body));
        Time("language", report, drafts, draft => LanguageGuess.Of(draft.Text.Text));
    }

    private static TOut[] Time<TIn, TOut>(string step, TextWriter report, TIn[] input, Func<TIn, TOut> work)
    {
        foreach (var one in input.Take(200)) work(one);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var output = Array.ConvertAll(input, one => work(one));
        report.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {step,-18} {watch.Elapsed.TotalMicroseconds / input.Length,7:0} µs, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / input.Length / 1024,5} KiB a clipping"));
        return output;
    }
}
