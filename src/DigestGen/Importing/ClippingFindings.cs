using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing;

/// <summary>Quotations, dates, figures and events of a clipping, each with its place in the input.</summary>
internal static class ClippingFindings
{
    public static ImmutableArray<ClippedQuotation> QuotationsIn(MappedText text) =>
        [.. Quotations.Find(text.Text).Where(q => q.Kind == QuotationKind.Direct).Select(q => new ClippedQuotation(q.Text, q.Speaker.Length == 0 ? null : q.Speaker, text.InputOffset(q.Range.Start), q.Rule))];

    public static ImmutableArray<ClippedDate> DatesIn(MappedText text, ClippingDraft draft) =>
        [.. TemporalExpressions.Find(text.Text, draft.Fields.Date?.Value)
            .Select(found => new ClippedDate(found.Text, found.Type.ToString().ToUpperInvariant(), found.Value.Length == 0 ? null : found.Value, text.InputOffset(found.Start), found.Rule))];

    public static ImmutableArray<ClippedFigure> FiguresIn(MappedText text) =>
        [.. Figures.Find(text.Text).Select(figure => new ClippedFigure(figure.Range.In(text.Text), figure.IsVague ? null : figure.Value, text.InputOffset(figure.Range.Start)))];

    public static ImmutableArray<ArticleEvent> EventsIn(ClippingDraft draft) =>
        [.. EventPlaces.In(draft.Text.Text, draft.Proposal.Events).Select(found => found.Offset is { } at ? found with { Offset = draft.Text.InputOffset(at) } : found)];
}
