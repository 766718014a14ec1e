using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Markup;

namespace DigestGen.Importing.Propose;

/// <summary>What the matcher reads out of one article's text. Nothing of it depends on other articles.</summary>
/// <param name="Figures">Read now or when it is asked for.</param>
internal sealed record StoryReading(StoryReport Report, List<StoryWord> Words, Func<StoryFigures> Figures, ulong[] QuotedRuns)
{
    /// <summary>Of a text that can be let go.</summary>
    public static StoryReading Of(StoryText text)
    {
        var figures = StoryFigures.Read(text.Title, text.Text);
        return new(StoryReport.Of(text), StoryWords.Read(text.Title, text.Text), () => figures, SharedQuotations.RunsOf(text.Text));
    }

    /// <summary>Of an article that stands in memory: its figures are read if it is compared with another.</summary>
    public static StoryReading Of(StoryReport report, MarkdownBody body)
    {
        var text = body.Text.ToString();
        return new(report, StoryWords.Read(report.Title, text), () => StoryFigures.Read(report.Title, body.Text.ToString()), SharedQuotations.RunsOf(text));
    }
}

/// <summary>An article without its text.</summary>
internal sealed record StoryReport(string Id, string Title, Edtf? Date, StoryId? Story, ImmutableArray<StoryId> NotIn, ImmutableArray<int> NotTogether)
{
    public static StoryReport Of(StoryText text) => new(text.Id, text.Title, text.Date, text.Story, text.NotIn, text.NotTogether);
}

/// <summary>How often an article has a term; eight bytes, because a digest has millions of them.</summary>
internal readonly record struct StoryTerm(int Term, ushort Count, byte InLead, bool IsName);

/// <summary>
/// Articles as the matcher holds them before it compares them: numbers for their words, figures and quotations, no texts. They come in in a stated order, one at a
/// time, so that a text can be let go as soon as it was read.
/// </summary>
internal sealed class StoryReports
{
    private readonly List<StoryReport> reports = [];
    private readonly List<Func<StoryFigures>> figures = [];
    private readonly List<ulong[]?> quoted = [];
    private readonly List<StoryTerm[]?> terms = [];
    private readonly List<int> documentFrequency = [];
    private readonly HashSet<int> calendar = [];

    public TermTable Table { get; } = new();

    public static StoryReports Of(IEnumerable<StoryText> articles)
    {
        var reports = new StoryReports();
        foreach (var reading in articles.OrderBy(article => article.Id, StringComparer.Ordinal).AsParallel().AsOrdered().Select(text => StoryReading.Of(text))) reports.Add(reading);
        return reports;
    }

    public int Count => reports.Count;

    public StoryReport this[int article] => reports[article];

    public StoryFigures FiguresOf(int article) => figures[article]();

    /// <summary>In how many articles a term stands.</summary>
    public int DocumentFrequency(int term) => documentFrequency[term];

    /// <summary>Whether a term is a month or a weekday.</summary>
    public bool IsCalendar(int term) => calendar.Contains(term);

    /// <summary>The numbers of all articles, in ordinal order of their ids.</summary>
    public int[] InOrder() => [.. Enumerable.Range(0, Count).OrderBy(article => reports[article].Id, StringComparer.Ordinal)];

    /// <summary>Says of an article what an editor has decided about its stories.</summary>
    public void Decide(int article, StoryReport standing) => reports[article] = reports[article] with { Story = standing.Story, NotIn = standing.NotIn, NotTogether = standing.NotTogether };

    public void Add(StoryReading reading)
    {
        reports.Add(reading.Report);
        figures.Add(reading.Figures);
        quoted.Add(reading.QuotedRuns);
        terms.Add(Number(reading.Words));
    }

    /// <summary>What an article quotes, handed out once and not held any longer.</summary>
    public ulong[] TakeQuoted(int article)
    {
        var taken = quoted[article]!;
        quoted[article] = null;
        return taken;
    }

    /// <summary>An article's terms, in their order, in the same way.</summary>
    public StoryTerm[] TakeTerms(int article)
    {
        var taken = terms[article]!;
        terms[article] = null;
        return taken;
    }

    // Several words can have one stem: it is a name where one of them is written as a name, and none with a small letter.
    private StoryTerm[] Number(List<StoryWord> words)
    {
        var numbered = new List<(int Term, StoryWord Word)>(words.Count);
        foreach (var word in words)
            if (Table.IdOf(word.Word) is >= 0 and var term) numbered.Add((term, word));
        numbered.Sort((a, b) => a.Term.CompareTo(b.Term));
        var counted = new List<StoryTerm>(numbered.Count);
        for (int i = 0, next; i < numbered.Count; i = next)
        {
            var (term, count, inLead, isName, isPlain) = (numbered[i].Term, 0, 0, false, false);
            for (next = i; next < numbered.Count && numbered[next].Term == term; next++)
            {
                var word = numbered[next].Word;
                (count, inLead, isName, isPlain) = (count + word.Count, inLead + word.InLead, isName || word.IsName, isPlain || word.IsPlain);
                if (word.IsCalendar) calendar.Add(term);
            }
            counted.Add(new StoryTerm(term, (ushort)Math.Min(count, ushort.MaxValue), (byte)Math.Min(inLead, byte.MaxValue), isName && !isPlain));
            while (documentFrequency.Count <= term) documentFrequency.Add(0);
            documentFrequency[term]++;
        }
        return [.. counted];
    }
}
