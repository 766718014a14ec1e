using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Markup;

namespace DigestGen.Linking.Comparison;

/// <summary>An article of a story, read for comparing.</summary>
/// <param name="Outlet">What tells outlets apart: the source's id. An article without a source is an outlet of its own.</param>
/// <param name="Text">The body's words without Markdown's signs.</param>
/// <param name="Shown">How much of the text a page may quote, in characters.</param>
internal sealed record ComparedArticle(Article Article, string Outlet, string Text, int Shown, ImmutableArray<Quotation> Quotations, ImmutableArray<FigureMention> Figures)
{
    // What stands farther down than this adds no outlet's view of a story.
    private const int LongestText = 60_000;

    /// <param name="shown">The part of the body that the outlet allows to be shown.</param>
    public static ComparedArticle Of(Article article, MarkdownBody shown)
    {
        var text = MarkdownText.PlainText(article.Body);
        if (text.Length > LongestText) text = text[..LongestText];
        var limit = shown == article.Body ? text.Length : Math.Min(text.Length, MarkdownText.PlainText(shown).Length);
        return new ComparedArticle(
            article, article.Source?.Value ?? "/" + article.Id, text, limit,
            [.. Language.Quotations.Find(text).Where(quotation => quotation.Kind == QuotationKind.Direct)],
            FigureMentions.Find(text));
    }

    public bool IsShown(TextRange range) => range.End <= Shown;
}
