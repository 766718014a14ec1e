using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Linking;
using DigestGen.Pages;
using static DigestGen.Exports.ColumnKind;

namespace DigestGen.Exports;

/// <summary>The tables of open data, and what each of their columns means.</summary>
internal static class DataTables
{
    public static DataTable<Article> Articles(Digest digest) => new("articles", "Every article of the digest, newest first, undated last.",
    [
        new("id", Plain, true, "Unique in the digest; stays when title or address change.", a => a.Id),
        new("url", Address, true, "The article's page in this digest.", a => UrlOf(a, digest)),
        new("title", Plain, true, "The headline.", a => a.Title.Value),
        new("date", Plain, false, "When the outlet published it, in EDTF, as exact as it is known.", a => a.Date?.Text),
        new("source", Plain, false, "The outlet's id in sources.", a => a.Source?.Value),
        new("source_name", Plain, false, "The outlet's name.", a => Names.SourceOf(a.Source, digest)?.Label),
        new("via", Plain, false, "The id of the republisher that it was taken from.", a => a.Via?.Value),
        new("original_url", Address, false, "The article at its outlet.", a => a.Url?.AbsoluteUri),
        new("authors", TextList, true, "Names as the outlet gives them.", a => a.Authors),
        new("language", Plain, true, "BCP 47.", a => a.Language),
        new("section", Plain, false, "The outlet's section.", a => a.Section),
        new("summary", Plain, false, "The digest's summary.", a => a.Summary),
        new("topics", TextList, true, "Ids in topics.", a => a.Topics.Select(t => t.Value)),
        new("story", Plain, false, "The id of its story.", a => digest.Stories.ByArticle.GetValueOrDefault(a.Id)?.Story.Id.Value),
        new("events", Number, true, "How many dated events it reports.", a => a.Events.Length),
        new("corrections", Number, true, "How many corrections the digest states.", a => a.Corrections.Length),
    ]);

    public static DataTable<TimelineEntry> Events(Digest digest) => new("events", "Every line of the timeline, oldest first.",
    [
        new("date", Plain, true, "EDTF, as exact as it is known.", e => e.Date.Text),
        new("earliest", Plain, false, "The first day that the date can mean; absent for an open beginning.", e => e.Date.Start.IsOpen ? null : Day(e.Date.Earliest)),
        new("latest", Plain, false, "The last day that the date can mean; absent for an open end.", e => e.Date.Latest == DateOnly.MaxValue ? null : Day(e.Date.Latest)),
        new("precision", Number, true, "1: a day or a time is known; 2: a month or less than that; 3: a season, a year or more; as in conflict data.", e => PrecisionOf(e.Date)),
        new("uncertain", Truth, true, "Whether the date is marked as doubtful or approximate.", e => e.Date.IsApproximate || e.Date.IsUncertain),
        new("text", Plain, true, "What happened, in the article's words; its headline where it states no event.", e => e.Text),
        new("article", Plain, true, "The id of the article that reports it.", e => e.Article.Id),
        new("offset", Number, false, "Where its sentence begins in the article's Markdown, in UTF-16 units; absent where the text has it not, or not all of the text is shown.", e => e.Article.UncutBody is null ? e.Offset : null),
        new("url", Address, true, "That article's page.", e => UrlOf(e.Article, digest)),
        new("source", Plain, false, "The outlet's id.", e => e.Article.Source?.Value),
        new("witnesses", TextList, true, "Ids of other articles that report the same on the same date.", e => e.Witnesses.Select(a => a.Id)),
        new("outlets", Number, true, "How many outlets report it.", e => e.OutletCount),
        new("main", Truth, true, "Whether it stands in the short form of the whole timeline.", e => e.IsMain),
        new("phrase", Plain, false, "The words that the date was read from.", e => e.Phrase),
        new("rule", Plain, false, "How the date was found; absent when an editor wrote it.", e => e.Rule),
        new("is_publication", Truth, true, "True where the line stands for the article itself.", e => e.IsPublication),
    ]);

    public static DataTable<LinkedTopic> Topics(Digest digest) => new("topics", "Topics that have articles, in order of name.",
    [
        new("id", Plain, true, "Unique among topics.", t => t.Topic.Id.Value),
        new("name", Plain, true, "The name that the digest uses.", t => t.Topic.Name.Value),
        new("kind", Plain, true, "theme, person, place, organisation or event.", t => t.Topic.Kind.ToString().ToLowerInvariant()),
        new("url", Address, true, "The topic's page.", t => digest.Routes.Absolute(digest.Routes.Of(t.Topic))),
        new("aliases", TextList, true, "Other spellings and names.", t => t.Topic.Aliases),
        new("broader", TextList, true, "Ids of wider topics.", t => t.Topic.Broader.Select(id => id.Value)),
        new("related", TextList, true, "Ids of topics that stand near, nearest first.", t => t.Related.Select(near => near.Topic.Id.Value)),
        new("articles", Number, true, "How many articles have it.", t => t.Articles.Length),
        new("first", Plain, false, "The date of its oldest article, in EDTF.", t => t.Articles.LastOrDefault(a => a.Date is not null)?.Date?.Text),
        new("last", Plain, false, "The date of its newest article, in EDTF.", t => t.Articles.FirstOrDefault(a => a.Date is not null)?.Date?.Text),
    ]);

