using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Content;

/// <summary>Chooses which articles are on the site: no drafts, none that is scheduled for later, no two with one address or one id.</summary>
internal static class ArticleSelection
{
    /// <param name="files">In order of path; the article is null where none could be read.</param>
    public static (ImmutableArray<ReadArticle> Articles, ImmutableArray<LeftOut> LeftOut) Select(
        ImmutableArray<(SourceFile File, ReadArticle? Article)> files, BuildOptions options, DiagnosticBag found)
    {
        var articles = ImmutableArray.CreateBuilder<ReadArticle>(files.Length);
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        var byAddress = new Dictionary<string, SitePath>(StringComparer.Ordinal);
        var byId = new Dictionary<string, SitePath>(StringComparer.Ordinal);
        foreach (var (file, read) in files)
        {
            if (RuleAgainst(read, options, byAddress, found) is { } rule) leftOut.Add(new LeftOut(file.Path, rule));
            else articles.Add(WithOwnId(read!, byId, found));
        }
        return (articles.ToImmutable(), leftOut.ToImmutable());
    }

    private static string? RuleAgainst(ReadArticle? read, BuildOptions options, Dictionary<string, SitePath> byAddress, DiagnosticBag found)
    {
        if (read is null) return ContentProblems.NoAddressRule;
        var article = read.Article;
        if (!options.IncludeDrafts && article.Status == ArticleStatus.Draft) return ContentProblems.DraftRule;
        if (!options.IncludeDrafts && article.Date is { } date && date.Earliest > options.AsOf) return ContentProblems.ScheduledRule(date, options.AsOf);
        var address = $"{Permalink.FolderOf(article.Date)}/{article.Slug}";
        if (byAddress.TryAdd(address, article.File.Path)) return null;
        found.Add(ContentProblems.SameAddressAt(read.SlugSpan, address, byAddress[address]));
        return ContentProblems.SameAddressRule(byAddress[address]);
    }

    // Two files may have one name in two years' folders; later stages find articles by id.
    private static ReadArticle WithOwnId(ReadArticle read, Dictionary<string, SitePath> byId, DiagnosticBag found)
    {
        var article = read.Article;
        if (byId.TryAdd(article.Id, article.File.Path)) return read;
        if (read.Import is { } import) found.Add(ContentProblems.SameImportAt(import, byId[article.Id]));
        var path = article.File.Path.Value["content/articles/".Length..^".md".Length].Replace('/', '-');
        var id = path;
        for (var number = 2; !byId.TryAdd(id, article.File.Path); number++) id = $"{path}-{number.ToString(CultureInfo.InvariantCulture)}";
        return read with { Article = article with { Id = id } };
    }
}
