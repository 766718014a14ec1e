using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Importing.Propose;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Tests.Importing.Propose;

public sealed class ProposerTests
{
    private static readonly ImmutableArray<Topic> Topics =
    [
        Named("halden", "Halden", TopicKind.Place), Named("ida-lund", "Ida Lund", TopicKind.Person), Named("norway", "Norway", TopicKind.Place),
        Named("sport", "Sport", TopicKind.Theme), Named("business", "Business", TopicKind.Theme),
        Named("rolf-berg", "Rolf Berg", TopicKind.Person) with { Status = VocabularyStatus.Rejected },
    ];

    private static readonly ProposalInput Quay = new(
        "Halden rebuilds its quay",
        [
            "Mayor Ida Lund of Halden opened the new quay on Thursday, a year after a storm broke the old one.",
            "Lund thanked Rolf Berg and the Harbour Trust. The Harbour Trust paid for the wall. Berg and Berg's crew built it.",
            "In 2014 the Harbour Trust had refused to pay. A visitor from Norway waved.",
            "Kari Moe, the Daily Coast's harbour correspondent, says that Kari Moe was there. Kari Moe saw it. The Daily Coast liked it. So did the Daily Coast.",
        ],
        Edtf.Parse("2021-05-06"),
        ["Daily Coast"]);

    [Fact]
    public void Central_names_of_the_vocabulary_come_first_then_new_ones() => Assert.Equal(
        ["halden known", "ida-lund known", "harbour-trust new"],
        Propose(Quay).Topics.Select(topic => $"{topic.Id} {(topic.IsNew ? "new" : "known")}"));

    [Fact]
    public void Events_and_summary_are_the_texts_own()
    {
        var proposal = Propose(Quay);
        Assert.Equal(["2021-05-06 weekday", "2014 year"], proposal.Events.Where(found => found.Phrase is not null).Select(found => $"{found.Date} {found.Rule}"));
        Assert.Equal(
            ["2021-05-06? Lund thanked Rolf Berg and the Harbour Trust.", "2021-05-06? The Harbour Trust paid for the wall."],
            proposal.Events.Where(found => found.Rule == NarrativeTime.Rule).Take(2).Select(found => $"{found.Date} {found.Text}"));
        Assert.StartsWith("Mayor Ida Lund of Halden opened the new quay", proposal.Summary, StringComparison.Ordinal);
        Assert.Equal("en", proposal.Language);
    }

    [Fact]
    public void A_usual_theme_is_known_by_its_words() => Assert.Equal("sport", Propose(new ProposalInput(
        "Late goal decides", ["The striker scored in the last minute of the match and the team won the cup.", "The coach praised his players after the final."], null, []))
        .Topics[0].Id.Value);

    [Fact]
    public void A_theme_is_learnt_from_what_the_editor_tagged()
    {
        var topics = Topics.Add(Named("whales", "Marine life", TopicKind.Theme)).Add(Named("roads", "Roadworks", TopicKind.Theme));
        ImmutableArray<TaggedText> tagged =
        [
            .. new[] { "Whales and seals gather in the bay.", "A pod of whales passed the lighthouse.", "Seals and dolphins rest on the skerries." }
                .Select((text, i) => new TaggedText($"w{i}", text, [new TopicId("whales")])),
            .. new[] { "The asphalt on the ring road cracks.", "New asphalt for the bridge and the road.", "Diggers close the ring road." }
                .Select((text, i) => new TaggedText($"r{i}", text, [new TopicId("roads")])),
        ];
        var found = Proposer.Propose(new ProposalInput("At sea", ["Dolphins and seals followed the ferry past the lighthouse."], null, []), ProposalVocabulary.Of(topics, tagged));
        Assert.Equal("whales", found.Topics[0].Id.Value);
    }

    [Fact]
    public void Nothing_is_proposed_for_a_text_about_nothing() => Assert.Empty(Propose(new ProposalInput("", ["It was so."], null, [])).Topics);

    private static Proposal Propose(ProposalInput input) => Proposer.Propose(input, ProposalVocabulary.Of(Topics, []));

    private static Topic Named(string id, string name, TopicKind kind) =>
        new(new TopicId(id), new Located<string>(name, default), kind, [], [], [], VocabularyStatus.Accepted, null);
}