    public static DataTable<LinkedStory> Stories(Digest digest) => new("stories", "Stories that several articles tell, newest first.",
    [
        new("id", Plain, true, "Unique among stories.", s => s.Story.Id.Value),
        new("title", Plain, true, "The story's name.", s => s.Story.Title.Value),
        new("articles", TextList, true, "Ids of its articles, oldest first, undated last.", s => s.Articles.Select(a => a.Id)),
        new("url", Address, true, "The story's page.", s => digest.Routes.Absolute(digest.Routes.Of(s.Story))),
        new("summary", Plain, false, "The digest's summary.", s => s.Story.Summary),
        new("first", Plain, false, "The date of its oldest article, in EDTF.", s => s.Articles.FirstOrDefault(a => a.Date is not null)?.Date?.Text),
        new("last", Plain, false, "The date of its newest article, in EDTF.", s => s.Articles.LastOrDefault(a => a.Date is not null)?.Date?.Text),
        new("sources", TextList, true, "Ids of the outlets that tell it.", s => s.Articles.Select(a => a.Source?.Value).OfType<string>().Distinct(StringComparer.Ordinal)),
    ]);

    public static DataTable<LinkedSource> Sources(Digest digest) => new("sources", "Outlets and republishers that have articles, in order of name.",
    [
        new("id", Plain, true, "Unique among sources.", s => s.Source.Id.Value),
        new("name", Plain, true, "The outlet's name.", s => s.Source.Name.Value),
        new("url", Address, true, "The outlet's page in this digest.", s => digest.Routes.Absolute(digest.Routes.Of(s.Source))),
        new("homepage", Address, false, "The outlet's own site.", s => s.Source.Url?.AbsoluteUri),
        new("country", Plain, false, "As the digest gives it.", s => s.Source.Country),
        new("language", Plain, false, "BCP 47.", s => s.Source.Language),
        new("republisher", Truth, true, "Whether it passes on other outlets' articles.", s => s.Source.IsRepublisher),
        new("excerpt_limit", Number, false, "Words of an article that the digest may show.", s => s.Source.ExcerptLimit),
        new("published", Number, true, "How many articles of the digest it published.", s => s.Published.Length),
        new("passed_on", Number, true, "How many it passed on.", s => s.PassedOn.Length),
    ]);

    public static DataTable<LinkedEdition> Editions(Digest digest) => new("editions", "Editions as they were sent, newest first.",
    [
        new("id", Plain, true, "Unique among editions.", e => e.Edition.Id),
        new("title", Plain, true, "The edition's title.", e => e.Edition.Title.Value),
        new("period", Plain, true, "The days that it covers, in EDTF.", e => e.Edition.Period.AsDate.Text),
        new("date", Plain, false, "When it was sent, in EDTF; absent for the last day of its period.", e => e.Edition.Date?.Text),
        new("url", Address, true, "The edition's page.", e => digest.Routes.Absolute(digest.Routes.Of(e.Edition))),
        new("stories", TextList, true, "Ids of its stories that the digest still has, in its order.", e => e.Sections.Select(s => s.Story?.Story.Id.Value).OfType<string>()),
        new("articles", TextList, true, "Ids of its articles that the digest still has, in its order.", e => e.Sections.SelectMany(s => s.Entries).Select(entry => entry.Article?.Id).OfType<string>()),
        new("changed", Number, true, "How many of its articles have changed since, or are no more.", e => e.Sections.SelectMany(s => s.Entries).Count(entry => entry.Since is SincePinned.Changed or SincePinned.Gone)),
    ]);

    private static string UrlOf(Article article, Digest digest) => digest.Routes.Absolute(digest.Routes.Of(article));

    private static string Day(DateOnly day) => Edtf.OfDay(day).Text;

    private static int PrecisionOf(Edtf date) => date.Precision switch
    {
        DatePrecision.Day or DatePrecision.Minute => date.IsInterval && date.Latest.DayNumber - date.Earliest.DayNumber > 7 ? 2 : 1,
        DatePrecision.Month => 2,
        _ => 3,
    };
}
