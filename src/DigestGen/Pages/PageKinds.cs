using System.Collections.Immutable;

namespace DigestGen.Pages;

/// <summary>Every kind of page that a site has, in the order in which the pages are planned.</summary>
internal static class PageKinds
{
    public static ImmutableArray<IPageKind> All { get; } =
    [
        new HomePage(),
        new ArticlePage(),
        new TimelinePage(),
        new TimelineYearPage(),
        new TimelineMonthPage(),
        new StoriesPage(),
        new StoryPage(),
        new StoryTimelinePage(),
        new TopicsPage(),
        new TopicPage(),
        new TopicTimelinePage(),
        new TopicKindPage(),
        new EditionsPage(),
        new EditionPage(),
        new EditionMail(),
        new SourcesPage(),
        new SourcePage(),
        new ArchivePage(),
        new ArchiveYearPage(),
        new ArchiveMonthPage(),
        new ArchiveUndatedPage(),
        new CorrectionsPage(),
        new DataPage(),
        new SubscribePage(),
        new ContentPage(),
        new SearchPage(),
        new NotFoundPage(),
        new RedirectPage(),
    ];
}
