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
    public void A_whole_headline_names_a_story_rather_than_the_beginning_of_a_text()
    {
        Assert.Equal("Storm breaks Halden quay", TitleOfQuayStory(Articles));
        Assert.Equal("Halden to rebuild sea wall", TitleOfQuayStory(Articles.Select(article => article.Id == "quay-1" ? article with { Title = "A storm broke the sea wall of…" } : article)));
    }

    [Fact]
    public void Years_apart_the_same_words_are_two_stories() => Assert.Equal("match-1 match-2",
        Groups(Articles.Select(article => article.Id == "quay-2" ? article with { Date = Edtf.Parse("2024-02-09") } : article)));

    private static readonly StoryText[] TwoArrests =
    [
        new("arrest-1", "Wharf captain Brandt held over drink-driving", "Wharf Rovers captain Olaf Brandt was held by Tarn county police on Tuesday on suspicion of drink-driving, the club said. Brandt, 27, was alone in his car on the ring road. The club said it would wait for the court. Rovers play Sandnes on Sunday, and Brandt has trained with the team.", null, null),
        new("arrest-2", "Rovers captain Brandt stopped by police", "Police in Tarn county stopped Olaf Brandt, captain of Wharf Rovers, on Tuesday on suspicion of drink-driving. Brandt, 27, will play against Sandnes, his club said. He was alone in his car.", null, null),
        new("arrest-3", "Rovers keeper Mikkel Ruud arrested", "Wharf Rovers goalkeeper Mikkel Ruud was arrested in Tarn county on Friday on suspicion of drink-driving. Ruud, 31, spent the night in a cell at Holm. A nurse who passed by had seen his van leave the road. His lawyer, Siri Moe, said that Ruud would pay for the fence. He came to the club from Vika nine years ago and has kept goal in 210 matches. Ruud had said in spring that he wanted to leave at the end of the season. Ruud is the second Rovers player within a month; Olaf Brandt was stopped before the match against Sandnes.", null, null),
        new("arrest-4", "Ruud spends night in cell", "Goalkeeper Mikkel Ruud of Wharf Rovers spent a night in a cell at Holm after his van left the road on Friday. Ruud, 31, has been told to stay at home. A nurse had called the police of Tarn county. Siri Moe, a lawyer, said her client was sorry about the fence.", null, null),
    ];

    [Fact]
    public void Two_events_of_one_kind_with_a_like_cast_stay_apart() => Assert.Equal("arrest-1 arrest-2|arrest-3 arrest-4", Groups(TwoArrests));

    [Theory]
    [InlineData("Rovers keeper Mikkel Ruud was held. Ruud paid. Ruud left.", "ruud")]
    [InlineData("Mr Ruud was held, and Olaf Brandt saw it. Ruud paid. Ruud left. Brandt stayed.", "ruud")]
    [InlineData("Mikkel Ruud was held.", null)]
    [InlineData("Police held a man in Tarn county. The man paid. The man left.", null)]
    public void A_report_is_about_the_person_of_its_opening_whom_it_names_most(string text, string? person) => Assert.Equal(person, StoryPeople.MainPerson(text));

    [Fact]
    public void Reports_about_two_persons_of_one_club_stay_apart_without_dates() => Assert.Equal("",
        Groups([TwoArrests[1] with { Text = TwoArrests[1].Text + " Brandt scored twice on Sunday." }, TwoArrests[3] with { Text = "Police in Tarn county stopped the van of Mikkel Ruud, keeper of Wharf Rovers, on suspicion of drink-driving. Ruud, 31, was alone in it. Ruud will play against Sandnes, his club said." }]));

    [Fact]
    public void What_both_count_alike_is_a_reason() =>
        Assert.Contains("counts the same", StoryMatcher.Match(FleetReports).Single().Members[0].Reasons);

    private static readonly StoryText[] FleetReports =
    [
        new("ferry-1", "Ferry runs aground at Holm", "The ferry Sula ran aground off Holm on Monday with 214 passengers on board. All 214 passengers were taken ashore.", null, null),
        new("ferry-2", "Passengers saved from Sula", "Boats from Holm took 214 passengers off the ferry Sula, which ran aground on Monday.", null, null),
    ];

    [Fact]
    public void Three_hundred_articles_of_one_story_take_one_more_and_none_that_is_another()
    {
        var standing = Enumerable.Range(0, 300).Select(i => new StoryText($"wall-{i:D3}", $"Sea wall, report {i}",
            $"The sea wall of Halden will be rebuilt, mayor Ida Lund said in report {i}. Divers looked at the wall {i} times.", Edtf.Parse("2020-02-09"), new StoryId("sea-wall")));
        var more = new StoryText("again", "Sea wall of Halden", "The sea wall of Halden will be rebuilt by spring, mayor Ida Lund said. Divers have looked at it.", Edtf.Parse("2020-02-10"), null);
        var others = Enumerable.Range(0, 900).Select(i => new StoryText($"other-{i:D3}", $"Item {i}", $"Word{i} and thing{i} met matter{i} at place{i % 90}.", Edtf.Parse("2020-02-09"), null));
        var proposal = StoryMatcher.Match([.. standing, .. others, more]).Single(story => story.Existing is not null);
        Assert.Equal("again", string.Join(' ', proposal.Members.Select(member => member.ArticleId)));
        var asked = Assert.Single(StoryMatcher.Match(StoryReports.Of([.. standing, .. others, more]), id => id == "again"));
        Assert.Equivalent(proposal, asked);
    }

    private static string TitleOfQuayStory(IEnumerable<StoryText> articles) =>
        StoryMatcher.Match([.. articles]).Single(story => story.Members[0].ArticleId == "quay-1").Title;

    private static string Groups(IEnumerable<StoryText> articles) =>
        string.Join('|', StoryMatcher.Match(articles).Select(story => string.Join(' ', story.Members.Select(member => member.ArticleId))));
}
