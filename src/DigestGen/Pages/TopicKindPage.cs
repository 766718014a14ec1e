using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>What `topic-kind.html` sees: the topics of one kind that are too many for the page of all topics, in order of name.</summary>
public sealed record TopicKindPageModel(string TopicCount, ImmutableArray<CountedLinkModel> Topics, PagingModel? Paging) : PageModel;

internal sealed class TopicKindPage : IPageKind
{
    private const int TopicsOnPage = 300;

    public string Template => "topic-kind.html";

    public Type ModelType => typeof(TopicKindPageModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        var lines = new Lazy<Sparklines>(() => Sparklines.Of(digest));
        return
            from kind in TopicsPage.KindsOf(digest)
            where kind.Topics.Length > TopicsPage.FewEnough
            from page in Paging.Split(kind.Topics, TopicsOnPage, AddressOf(kind.Word, digest))
            select new TemplatedPage(digest.Routes.FileOf(page.Address), Template, () => Model(kind.Word, kind.Topics.Length, page, lines.Value, digest, words));
    }

    public static string AddressOf(string word, Digest digest) => digest.Routes.To("topics", "kind", word);

    private static TopicKindPageModel Model(string word, int count, ListPage<LinkedTopic> page, Sparklines lines, Digest digest, Wording words) => new(
        words.Count("topics", count),
        [.. page.Items.Select(topic => TopicLinks.Of(topic, digest, words) with { Sparkline = lines.Draw(topic.Articles) })],
        page.Paging(words))
    {
        Title = page.Titled(words[word], words),
        Description = words.Format("topic_kind_description", words[word], digest.Config.Title),
        CanonicalUrl = digest.Routes.Absolute(page.Address),
        Head = PageHead.Of(digest),
        Breadcrumbs = [new(words["home"], digest.Routes.Home), new(words["topics"], digest.Routes.To("topics"))],
        MenuAddress = digest.Routes.To("topics"),
    };
}
