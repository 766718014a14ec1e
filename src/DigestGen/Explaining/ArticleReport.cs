using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Explaining;

/// <summary>An article of the digest in words: its address or the rule that keeps it out, its fields and where each came from, why each related link is there.</summary>
internal static class ArticleReport
{
    /// <param name="record">Its import record; null for one that an editor wrote.</param>
    public static string InWords(Article article, string? ruleAgainst, Digest digest, ImportOrigins? record)
    {
        var text = new StringBuilder(article.File.Path.Value);
        Row(text, "address", ruleAgainst is null ? digest.Routes.Absolute(digest.Routes.Of(article)) : $"none: {ruleAgainst}");
        Row(text, "id", article.Id);
        foreach (var (name, value) in Fields(article, digest.Content)) Row(text, name, value + OriginOf(name, value, record));
        if (digest.Stories.ByArticle.TryGetValue(article.Id, out var story)) Row(text, "story", story.Story.Title.Value);
        TimeReport.Events(text, article.Events);
        var explained = ExplainedContent.Of(article, digest.Content);
        SaidReport.Quotations(text, explained.Quotations);
        SaidReport.Figures(text, explained.Figures);
        var related = ruleAgainst is null ? digest.Related.Of(article) : [];
        if (related.Length > 0) text.Append("\n  related:");
        foreach (var link in related.Take(digest.Config.RelatedCount)) text.Append("\n    ").Append(link.Article.Title.Value).Append(": ").Append(Why(link.Reasons, link.Score));
        return text.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Fields(Article article, DigestContent content)
    {
        yield return ("title", article.Title.Value);
        yield return ("date", article.Date?.Text ?? "none: listed under “undated”");
        if (ExplainedContent.NameOf(article.Source, content) is { } source) yield return ("source", source);
        if (ExplainedContent.NameOf(article.Via, content) is { } via) yield return ("via", via);
        if (article.Url is { } url) yield return ("url", url.OriginalString);
        if (article.Authors.Length > 0) yield return ("authors", string.Join(", ", article.Authors));
        yield return ("lang", article.Language);
        if (article.Section is { } section) yield return ("section", section);
        if (article.Summary is { } summary) yield return ("summary", summary);
        if (article.Topics.Length > 0) yield return ("topics", string.Join(" · ", ExplainedContent.NamesOf(article.Topics, content)));
    }

    private static string OriginOf(string name, string value, ImportOrigins? record) =>
        record?.Of(name, value) is { } origin ? $"  ({origin})" : "";

    private static string Why(ImmutableArray<RelatedReason> reasons, double score)
    {
        var words = reasons.Select(reason => reason.Kind switch
        {
            RelatedReasonKind.Pinned => "pinned by the editor",
            RelatedReasonKind.SameStory => "tells the same story",
            RelatedReasonKind.SharedQuotation => "quotes the same words",
            RelatedReasonKind.SharedTopics => $"shares the topics {string.Join(", ", reason.Names)}",
            _ => $"shares the words {string.Join(", ", reason.Names)}",
        });
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", words)} (score {score:0.00})");
    }

    private static void Row(StringBuilder text, string name, string value) => text.Append("\n  ").Append(name.PadRight(10)).Append(' ').Append(value);
}
