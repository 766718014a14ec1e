using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Importing.Formats;
using DigestGen.Importing.Propose;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>What one clipping was made into, before it is known which file it goes to and what story it belongs to.</summary>
/// <param name="RawHash">SHA-256 of its bytes, as the import record says it.</param>
/// <param name="Body">Markdown.</param>
/// <param name="Text">The running text that <paramref name="Proposal"/> was read from.</param>
internal sealed record ClippingDraft(
    SitePath Clipping,
    string RawHash,
    ClippingFields Fields,
    Ledger Ledger,
    string Body,
    MappedText Text,
    MappedText Title,
    Proposal Proposal)
{
    /// <summary>What stories are matched by.</summary>
    /// <param name="id">The article's.</param>
    public StoryReading ForStories(string id) => StoryReading.Of(new StoryText(id, Fields.Title?.Value ?? "", Text.Text, Fields.Date?.Value, Story: null));
}

/// <summary>One clipping through all stages that look at nothing but itself and the vocabulary.</summary>
internal static class Draft
{
    /// <summary>Null when the clipping could not be read.</summary>
    public static ClippingDraft? Of(Clipping clipping, OutletBook outlets, ProposalVocabulary vocabulary, UndoneEntries undone, DiagnosticBag found)
    {
        if (ClippingFormats.Read(clipping, outlets, found) is not { } content) return null;
        var file = content.File;
        var ledger = new List<LedgerEntry>(content.Repairs);
        ImmutableArray<ClippingLine> split = [.. content.Lines.Select(line => line.Mark?.Kind == LineKind.Markdown ? line : ControlCharacters.Repair(Mojibake.Repair(line, ledger), ledger))];
        var book = outlets.For(split);
        // Repair comes before the fields are read, so that a title is mended too.
        var mended = Repair.Mend(Classify.Lines(split, book, content.Stated.Title?.Value), ledger);
        undone.Mark(ledger);
        var lines = Undo.Repairs(mended, ledger);
        var fields = Fields.Read(lines, content.Stated, file, book, found);
        var mends = ledger.Count;
        ledger.AddRange(Removals(mended));
        undone.Mark(ledger);
        var body = MarkdownText.Write([.. Undo.HeadLines(ledger.Take(content.Repairs.Length)), .. Undo.Removals(lines, ledger.Skip(mends))]);
        InsetEnds.Suggest(lines, ledger);

        if (body.Length == 0 && !content.SaysWhyEmpty) found.Add(ImportProblems.NothingLeft(file));
        var (paragraphs, text) = RunningText(lines);
        var proposal = Proposer.Propose(new ProposalInput(fields.Title?.Value ?? "", paragraphs, fields.Date?.Value, NeverTopics(fields, lines)), vocabulary);
        if (proposal.Language is not ("" or "und") && proposal.Language != fields.Language?.Value) fields = fields with { Language = new FoundField<string>(proposal.Language, 0, "words", Confidence.Medium) };
        return new ClippingDraft(clipping.Path, ImportRecord.Hash(clipping.Bytes.Span), fields, new Ledger([.. ledger.OrderBy(entry => entry.Line)]), body, text, TitleText(lines), proposal);
    }

    private static IEnumerable<LedgerEntry> Removals(ImmutableArray<ClassifiedLine> lines) =>
        from line in lines
        where !line.IsBody
        select Fields.FieldOf(line) is { } field
            ? new LedgerEntry(line.Line.Line, LedgerAction.BecameField, line.Rule, line.Text, field)
            : new LedgerEntry(line.Line.Line, LedgerAction.Removed, line.Rule, line.Text, "");

    private static (ImmutableArray<string> Paragraphs, MappedText Text) RunningText(ImmutableArray<ClassifiedLine> lines)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        var text = new MappedTextBuilder();
        foreach (var line in lines)
        {
            if (line.Kind is not (LineKind.Paragraph or LineKind.Standfirst or LineKind.ListItem or LineKind.NumberedItem or LineKind.Quote or LineKind.Markdown)) continue;
            var marker = line.Kind == LineKind.ListItem && line.Line.Mark is null ? LineShape.ListMarker(line.Text) : 0;
            var part = line.Line.Text.Slice(marker, line.Text.Length - marker);
            if (paragraphs.Count > 0) text.Insert("\n\n", part.InputOffset(0));
            paragraphs.Add(part.Text);
            text.Append(part);
        }
        return (paragraphs.ToImmutable(), text.ToMappedText());
    }

    private static MappedText TitleText(ImmutableArray<ClassifiedLine> lines) =>
        lines.FirstOrDefault(line => line.Kind == LineKind.Headline)?.Line.Text ?? MappedText.Of("", 0);

    private static ImmutableArray<string> NeverTopics(ClippingFields fields, ImmutableArray<ClassifiedLine> lines)
    {
        var names = new List<string?> { fields.Source?.Value.Name, fields.Via?.Value.Name };
        names.AddRange(fields.Authors.Select(author => author.Value));
        foreach (var line in lines)
            if (line.Kind == LineKind.InsetByline && (Bylines.Read(line.Text) ?? Bylines.ReadBare(line.Text)) is { } byline) names.AddRange([.. byline.Names, byline.Outlet]);
        return [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}

/// <summary>Says where an inset was taken to end, because plain text does not mark it.</summary>
internal static class InsetEnds
{
    public const string Rule = "inset-end";

    public static void Suggest(ImmutableArray<ClassifiedLine> lines, List<LedgerEntry> ledger)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Kind != LineKind.InsetHeading) continue;
            var end = i + 1;
            while (end < lines.Length && lines[end].Kind is not (LineKind.Subhead or LineKind.InsetHeading)) end++;
            while (end > i + 1 && !lines[end - 1].IsBody) end--;
            var last = lines[end - 1];
            var words = last.Text.Length > 60 ? last.Text[..60] + "\u2026" : last.Text;
            ledger.Add(new LedgerEntry(last.Line.Line, LedgerAction.Suggested, Rule, words,
                $"the inset \u201C{lines[i].Text}\u201D was taken to end here, and may end earlier"));
        }
    }
}
