using DigestGen.Linking;

namespace DigestGen.Tests.Linking;

/// <summary>What an edition pinned stays, and what became of it is said.</summary>
public sealed class EditionTests
{
    private const string Sources = "- {id: wire, name: The Wire}\n- {id: post, name: The Post, excerpt_limit: 12}\n";

    [Fact]
    public void A_draft_holds_the_stories_of_its_period_those_first_that_most_outlets_tell()
    {
        var draft = Draft("2021-W18",
            Article("a", "date: 2021-05-03\nsource: wire\nstory: one"), Article("b", "date: 2021-05-04\nsource: wire\nstory: one"), Article("c", "date: 2021-05-05\nsource: wire\nstory: one"),
            Article("d", "date: 2021-05-05\nsource: wire\nstory: two"), Article("e", "date: 2021-05-09T23:00\nsource: post\nstory: two"),
            Article("f", "date: 2021-05-09\nsource: post"),
            Article("g", "date: 2021-05-10\nsource: wire\nstory: two"), Article("h", "date: 2021-05"), Article("i", ""));

        Assert.Equal(2, draft.Stories);
        Assert.Equal(6, draft.Articles);
        var names = draft.Text!.Split('\n').Where(line => line.Contains("story:", StringComparison.Ordinal) || line.Contains("article:", StringComparison.Ordinal)).Select(line => line.Trim(' ', '-').Split(": ")[1]);
        Assert.Equal(["two", "d", "e", "one", "a", "b", "c", "f"], names);
        Assert.Contains("title: Week 18 of 2021\n", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_without_articles_gives_no_draft_and_names_the_newest_week()
    {
        var draft = Draft("2020-01", Article("a", "date: 2021-01-02"));

        Assert.Null(draft.Text);
        Assert.Equal("2020-W53", draft.Newest!.Text);
    }

    [Fact]
    public void A_draft_is_an_edition_in_which_nothing_has_changed()
    {
        (string, string)[] files = [Article("a", "date: 2021-05-03\nsource: wire\nstory: one\nsummary: 'Said: \"yes\" & no'"), Article("b", "date: 2021-05-04\nsource: post", new string('x', 30) + " y z a b c d e f g h i j k l m n o p")];
        var digest = Linked([.. files, ("content/editions/2021-W18.md", Draft("2021-W18", files).Text!)]);
        var edition = Assert.Single(digest.Editions);

        Assert.Equal(2, edition.Articles.Length);
        Assert.All(edition.Sections.SelectMany(section => section.Entries), entry => Assert.Equal(SincePinned.Same, entry.Since));
    }

    [Theory]
    [InlineData("title: Title of a\ndate: 2021-05-03\nsource: wire\nsummary: One.", "Words.", SincePinned.Same)]
    [InlineData("title: Title of a\ndate: 2021-05-03\nsource: wire\nsummary: One.\ntopics: []\nsection: World", "Words.\n", SincePinned.Same)]
    [InlineData("title: Another title\ndate: 2021-05-03\nsource: wire\nsummary: One.", "Words.", SincePinned.Changed)]
    [InlineData("title: Title of a\ndate: 2021-05-04\nsource: wire\nsummary: One.", "Words.", SincePinned.Changed)]
    [InlineData("title: Title of a\ndate: 2021-05-03\nsource: wire\nsummary: Two.", "Words.", SincePinned.Changed)]
    [InlineData("title: Title of a\ndate: 2021-05-03\nsource: wire\nsummary: One.", "Other words.", SincePinned.Changed)]
    public void A_change_that_a_reader_would_notice_is_told_and_the_pinned_words_stay(string frontMatter, string body, SincePinned since)
    {
        var draft = Draft("2021-W18", Article("a", "date: 2021-05-03\nsource: wire\nsummary: One.", "Words."));
        var digest = Linked(("content/articles/2021/a.md", $"---\n{frontMatter}\n---\n\n{body}\n"), ("content/editions/2021-W18.md", draft.Text!));
        var entry = Assert.Single(Assert.Single(Assert.Single(digest.Editions).Sections).Entries);

        Assert.Equal(since, entry.Since);
        Assert.Equal(("Title of a", "One.", "2021-05-03"), (entry.Title, entry.Summary, entry.Date!.Text));
    }

    [Fact]
    public void An_article_that_is_no_more_stays_as_it_was_sent()
    {
        var draft = Draft("2021-W18", Article("a", "date: 2021-05-03\nsource: wire\nsummary: One.\nstory: one"));
        var edition = Assert.Single(Linked(("content/editions/2021-W18.md", draft.Text!)).Editions);
        var section = Assert.Single(edition.Sections);

        Assert.Equal("Story one", section.Title);
        Assert.Null(section.Story);
        Assert.Equal((SincePinned.Gone, "Title of a"), (section.Entries[0].Since, section.Entries[0].Title));
        Assert.Empty(edition.Articles);
    }

    [Fact]
    public void What_was_sent_is_shown_again_only_as_far_as_the_outlet_lets_it()
    {
        const string body = "First words of a text that goes on.\n\nHere stands a sentence of the outlet that was in the summary once.";
        var digest = Linked(Article("a", "date: 2021-05-03\nsource: post\nsummary: Our own.", body),
            ("content/editions/2021-W18.md", "---\ntitle: E\nitems:\n- {article: a, title: T, summary: Here stands a sentence of the outlet that was in the summary once.}\n---\n"));

        Assert.Equal("Our own.", digest.Editions[0].Sections[0].Entries[0].Summary);
    }

    private static EditionDraft Draft(string period, params (string, string)[] files)
    {
        Assert.True(DigestGen.Language.Period.TryParse(period, out var parsed));
        return EditionDraft.Of(Site(files).Tree, TestSite.Options, parsed, new DigestGen.Diagnostics.DiagnosticBag());
    }

    private static Digest Linked(params (string, string)[] files) => Site(files).Link();

    private static TestSite Site((string, string)[] files) => new(
        [("content/sources.yml", Sources), ("content/stories/one.md", "---\ntitle: Story one\n---\n"), ("content/stories/two.md", "---\ntitle: Story two\n---\n"), .. files]);

    private static (string, string) Article(string slug, string frontMatter, string body = "Some words.") => TestSite.Article(slug, frontMatter, body);
}
