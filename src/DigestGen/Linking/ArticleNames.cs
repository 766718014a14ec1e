using System.Collections.Frozen;
using System.Collections.Immutable;
using DigestGen.Content;

namespace DigestGen.Linking;

/// <summary>Finds an article by what an editor may call it: its id, its slug, or its file (`articles/2021/x.md`).</summary>
internal sealed class ArticleNames
{
    private readonly FrozenDictionary<string, Article> byName;

    private ArticleNames(FrozenDictionary<string, Article> byName) => this.byName = byName;

    public IEnumerable<string> All => byName.Keys;

    public static ArticleNames Of(ImmutableArray<Article> articles)
    {
        var names = new Dictionary<string, Article>(articles.Length * 2, StringComparer.Ordinal);
        foreach (var article in articles) names.TryAdd(article.Id, article);
        foreach (var article in articles) names.TryAdd(article.Slug.Value, article);
        foreach (var article in articles) names.TryAdd(article.File.Path.Value, article);
        return new ArticleNames(names.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public Article? Find(string name) =>
        byName.TryGetValue(name, out var article) || byName.TryGetValue("content/" + name.TrimStart('/'), out article) ? article : null;
}
