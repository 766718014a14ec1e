using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

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
    public void An_edited_article_is_kept_even_where_it_was_moved()
    {
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var article = tree.Under("content/articles", ".md").Single();
        var moved = new SourceTree(tree.Files.Where(f => f != article).Append(new SourceFile(SitePath.Of("content/articles/2021/crane.md"), article.Text + "\nThe editor's line.\n")), []);
        var found = new DiagnosticBag();
        var again = ClippingText.Run(moved, found, ClippingText.Of(Text + " It will cost two million."));

        Assert.Equal((ImportOutcome.KeptEditorsFile, "content/articles/2021/crane.md", 0), (again.Clippings[0].Outcome, again.Clippings[0].Article?.Value, again.Files.Length));
        Assert.Contains("DG0211", ClippingText.Codes(found));
    }

    [Fact]
    public void A_deleted_article_does_not_come_back()
    {
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var without = new SourceTree(tree.Files.Where(f => !f.Path.IsUnder("content/articles")), []);

        Assert.Equal(ImportOutcome.KeptEditorsFile, ClippingText.Run(without, ClippingText.Of(Text)).Clippings[0].Outcome);
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
