using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Linking;
using DigestGen.Templating;

namespace DigestGen.Pages;

/// <summary>What `article.html` sees.</summary>
/// <param name="Card">Headline, outlet, republisher, date, summary.</param>
/// <param name="ViaUrl">The republisher's page.</param>
/// <param name="OriginalUrl">The article at its outlet; null when it is not known.</param>
/// <param name="Authors">Names as the outlet gives them: `Ann Lee and Bo Chen`; null for none.</param>
/// <param name="PublishedTime">For previews, only where the day is known.</param>
/// <param name="PrintNotes">The addresses that the page's links lead to, in their order, for paper.</param>
/// <param name="ExcerptNote">Says that the text is cut, where the outlet's limit cuts it.</param>
/// <param name="Events">What the article says happened when, oldest first; not what it only tells on, since its text stands above.</param>
/// <param name="Newer">The next article of the digest by date; null for the newest.</param>
public sealed record ArticleModel(
    ArticleCard Card,
    string? ViaUrl,
    string? OriginalUrl,
    string? Authors,
    string? Section,
    string? PublishedTime,
    Html Body,
    ImmutableArray<Html> PrintNotes,
    string? ExcerptNote,
    ImageModel? Image,
    ImmutableArray<CorrectionModel> Corrections,
    ImmutableArray<ArticleEventModel> Events,
    ArticleStoryModel? Story,
    ImmutableArray<CountedLinkModel> Topics,
    ImmutableArray<RelatedModel> Related,
    LinkModel? Newer,
    LinkModel? Older) : PageModel
{
    /// <summary>The summary, where the text does not begin with it; null otherwise.</summary>
    public string? Standfirst { get; init; }

    /// <summary>How to cite it; null where the settings want none.</summary>
    public CiteModel? Cite { get; init; }
}

/// <param name="Width">In pixels; null for a picture that is elsewhere or says no size.</param>
/// <param name="SourceSet">For `srcset`, where it lies there in several sizes.</param>
public sealed record ImageModel(string Url, string Alt, string? Credit, int? Width, int? Height, string? SourceSet);

public sealed record CorrectionModel(string DateLabel, string? DateIso, string Text);

/// <param name="HowDated">How the date was found, in words; null when an editor wrote it.</param>
public sealed record ArticleEventModel(string DateLabel, string? DateIso, string Text, string? HowDated);

/// <summary>The story an article belongs to, with what the others say.</summary>
/// <param name="Others">Its other articles, other outlets first, a few.</param>
public sealed record ArticleStoryModel(string Title, string Url, string ArticleCount, ImmutableArray<ArticleCard> Others);

/// <param name="Reasons">Why it is related, in words.</param>
public sealed record RelatedModel(ArticleCard Card, ImmutableArray<string> Reasons);

internal sealed class ArticlePage : IPageKind
{
    // A story of thousands must not make each of its articles' pages as long as the story's own.
    private const int OtherArticlesOfStory = 6;
    private const int LookedAtInStory = 60;

    public string Template => "article.html";

    public Type ModelType => typeof(ArticleModel);

