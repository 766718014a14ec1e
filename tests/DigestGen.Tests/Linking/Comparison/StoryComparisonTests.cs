using DigestGen.Linking.Comparison;

namespace DigestGen.Tests.Linking.Comparison;

public sealed class StoryComparisonTests
{
    private const string Wire = """
        Harbour chief Aisha Rahman called the old wall "a patient and stubborn danger" on Monday.

        "We have watched the stones of the north side move, but we also see that the gate still holds, the gate still closes," Rahman said, standing beside Peter Holm.

        "We are counting the cracks very, very slowly," she said. "And I promise you, Mr Holm, that we will not sleep before the tide turns. I said so in Halden and I say so here: this is a patient and stubborn danger."

        Holm said that only about 1,200 of eight thousand sandbags had come. The town had ordered 8,000 sandbags for the quay in March.

        "There will be a flood. Nobody wants to hear it," he said.

        Holm later said: "We think the sea is slow, and so perhaps there still will be a flood. Nobody wants to hear it."

        Ida Lund joined mayors of the coast in calling the plan "careless and unorganized behavior".

        Lund has promised "every honest hour" to the town "in the teeth of the winter's long anger".
        """;

    private const string Post = """
        The head of the harbour has called the wall "a patient and stubborn danger".

        Aisha Rahman spoke on a visit to the quay. The visit comes after the town ordered thousands of sandbags for the quay.

        "We have watched the stones... move, but we also see that the gate still holds [and] the gate still closes," Ms Rahman said.

        She said the harbour was "counting the cracks very, very slowly".

        A letter from the mayors of the coast complained of "careless and unorganised behaviour".

        Ida Lund wrote "that nobody is alone in the teeth of the winter's short days".

        The singer called her boat "Blue Heron".
        """;

