using DigestGen.Content;
using DigestGen.Importing.Propose;
using DigestGen.Language;

namespace DigestGen.Tests.Importing.Propose;

public sealed class StoryMatcherTests
{
    private static readonly StoryText[] Articles =
    [
        new("quay-1", "Storm breaks Halden quay", "A storm broke the sea wall of Halden on Friday. Mayor Ida Lund said: \"We will rebuild every metre of the wall by spring.\" Nobody was hurt.", Edtf.Parse("2020-02-08"), null),
        new("quay-2", "Halden to rebuild sea wall", "Halden will rebuild the sea wall that Friday's storm broke. Ida Lund, the mayor, promised to \"rebuild every metre of the wall\" before the boats return.", Edtf.Parse("2020-02-09"), null),
        new("match-1", "Vika win the cup", "Vika beat Sandnes in the cup final. Striker Per Aas scored twice before half-time and the goalkeeper saved a penalty.", Edtf.Parse("2020-02-08"), null),
        new("match-2", "Aas shoots Vika to glory", "Two goals by Per Aas won Vika the cup final against Sandnes. The striker left with an injured knee after the penalty.", Edtf.Parse("2020-02-08"), null),
        new("tax", "Council sets tax", "The council of Moss agreed on a lower property tax for shops. Accountants welcomed it.", Edtf.Parse("2020-02-08"), null),
    ];

    [Fact]
    public void Articles_about_one_event_become_one_story_and_the_rest_stays_alone() => Assert.Equal("match-1 match-2|quay-1 quay-2", Groups(Articles));

    [Fact]
    public void The_order_of_the_articles_does_not_matter() => Assert.Equal(Groups(Articles), Groups(Articles.Reverse()));

    [Fact]
    public void An_article_joins_the_story_that_stands_and_two_of_them_never_merge()
    {
        var standing = Articles.Select(article => article.Id == "quay-1" ? article with { Story = new StoryId("sea-wall") } : article).ToArray();
        var joined = StoryMatcher.Match(standing).Single(story => story.Existing is not null);
        Assert.Equal("sea-wall quay-2", $"{joined.Existing} {string.Join(' ', joined.Members.Select(member => member.ArticleId))}");
        Assert.Equal("match-1 match-2", Groups(standing.Select(article => article.Id == "quay-2" ? article with { Story = new StoryId("other") } : article)));
    }

    [Fact]
    public void Reasons_are_words_of_the_texts()
    {
        var reasons = StoryMatcher.Match(Articles).Single(story => story.Members[0].ArticleId == "quay-1").Members[0].Reasons;
        Assert.Contains(reasons, reason => reason.Contains("wall", StringComparison.Ordinal));
        Assert.Contains("quotes the same sentence", reasons);
    }

    [Fact]
    public void Years_apart_the_same_words_are_two_stories() => Assert.Equal("match-1 match-2",
        Groups(Articles.Select(article => article.Id == "quay-2" ? article with { Date = Edtf.Parse("2024-02-09") } : article)));

    private static string Groups(IEnumerable<StoryText> articles) =>
        string.Join('|', StoryMatcher.Match(articles).Select(story => string.Join(' ', story.Members.Select(member => member.ArticleId))));
}
