using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Explaining;

/// <summary>
/// One article as `explain --json` shows it, whether it is still a clipping or stands in `content/articles`. Null, empty text and empty lists mean: not known.
/// </summary>
/// <param name="Id">The stem of the file that was explained.</param>
/// <param name="Date">EDTF; null when the text does not give it.</param>
/// <param name="Source">The outlet's name.</param>
/// <param name="Via">The republisher's name.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Topics">Names, best first.</param>
/// <param name="Quotations">In reading order.</param>
/// <param name="Dates">Every expression of time in title and body, in reading order.</param>
/// <param name="Events">What goes, or stands, in front matter; offsets as those of quotations.</param>
/// <param name="Body">Markdown.</param>
/// <param name="File">The article's own file; null before import.</param>
public sealed record ExplainedArticle(
    string Id,
    string? Title,
    string? Date,
    ImmutableArray<string> Authors,
    string? Source,
    string? Via,
    string? Language,
    string? Summary,
    ImmutableArray<string> Topics,
    ImmutableArray<ClippedQuotation> Quotations,
    ImmutableArray<ClippedDate> Dates,
    ImmutableArray<ClippedFigure> Figures,
    ImmutableArray<ArticleEvent> Events,
    string Body,
    SitePath? File)
{
    /// <summary>How import came to it; null for an article that was read from its own file.</summary>
    public ImportedClipping? Import { get; init; }

    /// <summary>What import makes of a clipping.</summary>
    public static ExplainedArticle Of(ImportedClipping clipping)
    {
        var fields = clipping.Fields;
        return new ExplainedArticle(
            clipping.Clipping.Stem,
            fields.Title?.Value,
            fields.Date?.Value.Text,
            [.. fields.Authors.Select(author => author.Value)],
            fields.Source?.Value.Name,
            fields.Via?.Value.Name,
            fields.Language?.Value ?? clipping.Proposal?.Language,
            clipping.Proposal?.Summary,
            clipping.Proposal is { } proposal ? [.. proposal.Topics.Select(topic => topic.Name)] : [],
            clipping.Quotations,
            clipping.Dates,
            clipping.Figures,
            clipping.Events,
            clipping.Body,
            clipping.Article)
        {
            Import = clipping,
        };
    }
}
