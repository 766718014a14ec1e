using System.Collections.Immutable;
using DigestGen.Language;

namespace DigestGen.Importing;

/// <summary>Quotations, dates and figures of a clipping, each with its place in the input.</summary>
internal static class ClippingFindings
{
    public static ImportedClipping Of(ClippingDraft draft, ImportOutcome outcome, Text.SitePath? article) =>
        new(draft.Clipping, outcome, draft.Fields, draft.Ledger, draft.Body, QuotationsIn(draft.Text), [.. DatesIn(draft.Title, draft), .. DatesIn(draft.Text, draft)], FiguresIn(draft.Text), article)
        {
            Proposal = draft.Proposal,
        };

    private static ImmutableArray<ClippedQuotation> QuotationsIn(MappedText text) =>
        [.. Quotations.Find(text.Text).Where(q => q.Kind == QuotationKind.Direct).Select(q => new ClippedQuotation(q.Text, q.Speaker.Length == 0 ? null : q.Speaker, text.InputOffset(q.Range.Start)))];

    private static ImmutableArray<ClippedDate> DatesIn(MappedText text, ClippingDraft draft) =>
        [.. TemporalExpressions.Find(text.Text, draft.Fields.Date?.Value)
            .Select(found => new ClippedDate(found.Text, found.Type.ToString().ToUpperInvariant(), found.Value.Length == 0 ? null : found.Value, text.InputOffset(found.Start)))];

    private static ImmutableArray<ClippedFigure> FiguresIn(MappedText text) =>
        [.. Figures.Find(text.Text).Select(figure => new ClippedFigure(figure.Range.In(text.Text), figure.Value, text.InputOffset(figure.Range.Start)))];
}