    [Fact]
    public void Quotations_meet_through_cuts_brackets_spelling_and_parts_and_no_others_do()
    {
        var shared = Compare().Shared.Select(InWords);

        Assert.Equal(
            [
                "a patient and stubborn danger (wire, post) | {And I promise you, Mr Holm, that we will not sleep before the tide turns. I said so in Halden and I say so here: this is} a patient and stubborn danger. (wire)",
                "We have watched the stones {of the north side} move, but we also see that the gate still holds, the gate still closes (wire) | We have watched the stones... move, but we also see that the gate still holds {and} the gate still closes (post)",
                "{We are} counting the cracks very, very slowly (wire) | counting the cracks very, very slowly (post)",
                "careless and unorganized behavior (wire) | careless and unorganised behaviour (post)",
            ],
            shared.Select(text => text.Replace("[and]", "{and}", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_one_outlet_alone_quotes_stands_under_its_name_in_all_its_lengths()
    {
        var only = Compare().OnlyHere.Select(share => $"{share.Outlet}: {string.Join(" / ", share.Quotations.Select(quotation => string.Join(" | ", quotation.Wordings.Select(wording => wording.Text[..Math.Min(18, wording.Text.Length)]))))}");

        Assert.Equal(
            [
                "wire: And I promise you, / We think the sea i | There will be a fl / every honest hour / in the teeth of th",
                "post: that nobody is alo",
            ],
            only);
    }

    [Fact]
    public void A_wording_says_how_it_differs_from_the_fullest() => Assert.Equal(
        [WordingDifference.Part, WordingDifference.None, WordingDifference.None, WordingDifference.Cut, WordingDifference.None, WordingDifference.Part, WordingDifference.None, WordingDifference.Spelling],
        Compare().Shared.SelectMany(quotation => quotation.Wordings).Select(wording => wording.Difference));

    [Fact]
    public void Each_outlet_keeps_the_speaker_that_it_names()
    {
        var speakers = Compare().Shared[3].Wordings.SelectMany(wording => wording.Witnesses).Select(witness => witness.Speaker);

        Assert.Equal(["mayors of the coast", "A letter from the mayors of the coast"], speakers);
    }

    [Fact]
    public void Figures_for_one_thing_stand_in_one_row_and_a_vague_one_does_not_contradict()
    {
        var row = Assert.Single(Compare().Figures);

        Assert.Equal("sandbags", row.Counted);
        Assert.Equal(["wire: eight thousand sandbags", "post: thousands of sandbags"], row.Figures.Select(figure => $"{figure.Outlet}: {figure.Text}"));
        Assert.Equal(FigureAgreement.Compatible, row.Agreement);
    }

    [Theory]
    [InlineData("It took seven years of promises, two kinds of glue and three nights.", "")]
    [InlineData("The two ships came, and their three captains left.", "")]
    [InlineData("Two ships came, and the 24 sailors left.", "ships 2|sailors 24")]
    public void Spans_of_time_and_what_was_counted_before_are_not_compared(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', FigureMentions.Find(text).Select(mention => $"{mention.Figure.Counted} {mention.Figure.Value}")));

    [Fact]
    public void Words_of_a_headline_that_no_other_outlet_uses_are_marked_and_function_words_are_not()
    {
        var headlines = Compare().Headlines.Select(headline => string.Concat(headline.Parts.Select(part => part.IsMarked ? $"{{{part.Text}}}" : part.Text)));

        Assert.Equal(["{Harbor} wall is 'a {patient} danger', says {chief}", "{Rahman} says the wall is a danger to {Halden}"], headlines);
    }

    [Fact]
    public void A_story_that_one_outlet_tells_is_not_compared() => Assert.Null(Compared(Site(("wire", Wire, "One"), ("wire", Post, "Two"))));

    [Fact]
    public void What_an_outlet_does_not_allow_to_be_shown_is_compared_and_not_shown()
    {
        var compared = Compared(Site(("wire", Wire, "One"), ("brief", Post, "Two")))!;

        Assert.Equal(4, compared.Shared.Length);
        Assert.DoesNotContain(compared.Shared.SelectMany(quotation => quotation.Wordings), wording => wording.Text.Contains("behaviour", StringComparison.Ordinal));
        Assert.DoesNotContain(compared.OnlyHere, share => share.Outlet == "brief" && share.Quotations.Length + share.Figures.Length > 0);
    }

    [Fact]
    public void An_article_of_two_megabytes_and_a_sentence_of_a_hundred_thousand_characters_are_compared_up_to_a_bound()
    {
        var sentence = string.Concat(Enumerable.Repeat("the wall \"holds 40 boats\" said Ida Lund, who tweets and ", 2000));
        var article = string.Concat(Enumerable.Repeat(sentence + "\n\n", 18)) + "\"Nobody reads as far as this line\", she said.";

        var compared = Compared(Site(("wire", article, "One"), ("post", sentence, "Two")))!;

        Assert.Equal("holds 40 boats", Assert.Single(compared.Shared).Wordings[0].Text);
        Assert.Equal("40 boats", compared.Figures[0].Figures[0].Text);
    }

    [Fact]
    public void A_story_of_hundreds_of_long_articles_is_compared_up_to_a_bound()
    {
        var paragraph = string.Concat(Enumerable.Range(0, 30).Select(i => $"\"The {i}th stone of the wall has moved by {i * 37} metres\", Ida Lund said about {i} boats.\n\n"));
        var articles = Enumerable.Range(0, StoryComparison.MostArticles + 20).Select(i => ($"outlet-{i % 40}", paragraph + $"\"Stone number {i} is new\", she said.\n", $"Headline {i}")).ToArray();

        var compared = Compared(Site(articles))!;

        Assert.Equal(StoryComparison.MostArticles, compared.Compared);
        Assert.Equal(40, compared.Shared[0].Outlets);
    }

    private static StoryComparison Compare() =>
        Compared(Site(("wire", Wire, "Harbor wall is 'a patient danger', says chief"), ("post", Post, "Rahman says the wall is a danger to Halden")))!;

    private static StoryComparison? Compared(TestSite site)
    {
        var digest = site.Link();
        return StoryComparison.Of(Assert.Single(digest.Stories.All), digest.Topics);
    }

    private static TestSite Site(params (string Outlet, string Body, string Title)[] articles)
    {
        var files = articles.Select((article, i) => (
            $"content/articles/2021/a{i:000}.md",
            $"---\ntitle: \"{article.Title}\"\ndate: 2021-03-{1 + i % 28:00}\nsource: {article.Outlet}\nstory: wall\n---\n\n{article.Body}\n"));
        var sources = string.Concat(articles.Select(article => article.Outlet).Distinct().Select(outlet => $"- {{id: {outlet}, name: {outlet}{(outlet == "brief" ? ", excerpt_limit: 30" : "")}}}\n"));
        return new TestSite([("content/sources.yml", sources), ("content/stories/wall.md", "---\ntitle: The wall\n---\n"), .. files]);
    }

    private static string InWords(QuotationGroup quotation) => string.Join(" | ", quotation.Wordings.Select(wording =>
        $"{string.Concat(wording.Parts.Select(part => part.IsMarked ? $"{{{part.Text}}}" : part.Text))} ({string.Join(", ", wording.Witnesses.Select(witness => witness.Outlet).Distinct())})"));
}
