using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Importing.Propose;
using DigestGen.Text;

namespace DigestGen.Importing;

public enum ImportOutcome
{
    /// <summary>A new article.</summary>
    Imported,

    /// <summary>Its article stands, made from the same bytes by the same importer: nothing was looked at again.</summary>
    Unchanged,

    /// <summary>The clipping or the importer changed, and nobody had edited the article: it was written again.</summary>
    Updated,

    /// <summary>The clipping or the importer changed, and so had the editor: both are in the article.</summary>
    Merged,

    /// <summary>The same, but a place that both changed is left to the editor, between markers.</summary>
    Undecided,

    /// <summary>The clipping or the importer changed, but the article was deleted, or waits for the editor's decision: nothing was done.</summary>
    KeptEditorsFile,

    /// <summary>It could not be read; a diagnostic says why.</summary>
    Failed,
}

/// <summary>What became of all clippings, in ordinal order of their paths.</summary>
/// <param name="Vocabulary">`topics.yml` and `sources.yml`, where entries were proposed; to be written behind the articles.</param>
/// <typeparam name="T">What the shell keeps of a clipping when it has written its files.</typeparam>
public sealed record ImportResult<T>(ImmutableArray<T> Clippings, ImmutableArray<SourceFile> Vocabulary);

/// <summary>What import made of one clipping. An unchanged one was not read: its fields are empty (`ArticleImporter.Analyse` reads it all the same).</summary>
/// <param name="Body">Markdown, without title, furniture, date and byline lines; LF, ends with a newline.</param>
/// <param name="Article">Its file; null when there is none.</param>
public sealed record ImportedClipping(
    SitePath Clipping,
    ImportOutcome Outcome,
    ClippingFields Fields,
    Ledger Ledger,
    string Body,
    SitePath? Article)
{
    /// <summary>In the order of the text. These three are read from the text when somebody asks: most imports show none of them.</summary>
    public ImmutableArray<ClippedQuotation> Quotations => Draft is null ? [] : ClippingFindings.QuotationsIn(Draft.Text);

    public ImmutableArray<ClippedDate> Dates => Draft is null ? [] : [.. ClippingFindings.DatesIn(Draft.Title, Draft), .. ClippingFindings.DatesIn(Draft.Text, Draft)];

    public ImmutableArray<ClippedFigure> Figures => Draft is null ? [] : ClippingFindings.FiguresIn(Draft.Text);

    /// <summary>The proposed events, each with the place of its sentence in the decoded input.</summary>
    public ImmutableArray<ArticleEvent> Events => Draft is null ? [] : ClippingFindings.EventsIn(Draft);

    /// <summary>What was proposed for the front matter: summary, topics, events. Null for a clipping that was not read.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>The story that the article was put into; null for none.</summary>
    public StoryId? Story { get; init; }

    /// <summary>What is to be written, whole new texts: the article, its import record, the story that begins with it.</summary>
    public ImmutableArray<SourceFile> Files { get; init; } = [];

    private ClippingDraft? Draft { get; init; }

    internal static ImportedClipping Of(ClippingDraft draft, ImportOutcome outcome, SitePath? article) =>
        new(draft.Clipping, outcome, draft.Fields, draft.Ledger, draft.Body, article) { Proposal = draft.Proposal, Draft = draft };

    internal static ImportedClipping Unread(SitePath clipping, ImportOutcome outcome, SitePath? article) =>
        new(clipping, outcome, ClippingFields.None, Ledger.Empty, "", article);
}

/// <summary>A direct quotation, after repair.</summary>
/// <param name="Speaker">As fully as the article names them; null when nobody can be named.</param>
/// <param name="Start">Offset in the decoded input, in UTF-16 units, without BOM, before any repair.</param>
/// <param name="Rule">How the speaker was found: `verb-after`.</param>
public sealed record ClippedQuotation(string Text, string? Speaker, int Start, string Rule);

/// <summary>An expression of time.</summary>
/// <param name="Type">TIMEX3: `DATE`, `TIME`, `DURATION` or `SET`.</param>
/// <param name="Value">TIMEX3 spelling; null when it cannot be said.</param>
/// <param name="Start">As in <see cref="ClippedQuotation"/>.</param>
/// <param name="Rule">The rule that read it.</param>
public sealed record ClippedDate(string Text, string Type, string? Value, int Start, string Rule);

/// <summary>A quantity: number and what is counted.</summary>
/// <param name="Value">Null for one that names no number: `thousands of soldiers`.</param>
/// <param name="Start">As in <see cref="ClippedQuotation"/>.</param>
public sealed record ClippedFigure(string Text, decimal? Value, int Start);
