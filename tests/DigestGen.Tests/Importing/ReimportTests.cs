using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;
using FsCheck.Fluent;

namespace DigestGen.Tests.Importing;

public sealed class ReimportTests
{
    private const string Text = "Harbour board buys a second crane\n\n6 May 2021\n\nThe harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.";

    private static readonly SourceTree Nothing = new([], []);

    [Fact]
    public void The_same_clipping_is_imported_once()
    {
        var first = ClippingText.Run(Nothing, ClippingText.Of(Text));
        var second = ClippingText.Run(ClippingText.After(Nothing, first), ClippingText.Of(Text));

        Assert.Equal((ImportOutcome.Imported, "content/articles/2021/harbour-board-buys-a-second-crane.md"), (first.Clippings[0].Outcome, first.Clippings[0].Article?.Value));
        Assert.Equal((ImportOutcome.Unchanged, first.Clippings[0].Article, 0), (second.Clippings[0].Outcome, second.Clippings[0].Article, second.Files.Length));
    }

    [Fact]
    public void A_changed_clipping_updates_an_article_that_nobody_edited()
    {
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var again = ClippingText.Run(tree, ClippingText.Of(Text + " It will cost two million."));

        Assert.Equal(ImportOutcome.Updated, again.Clippings[0].Outcome);
        Assert.Contains(again.Files, f => f.Path == again.Clippings[0].Article && f.Text.Contains("two million", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edited_article_is_merged_where_it_was_moved_to()
    {
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var moved = Edited(tree, text => text + "\nThe editor's line.\n", "content/articles/2021/crane.md");
        var again = ClippingText.Run(moved, ClippingText.Of(Text.Replace("a second crane, which", "a third crane, which", StringComparison.Ordinal)));

        Assert.Equal((ImportOutcome.Merged, "content/articles/2021/crane.md"), (again.Clippings[0].Outcome, again.Clippings[0].Article?.Value));
        var merged = again.Files.Single(f => f.Path == again.Clippings[0].Article).Text;
        Assert.EndsWith("a third crane, which should stand by the spring.\n\nThe editor's line.\n", merged, StringComparison.Ordinal);
        Assert.Equal(ImportOutcome.Unchanged, ClippingText.Run(ClippingText.After(moved, again), ClippingText.Of(Text.Replace("a second crane, which", "a third crane, which", StringComparison.Ordinal))).Clippings[0].Outcome);
    }

    [Fact]
    public void A_place_that_both_changed_is_left_to_the_editor_and_nothing_is_merged_on_top_of_it()
    {
        var tree = Edited(ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text))), text => text.Replace("by the spring", "by May", StringComparison.Ordinal));
        var found = new DiagnosticBag();
        var again = ClippingText.Run(tree, found, ClippingText.Of(Text.Replace("by the spring", "by the summer", StringComparison.Ordinal)));
        var third = ClippingText.Run(ClippingText.After(tree, again), ClippingText.Of(Text.Replace("by the spring", "by autumn", StringComparison.Ordinal)));

        Assert.Equal(ImportOutcome.Undecided, again.Clippings[0].Outcome);
        Assert.Contains("DG0230", ClippingText.Codes(found));
        Assert.Contains("<<<<<<< your text\n", again.Files.Single(f => f.Path == again.Clippings[0].Article).Text, StringComparison.Ordinal);
        Assert.Equal((ImportOutcome.KeptEditorsFile, 0), (third.Clippings[0].Outcome, third.Files.Length));
    }

    [Fact]
    public void A_run_that_was_killed_before_the_record_was_written_is_finished_by_the_next()
    {
        var whole = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var killed = new SourceTree(whole.Files.Where(f => !f.Path.IsUnder("content/imports")), []);
        var next = ClippingText.Run(killed, ClippingText.Of(Text));

        Assert.Equal(ImportOutcome.Unchanged, next.Clippings[0].Outcome);
        Assert.Equal(whole.Files.Select(f => (f.Path, f.Text)), ClippingText.After(killed, next).Files.Select(f => (f.Path, f.Text)));
    }

