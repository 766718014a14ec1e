using DigestGen.Diagnostics;

namespace DigestGen.Content;

/// <summary>
/// Holds an article to the number of its outlet's words that the digest may show. This is the one place that does: the article that goes on from here has no other words,
/// so no page, feed, data file, index or mail can show more.
/// <para>
/// What counts is the outlet's text, wherever it stands: a summary or an event's sentence counts with the words that it shares with the text in a run of five or more
/// (a word that two places show counts once). An editor's own words, headlines and dates do not count. The order: the summary, the first paragraph, the events from the
/// oldest on, the other paragraphs; paragraphs and sentences are whole or not there, since half a sentence could say what the article does not.
/// </para>
/// </summary>
internal static class ExcerptLimit
{
    /// <param name="limit">Words; null for no limit.</param>
    /// <returns>The article itself where all of its text may be shown; otherwise one whose body, summary and events are what may be shown.</returns>
    public static Article Hold(Article article, int? limit, DiagnosticBag found)
    {
        if (limit is not { } most) return article;
        var text = OutletText.Of(article.Body);
        if (text.WordCount <= most) return article;

        var shown = new ShownWords(text, most);
        var summary = article.Summary is { } own && shown.TryShow(own) ? own : null;
        var paragraphs = shown.TryShow(text.Paragraphs[0]) ? 1 : 0;
        var events = new HashSet<ArticleEvent>();
        foreach (var happened in article.Events.OrderBy(e => e.Date))
            if (shown.TryShow(happened.Text)) events.Add(happened);
        while (paragraphs > 0 && paragraphs < text.Paragraphs.Length && shown.TryShow(text.Paragraphs[paragraphs])) paragraphs++;

        if (summary is null && article.Summary is not null) found.Add(ContentProblems.SummaryTooLongIn(article.File, most));
        if (events.Count < article.Events.Length) found.Add(ContentProblems.EventsTooLongIn(article.File, article.Events.Length - events.Count, article.Events.Length, most));
        return article with
        {
            Summary = summary,
            // In the order in which the article states them.
            Events = [.. article.Events.Where(events.Contains)],
            Body = article.Body with { Length = paragraphs == 0 ? 0 : text.Paragraphs[paragraphs - 1].End },
            UncutBody = article.Body,
        };
    }

    /// <summary>Whether a text has nothing of the outlet's in it.</summary>
    public static bool IsFree(string text, Article article) => !OutletText.Of(article.UncutBody ?? article.Body).WordsIn(text).Any();

    /// <summary>How many words of an outlet's text stand in a text: what it adds to what is shown.</summary>
    private sealed class ShownWords(OutletText text, int most)
    {
        private readonly bool[] isShown = new bool[text.WordCount];
        private int count;

        public bool TryShow(Paragraph paragraph) => TryShow(Enumerable.Range(paragraph.FirstWord, paragraph.WordCount));

        public bool TryShow(string sentence) => TryShow(text.WordsIn(sentence));

        private bool TryShow(IEnumerable<int> words)
        {
            var added = words.Where(word => !isShown[word]).Distinct().ToList();
            if (count + added.Count > most) return false;
            count += added.Count;
            foreach (var word in added) isShown[word] = true;
            return true;
        }
    }
}
