using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Rendering;
using DigestGen.Text;

namespace DigestGen.Explaining;

/// <summary>Answers about files and addresses of a digest. Nothing is written.</summary>
public sealed class DigestExplainer
{
    private readonly SourceTree tree;
    private readonly Digest digest;
    private readonly DigestContent withDrafts;
    private readonly ImmutableDictionary<SitePath, string> leftOut;
    private readonly Dictionary<SitePath, Article> byPath = [];

    private DigestExplainer(SourceTree tree, Digest digest, DigestContent withDrafts)
    {
        (this.tree, this.digest, this.withDrafts) = (tree, digest, withDrafts);
        foreach (var article in withDrafts.Articles) byPath.TryAdd(article.File.Path, article);
        leftOut = digest.Content.LeftOut.ToImmutableDictionary(item => item.Path, item => item.Rule);
    }

    /// <summary>Reads and links the digest as a build with these options would.</summary>
    public static DigestExplainer Of(SourceTree tree, BuildOptions options, DiagnosticBag found)
    {
        var config = SiteConfigReader.Read(tree.Find("site.yml"), options.BaseUrl, found);
        var content = ContentReader.ReadAll(tree, config, options, found);
        var digest = DigestLinker.Link(content, tree.Assets, config, found);
        // Said once already: the second reading is only for what the first left out.
        var withDrafts = content.LeftOut.IsEmpty ? content : ContentReader.ReadAll(tree, config, options with { IncludeDrafts = true }, new DiagnosticBag());
        return new DigestExplainer(tree, digest, withDrafts);
    }

    public DigestContent Content => digest.Content;

    /// <summary>The article in a file, for `--json`; one that cannot be read has an entry with nothing but its id.</summary>
    public ExplainedArticle Article(SitePath path) =>
        Find(path) is { } article
            ? ExplainedContent.Of(article, withDrafts)
            : new ExplainedArticle(path.Stem, null, null, [], null, null, null, null, [], [], [], [], [], "", path);

    /// <summary>A content file in words; null when the digest holds no such file.</summary>
    public string? InWords(SitePath path)
    {
        var rule = leftOut.GetValueOrDefault(path);
        if (Find(path) is { } article) return ArticleReport.InWords(article, rule, digest, ImportOrigins.Find(tree, article));
        if (rule is not null) return $"{path}\n  address    none: {rule}";
        if (AddressesByFile().FirstOrDefault(entry => entry.File == path && path.Value.EndsWith(".md", StringComparison.Ordinal)) is { Address: { } address }) return $"{path}\n  address    {digest.Routes.Absolute(address)}";
        return tree.Find(path.Value) is null ? null : $"{path}\n  It is read by every build, and has no page of its own.";
    }

    /// <summary>Which file makes the page at an address, given whole, from the root, or as a file of the output.</summary>
    public string? AddressInWords(string given)
    {
        if (PathOf(given.Split('#', '?')[0]) is not { } path) return null;
        foreach (var (file, address) in AddressesByFile())
            if (address == path || address == path + "/" || address + "index.html" == path)
                return $"{digest.Routes.Absolute(address)}\n  made from  {file}{(Find(file) is null ? "" : "\n" + InWords(file))}";
        return FileAt(path) is { } planned ? $"{digest.Routes.Absolute(path)}\n  made from  {OriginOf(planned)}" : null;
    }

    // Only asked for a page that no single file of content stands behind: then the whole plan is made.
    private PlannedFile? FileAt(string address)
    {
        var nothing = new DiagnosticBag();
        var words = WordingReader.Read(tree, digest.Config.Language, nothing);
        var wanted = address[digest.Routes.BasePath.Length..];
        return SitePlanner.Plan(digest, words, tree.Assets, nothing).Files
            .FirstOrDefault(file => file.Path.Value == wanted || file.Path.Value == wanted + "index.html" || file.Path.Value == wanted + "/index.html");
    }

    private static string OriginOf(PlannedFile file) => file switch
    {
        TemplatedPage page => $"the whole digest, through templates/{page.Template}",
        CopiedAsset asset => asset.From.Path.Value,
        _ => "the whole digest, by the program itself",
    };

    private Article? Find(SitePath path) => byPath.GetValueOrDefault(path);

    // `https://host/repo/x/`, `/repo/x/`, `/x/`, `x/` and `_site/x/index.html` are one page. Another host is another site.
    private string? PathOf(string given)
    {
        var basePath = digest.Routes.BasePath;
        if (given.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || given.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            return Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.AbsolutePath.StartsWith(basePath, StringComparison.Ordinal) ? uri.AbsolutePath : null;
        var path = given.StartsWith("_site/", StringComparison.Ordinal) ? given["_site".Length..] : given;
        if (path.StartsWith(basePath, StringComparison.Ordinal)) return path;
        return basePath + path.TrimStart('/');
    }

    private IEnumerable<(SitePath File, string Address)> AddressesByFile()
    {
        foreach (var article in digest.Articles) yield return (article.File.Path, digest.Routes.Of(article));
        foreach (var story in digest.Stories.All) yield return (story.Story.File.Path, digest.Routes.Of(story.Story));
        foreach (var page in digest.Content.Pages) yield return (page.File.Path, digest.Routes.Of(page));
        foreach (var topic in digest.Topics.All) yield return (topic.Topic.Name.Span.File.Path, digest.Routes.Of(topic.Topic));
        foreach (var source in digest.Sources.All) yield return (source.Source.Name.Span.File.Path, digest.Routes.Of(source.Source));
    }
}
