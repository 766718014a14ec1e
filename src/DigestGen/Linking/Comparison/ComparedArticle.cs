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

    /// <summary>The whole article is compared, and what its outlet allows is shown: otherwise `only here` would be said of what another outlet's rest has, too.</summary>
    public static ComparedArticle Of(Article article)
    {
        var text = MarkdownText.PlainText(article.UncutBody ?? article.Body);
        if (text.Length > LongestText) text = text[..LongestText];
        var limit = article.UncutBody is null ? text.Length : Math.Min(text.Length, MarkdownText.PlainText(article.Body).Length);
        return new ComparedArticle(
            article, article.Source?.Value ?? "/" + article.Id, text, limit,
            [.. Language.Quotations.Find(text).Where(quotation => quotation.Kind == QuotationKind.Direct)],
            FigureMentions.Find(text));
    }

    public bool IsShown(TextRange range) => range.End <= Shown;
}