    public IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found)
    {
        for (var i = 0; i < digest.Articles.Length; i++)
        {
            var index = i;
            var file = digest.Routes.FileOf(digest.Routes.Of(digest.Articles[index]));
            yield return new TemplatedPage(file, Template, () => Model(index, digest, words, found));
        }
    }

    private static ArticleModel Model(int index, Digest digest, Wording words, DiagnosticBag found)
    {
        var article = digest.Articles[index];
        var routes = digest.Routes;
        var text = TopicLinks.Body(article.Body, article, digest, found);
        return new ArticleModel(
            ArticleCard.Of(article, digest, words),
            Names.SourceOf(article.Via, digest)?.Url,
            article.Url?.AbsoluteUri,
            article.Authors.IsEmpty ? null : words.List(article.Authors),
            article.Section,
            article.Date is { IsOneDay: true } ? Dates.IsoOf(article.Date) : null,
            text,
            PrintNotes.Of(article.Url?.AbsoluteUri, text),
            article.UncutBody is null ? null : words["excerpt_note"],
            ImageOf(article, digest, found),
            [.. article.Corrections.Select(c => new CorrectionModel(Dates.LabelOf(c.Date, words)!, Dates.IsoOf(c.Date), c.Text))],
            [.. article.Events.Where(e => e.Rule != NarrativeTime.Rule).OrderBy(e => e.Date).Select(e => EventOf(e, words))],
            digest.Stories.ByArticle.GetValueOrDefault(article.Id) is { } story ? StoryOf(story, article, digest, words) : null,
            TopicLinks.Of(article.Topics, digest, words),
            [.. digest.Related.Of(article).Take(digest.Config.RelatedCount).Select(related => RelatedOf(related, digest, words))],
            index > 0 ? LinkOf(digest.Articles[index - 1], digest) : null,
            index + 1 < digest.Articles.Length ? LinkOf(digest.Articles[index + 1], digest) : null)
        {
            Title = article.Title.Value,
            Standfirst = Pages.Standfirst.Of(article),
            Description = article.Summary ?? "",
            CanonicalUrl = routes.Absolute(routes.Of(article)),
            Head = PageHead.OfArticle(article, digest),
            Breadcrumbs = [new(words["home"], routes.Home), ArchivePage.LinkFor(article, digest, words)],
            MenuAddress = routes.To("archive"),
            Cite = Citations.CitationFiles.OfArticle(article, digest, words),
        };
    }

    private static ImageModel? ImageOf(Article article, Digest digest, DiagnosticBag found)
    {
        if (article.Image is not { } image) return null;
        var url = Uri.TryCreate(image.File.Value, UriKind.Absolute, out var absolute) && absolute.Scheme is "https" or "http"
            ? absolute.AbsoluteUri
            : digest.Routes.Resolve(article.File.Path, image.File.Value);
        if (url is null) found.Add(PageProblems.PictureMissing(image.File));
        if (url is null) return null;
        var picture = digest.Routes.Pictures.GetValueOrDefault(url);
        return new ImageModel(url, image.Alt, image.Credit, picture?.Width, picture?.Height, picture?.SourceSet);
    }

    private static ArticleEventModel EventOf(ArticleEvent happened, Wording words) => new(
        Dates.LabelOf(happened.Date, words)!, Dates.IsoOf(happened.Date), happened.Text, EntryModel.HowDatedOf(happened.Phrase, words));

    private static ArticleStoryModel StoryOf(LinkedStory story, Article article, Digest digest, Wording words)
    {
        var others = story.Articles.Take(LookedAtInStory).Where(other => other.Id != article.Id)
            .OrderBy(other => other.Source == article.Source)
            .Take(OtherArticlesOfStory);
        return new ArticleStoryModel(
            story.Story.Title.Value, digest.Routes.Of(story.Story), words.Count("articles", story.Articles.Length),
            [.. others.Select(other => ArticleCard.Of(other, digest, words))]);
    }

    private static RelatedModel RelatedOf(RelatedArticle related, Digest digest, Wording words) => new(
        ArticleCard.Of(related.Article, digest, words),
        [.. related.Reasons.Select(reason => reason.Kind switch
        {
            RelatedReasonKind.Pinned => words["reason_pinned"],
            RelatedReasonKind.SameStory => words["reason_same_story"],
            RelatedReasonKind.SharedQuotation => words["reason_same_quotation"],
            RelatedReasonKind.SharedTopics => words.Format("reason_shared_topics", words.List(reason.Names)),
            _ => words.Format("reason_shared_words", words.List(reason.Names)),
        })]);

    private static LinkModel LinkOf(Article article, Digest digest) => new(article.Title.Value, digest.Routes.Of(article));
}
