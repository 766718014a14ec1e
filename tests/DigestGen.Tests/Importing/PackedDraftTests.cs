using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Importing.Propose;
using DigestGen.Language;
using DigestGen.Text;
using FsCheck.Fluent;

namespace DigestGen.Tests.Importing;

public sealed class PackedDraftTests
{
    [Fact]
    public void A_draft_comes_out_of_its_pack_as_it_went_in() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(ImportLawsTests.Clippings, text => Check(Read(text))));

    [Fact]
    public void Every_field_comes_back()
    {
        FoundField<FoundOutlet> outlet = new(new FoundOutlet(new SourceId("bay"), "Bay Herald", IsKnown: true), 300, "site-name", Confidence.Medium);
        var fields = new ClippingFields(
            new FoundField<string>("Crane", 1, "first-line", Confidence.High),
            new FoundField<string>("A short word", 0, "meta", Confidence.Low),
            new FoundField<Edtf>(Edtf.Parse("2021-05-06T16:15+02:00"), 4, "date-line", Confidence.High),
            [new FoundField<string>("Ada Abara", 3, "byline", Confidence.High), new FoundField<string>("Bo", 3, "byline", Confidence.Medium)],
            outlet,
            outlet with { Value = outlet.Value with { IsKnown = false } },
            new FoundField<Uri>(new Uri("https://example.org/a?b=%C3%A9#c"), 9, "canonical", Confidence.High),
            new FoundField<string>("World", 2, "crumb", Confidence.Medium),
            new FoundField<string>("uk", 0, "words", Confidence.Medium));
        var proposal = new Proposal(
            "In short.",
            [new ProposedTopic(new TopicId("crane"), "Crane", TopicKind.Place, IsNew: true, ["Cranes", "crane"], 0.1 + 0.2, "named twice")],
            [new ArticleEvent(Edtf.Parse("2014/.."), "It stood.", null, null), new ArticleEvent(Edtf.Parse("199X"), "It fell.", "in the nineties", "decade")],
            "en");
        var text = MappedText.Of("two words", 70_000).With([new TextEdit(3, 1, " and ")]);

        Check(new ClippingDraft(SitePath.Of("content/inbox/a b.txt"), "ab12", fields, new Ledger([new LedgerEntry(7, LedgerAction.Suggested, "glue", "a", "b") { IsUndone = true }]), "Body\n", text, MappedText.Of("", 0), proposal));
    }

    [Fact]
    public void A_text_that_was_cut_inside_a_character_comes_back_with_its_half()
    {
        var draft = Read("A title\n\nSome words of a paragraph that is long enough.");

        Check(draft with { Body = "cut \uD83D", Text = MappedText.Of("\uDE00 é \0", 3) });
    }

    private static void Check(ClippingDraft draft) => Assert.Equal(Printed(draft), Printed(PackedDraft.Of(draft).Open()));

    private static ClippingDraft Read(string text) => ArticleImporter.Reader(ClippingText.Empty)(ClippingText.Of(text), UndoneEntries.None, new DiagnosticBag())
        ?? new ClippingDraft(SitePath.Of("content/inbox/a.txt"), "", ClippingFields.None, Ledger.Empty, "", MappedText.Of("", 0), MappedText.Of("", 0), new Proposal(null, [], [], "und"));

    private static string Printed(ClippingDraft draft) => string.Join('\n',
    [
        $"{draft.Clipping} {draft.RawHash} {draft.Fields with { Authors = [] }}",
        .. draft.Fields.Authors.Select(author => author.ToString()),
        .. draft.Ledger.Entries.Select(entry => (entry with { Place = null }).ToString()),
        draft.Body,
        Printed(draft.Text),
        Printed(draft.Title),
        $"{draft.Proposal.Summary} {draft.Proposal.Language}",
        .. draft.Proposal.Topics.Select(topic => $"{topic with { Variants = [] }} {string.Join('|', topic.Variants)} {topic.Score:R}"),
        .. draft.Proposal.Events.Select(happened => happened.ToString()),
    ]);

    private static string Printed(MappedText text) => $"{text.Text} {string.Join(',', Enumerable.Range(0, text.Length + 1).Select(text.InputOffset))}";
}
