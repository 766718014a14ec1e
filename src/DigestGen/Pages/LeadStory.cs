using DigestGen.Content;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>
/// Which story leads the home page: the one with the most outlets for its age. The number is divided by one, and a third for each day that its last article lies
/// behind the digest's newest, which tells days apart in a digest of today and still weighs outlets in one of old news. Of equal ones the newer, as the stories are ordered.
/// </summary>
internal static class LeadStory
{
    // After so many days two outlets weigh what one weighs today.
    private const double DaysThatHalve = 3;

    /// <summary>Null when no story has several articles.</summary>
    public static LinkedStory? Of(Digest digest)
    {
        var newest = NewestOf(digest.Articles);
        return digest.Stories.All.Where(story => story.Articles.Length > 1).MaxBy(story => WeightOf(story, newest));
    }

    private static double WeightOf(LinkedStory story, DateOnly? newest)
    {
        var outlets = Math.Max(1, story.Articles.Select(article => article.Source).OfType<SourceId>().Distinct().Count());
        // A story without a date is as old as the digest can make it.
        var days = newest is { } end && NewestOf(story.Articles) is { } last ? end.DayNumber - last.DayNumber : newest?.DayNumber ?? 0;
        return outlets / (1 + Math.Max(0, days) / DaysThatHalve);
    }

    private static DateOnly? NewestOf(IEnumerable<Article> articles) =>
        articles.Where(article => article.Date is not null).Select(article => (DateOnly?)article.Date!.Latest).Max();
}
