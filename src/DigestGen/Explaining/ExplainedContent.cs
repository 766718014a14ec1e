using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Importing;
using DigestGen.Language;

namespace DigestGen.Explaining;

/// <summary>Articles that stand in `content/articles`, as `explain --json` shows them: what the file says.</summary>
internal static class ExplainedContent
{
    public static ExplainedArticle Of(Article article, DigestContent content)
    {
        var body = article.Body.Text.ToString().Trim('\r', '\n');
        var shift = article.Body.Start + (article.Body.Length - article.Body.Text.TrimStart("\r\n").Length);
        return new ExplainedArticle(
            article.File.Path.Stem,
            article.Title.Value,
            article.Date?.Text,
            article.Authors,
            NameOf(article.Source, content),
            NameOf(article.Via, content),
            article.Language,
            article.Summary,
            [.. NamesOf(article.Topics, content)],
            [.. Quotations.Find(body).Where(q => q.Kind == QuotationKind.Direct).Select(q => new ClippedQuotation(q.Text, q.Speaker.Length == 0 ? null : q.Speaker, q.Range.Start + shift, q.Rule))],
            [.. DatesIn(article.Title.Value, article, article.Title.Span.Start), .. DatesIn(body, article, shift)],
            [.. Figures.Find(body).Select(figure => new ClippedFigure(body.Substring(figure.Range.Start, figure.Range.Length), figure.IsVague ? null : figure.Value, figure.Range.Start + shift))],
            [.. article.Events.Select(found => found with { Offset = found.Offset + article.Body.Start })],
            body + "\n",
            article.File.Path);
    }

    public static string? NameOf(SourceId? id, DigestContent content) =>
        id is not { } wanted ? null : content.Sources.FirstOrDefault(source => source.Id == wanted)?.Name.Value ?? wanted.Value;

    public static IEnumerable<string> NamesOf(ImmutableArray<TopicId> ids, DigestContent content) =>
        ids.Select(id => content.Topics.FirstOrDefault(topic => topic.Id == id)?.Name.Value ?? id.Value);

    private static IEnumerable<ClippedDate> DatesIn(string text, Article article, int shift) =>
        TemporalExpressions.Find(text, article.Date)
            .Select(found => new ClippedDate(found.Text, found.Type.ToString().ToUpperInvariant(), found.Value.Length == 0 ? null : found.Value, found.Start + shift, found.Rule));
}
