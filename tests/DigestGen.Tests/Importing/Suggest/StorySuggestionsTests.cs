using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Importing.Propose;
using DigestGen.Importing.Suggest;
using DigestGen.Language;

namespace DigestGen.Tests.Importing.Suggest;

public sealed class StorySuggestionsTests
{
    private const string Wall = "A storm broke the sea wall of Halden on Friday. Mayor Ida Lund said: \"We will rebuild every metre of the wall by spring.\"";
    private const string Rebuilt = "Halden will rebuild the sea wall that the storm broke on Friday. Ida Lund, the mayor, promised to \"rebuild every metre of the wall\" by spring.";

    [Fact]
    public void Two_articles_without_a_story_are_offered_a_new_one()
    {
        var suggestion = Assert.Single(Find(Site()));
        Assert.True(suggestion.IsNew);
        Assert.Equal(["a", "b"], suggestion.Members.Select(member => member.Article.Stem));
        Assert.Contains("quotes the same sentence", suggestion.Members[0].Reasons);
    }

    [Theory]
    [InlineData("include: [a]", "b joins wall")]
    [InlineData("include: [articles/2021/a.md]", "b joins wall")]
    [InlineData("include: [a, b]", "")]
    [InlineData("include: [a]\nexclude: [b]", "")]
    [InlineData("exclude: [a]", "a b begin title-of-a")]
    public void What_a_story_pins_is_in_it_and_what_it_excludes_never_joins(string fields, string expected) =>
        Assert.Equal(expected, string.Join(", ", Find(Site(("content/stories/wall.md", $"---\ntitle: Wall\n{fields}\n---\n"))).Select(InWords)));

    [Fact]
    public void What_was_turned_down_does_not_return_until_a_text_changes()
    {
        var site = Site();
        var file = Assert.Single(Decide(site, rejected: Find(site)).Files);
        Assert.Empty(Find(Site((file.Path.Value, file.Text))));
        Assert.Equal("a b begin title-of-a", InWords(Assert.Single(Find(new TestSite((file.Path.Value, file.Text), TestSite.Article("a", "date: 2021-05-01", Wall), TestSite.Article("b", "date: 2021-05-02", Rebuilt + " So it is."))))));
    }

    [Fact]
    public void Import_does_not_put_together_what_was_turned_down()
    {
        var site = Site(("content/stories/wall.md", "---\ntitle: Wall\ninclude: [a]\n---\n"));
        var turnedDown = Decide(site, rejected: Find(site)).Files[0];
        var changed = Site(("content/stories/wall.md", "---\ntitle: Wall\ninclude: [a]\n---\n"), (turnedDown.Path.Value, turnedDown.Text));
        var again = new StoryText("b", "Title of b", Rebuilt, Edtf.Parse("2021-05-02"), null);
        Assert.Equal("wall", ProposedStories.Match(StoryReports.Of([again]), Read(site), site.Tree).Of("b")?.Value);
        Assert.Null(ProposedStories.Match(StoryReports.Of([again]), Read(changed), changed.Tree).Of("b"));
    }

    [Fact]
    public void An_accepted_story_gets_its_file_and_its_articles_name_it()
    {
        var site = Site();
        var files = Decide(site, accepted: Find(site)).Files;
        Assert.Equal(["content/articles/2021/a.md", "content/articles/2021/b.md", "content/stories/title-of-a.md"], files.Select(file => file.Path.Value));
        Assert.Contains("story: title-of-a\n", files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_decisions_with_faults_is_reported_and_costs_only_those()
    {
        var site = Site(("content/stories/rejected.yml", "- storey: wall\n- 5\n- articles: [a]\n"));
        Assert.Single(Find(site));
        var found = new DiagnosticBag();
        DigestReader.Read(site.Tree, TestSite.Options, found);
        Assert.Equal(3, found.ToSorted().Count(d => d.Path?.Value == "content/stories/rejected.yml"));
    }

    private static TestSite Site(params (string Path, string Text)[] more) =>
        new([TestSite.Article("a", "date: 2021-05-01", Wall), TestSite.Article("b", "date: 2021-05-02", Rebuilt), .. more]);

    private static DigestContent Read(TestSite site) => DigestReader.Read(site.Tree, TestSite.Options, new DiagnosticBag());

    private static System.Collections.Immutable.ImmutableArray<StorySuggestion> Find(TestSite site) => StorySuggestions.Find(Read(site), site.Tree);

    private static StoryDecisions Decide(TestSite site, System.Collections.Immutable.ImmutableArray<StorySuggestion>? accepted = null, System.Collections.Immutable.ImmutableArray<StorySuggestion>? rejected = null) =>
        StorySuggestions.Decide(accepted ?? [], rejected ?? [], site.Tree, Read(site), new DiagnosticBag());

    private static string InWords(StorySuggestion suggestion) =>
        $"{string.Join(' ', suggestion.Members.Select(member => member.Article.Stem))} {(suggestion.IsNew ? "begin" : "joins")} {suggestion.Story}";
}