    [Fact]
    public void An_article_without_a_record_is_kept_as_it_is_and_merged_from_then_on()
    {
        var whole = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var edited = Edited(new SourceTree(whole.Files.Where(f => !f.Path.IsUnder("content/imports")), []), text => text + "\nThe editor's line.\n");
        var next = ClippingText.Run(edited, ClippingText.Of(Text));
        var changed = ClippingText.Run(ClippingText.After(edited, next), ClippingText.Of(Text.Replace("a second crane, which", "a third crane, which", StringComparison.Ordinal)));

        Assert.Equal((ImportOutcome.KeptEditorsFile, "content/imports/clip.yml"), (next.Clippings[0].Outcome, Assert.Single(next.Files).Path.Value));
        Assert.Equal(ImportOutcome.Merged, changed.Clippings[0].Outcome);
    }

    [Fact]
    public void A_clipping_asked_for_by_name_is_proposed_again()
    {
        var tree = Edited(ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text))), text => text.Replace("date: 2021-05-06\n", "", StringComparison.Ordinal));
        var again = ClippingText.Run(tree, ClippingText.Of(Text) with { IsAskedFor = true });

        Assert.Equal((ImportOutcome.Unchanged, 0), (again.Clippings[0].Outcome, again.Files.Count(f => f.Path.IsUnder("content/articles"))));
        Assert.NotEmpty(again.Clippings[0].Ledger.Entries);
    }

    [Fact]
    public void Another_importer_that_makes_the_same_changes_nothing_but_the_record()
    {
        const string two = "Harbour Wire\n\nFerry owner buys a crane\n\n7 May 2021\n\nRuth Sample, who owns the ferry, told the Harbour Wire on Friday that Wexley Docks would lend her a crane. Ruth Sample thanked Wexley Docks.";
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text), ClippingText.Of(two, "two")));
        var older = new SourceTree(tree.Files.Select(f => f.Path.IsUnder("content/imports") ? new SourceFile(f.Path, f.Text.Replace($"importer: {ImportRecord.ImporterVersion}", "importer: 1", StringComparison.Ordinal)) : f), []);
        var again = ClippingText.Run(older, ClippingText.Of(Text), ClippingText.Of(two, "two"));

        Assert.All(again.Clippings, clipping => Assert.Equal(ImportOutcome.Unchanged, clipping.Outcome));
        Assert.Equal(tree.Files.Select(f => (f.Path, f.Text)), ClippingText.After(older, again).Files.Select(f => (f.Path, f.Text)));
        Assert.DoesNotContain(again.Files, f => !f.Path.IsUnder("content/imports"));
    }

    [Fact]
    public void A_record_gives_back_what_was_written() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(ImportLawsTests.Clippings, text =>
    {
        var made = ClippingText.Run(Nothing, ClippingText.Of(text));
        return made.Clippings[0].Article is not { } article
            || ImportRecord.ReadWhole(made.Files.Single(f => f.Path.IsUnder("content/imports")))!.Value.Base == made.Files.Single(f => f.Path == article).Text;
    }));

    [Fact]
    public void A_deleted_article_does_not_come_back()
    {
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var without = new SourceTree(tree.Files.Where(f => !f.Path.IsUnder("content/articles")), []);

        Assert.Equal(ImportOutcome.KeptEditorsFile, ClippingText.Run(without, ClippingText.Of(Text)).Clippings[0].Outcome);
    }

    private static SourceTree Edited(SourceTree tree, Func<string, string> edit, string? movedTo = null)
    {
        var article = tree.Under("content/articles", ".md").Single();
        return new SourceTree(tree.Files.Where(f => f != article).Append(new SourceFile(movedTo is null ? article.Path : SitePath.Of(movedTo), edit(article.Text))), []);
    }

    [Fact]
    public void New_outlets_go_to_the_end_of_the_file_and_what_stood_there_stays()
    {
        const string standing = "# ours\n- id: a\n  name: A   # kept\n";
        var tree = new SourceTree([new SourceFile(SitePath.Of("content/sources.yml"), standing)], []);
        var made = ClippingText.Run(tree, ClippingText.Of(Text.Replace("6 May", "By Ada Holm, The Northern Ledger\n\n6 May", StringComparison.Ordinal)));

        Assert.Equal(standing + "- id: the-northern-ledger\n  name: The Northern Ledger\n  status: proposed\n", made.Files.Single(f => f.Path.Value == "content/sources.yml").Text);
    }
}
