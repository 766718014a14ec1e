using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Importing.Html;

/// <summary>A value that a page states, and where.</summary>
/// <param name="Rule">Where it comes from, as the record names it: `json-ld datePublished`, `og:title`.</param>
/// <param name="Start">Offset in the page.</param>
internal sealed record PageFact(string Value, string Rule, int Start);

/// <summary>Everything of a page that fields are read from.</summary>
/// <param name="Article">What JSON-LD says about this article; null when it says nothing, or nothing of this one.</param>
internal sealed record PageFacts(SourceFile File, PageHeadData Head, JsonLdArticle? Article, List<PageNode> Nodes, List<TextRun> Runs)
{
    public int LineOf(int start) => File.PositionOf(Math.Clamp(start, 0, File.Text.Length)).Line;

    /// <summary>The contents of `meta` elements of these names, in the order of the names.</summary>
    public IEnumerable<PageFact> Metas(params string[] names)
    {
        foreach (var name in names)
            foreach (var meta in Head.Metas)
                if (meta.Name == name && PageText.Folded(meta.Content) is { Length: > 0 } value) yield return new PageFact(value, meta.Name, meta.Start);
    }

    public IEnumerable<PageFact> FromJsonLd(string name, Func<JsonLdArticle, string> value) =>
        Article is { } article && PageText.Folded(value(article)) is { Length: > 0 } text ? [new PageFact(text, $"json-ld {name}", article.Start)] : [];

    /// <summary>The article among those that JSON-LD describes: the one with the page's own address or headline, else the only one that no list holds.</summary>
    public static JsonLdArticle? Choose(ImmutableArray<JsonLdArticle> articles, PageHeadData head)
    {
        if (articles.IsEmpty) return null;
        var own = head.Metas.FirstOrDefault(meta => meta.Name == "og:url")?.Content ?? "";
        var byAddress = articles.FirstOrDefault(article => article.Url.Length > 0 && (IsSameAddress(article.Url, head.Canonical) || IsSameAddress(article.Url, own)) && article.Headline.Length > 0);
        if (byAddress is not null) return byAddress;
        var titles = head.Metas.Where(meta => meta.Name is "og:title" or "twitter:title").Select(meta => meta.Content).Append(head.Title).ToList();
        var byTitle = articles.FirstOrDefault(article => article.Headline.Length > 0 && titles.Any(title => Similarity.Of(PageText.Folded(title), PageText.Folded(article.Headline)) > 0.85));
        if (byTitle is not null) return byTitle;
        var loose = articles.Where(article => !article.IsNested).ToList();
        return loose.Count == 1 ? loose[0] : null;
    }

    private static bool IsSameAddress(string one, string other) => one.Length > 10 && other.Length > 10 && Bare(one) == Bare(other);

    private static string Bare(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var start = address.IndexOf("//", StringComparison.Ordinal);
        return (end < 0 ? address : address[..end])[(start < 0 ? 0 : start + 2)..].TrimEnd('/');
    }
}
