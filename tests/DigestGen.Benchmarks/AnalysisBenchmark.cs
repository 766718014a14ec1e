using System.Diagnostics;
using System.Globalization;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Importing.Propose;
using DigestGen.Language;

namespace DigestGen.Benchmarks;

/// <summary>
/// What it costs to say what one new clipping tells, in a digest that holds many articles already: each step on one core, then the steps that look at the
/// whole digest. What is learnt from the digest once a run stands apart.
/// </summary>
internal static class AnalysisBenchmark
{
    private const int Sample = 500;

    public static int Run(int articles, TextWriter report)
    {
        var found = new DiagnosticBag();
        var tree = new SourceTree(Corpus.Files(articles), []);
        var content = DigestReader.Read(tree, new BuildOptions(new DateOnly(2026, 1, 1)), found);
        var book = new OutletBook(content.Sources);
        var watch = Stopwatch.StartNew();
        var vocabulary = ProposalVocabulary.Of(content.Topics,
            [.. content.Articles.Where(a => a.Topics.Length > 0).Select(a => new TaggedText(a.Id, $"{a.Title.Value}\n\n{a.Body.Text}", a.Topics))]);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{content.Articles.Length} articles; learnt once: vocabulary {watch.ElapsedMilliseconds} ms"));

        var clippings = Clippings.Make(Sample).ToArray();
        var drafts = Time("read and propose", report, clippings, clipping => Draft.Of(clipping, book, vocabulary, UndoneEntries.None, found)!);
        var day = Edtf.Parse("2021-05-06");
        Time("  dates", report, drafts, draft => TemporalExpressions.Find(draft.Text.Text, day));
        Time("  dates and events", report, drafts, draft => Events.Find(draft.Text.Text, day));
        Time("  topics", report, drafts, draft => TopicProposer.Propose(new ProposalInput(draft.Title.Text, [draft.Text.Text], day, []), vocabulary));
        Time("  summary", report, drafts, draft => Summaries.Propose(draft.Title.Text, draft.Text.Text));
        Time("  language", report, drafts, draft => LanguageGuess.Of(draft.Text.Text));
        Time("quotations", report, drafts, draft => Quotations.Find(draft.Text.Text));
        Time("figures", report, drafts, draft => Figures.Find(draft.Text.Text));
        Stories(drafts, content, tree, report);
        return 0;
    }

    // All against all: what one more clipping adds is the difference that the whole sample makes.
    private static void Stories(ClippingDraft[] drafts, DigestContent content, SourceTree tree, TextWriter report)
    {
        var one = Matched(drafts[..1], content, tree);
        var all = Matched(drafts, content, tree);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {"stories",-18} {Math.Max(0, (all - one) * 1000 / (drafts.Length - 1)),7:0} µs a clipping, and {one:0} ms once a run, of processor time"));
    }

    private static double Matched(ClippingDraft[] drafts, DigestContent content, SourceTree tree)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var reports = new StoryReports();
        foreach (var draft in drafts) reports.Add(draft.ForStories(draft.Clipping.Stem));
        ProposedStories.Match(reports, content, tree);
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }

    private static TOut[] Time<TIn, TOut>(string step, TextWriter report, TIn[] input, Func<TIn, TOut> work)
    {
        foreach (var one in input.Take(200)) work(one);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var output = Array.ConvertAll(input, one => work(one));
        var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
        report.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {step,-18} {spent.TotalMicroseconds / input.Length,7:0} µs, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / input.Length / 1024,5} KiB a clipping"));
        return output;
    }
}
