using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;
using FsCheck.Fluent;

namespace DigestGen.Tests.Importing;

public sealed class UndoTests
{
    private const string Text = "Harbour board buys a second crane\n\nBy Ada Holm\n\n6 May 2021\n\nThe harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.\n\n"
        + "Advertisement\n\nCrews lost a number ofboats in the storm, and the board will meet again on Friday to count them.\n\nSign up for the Ledger newsletter\n";

    private static readonly SourceTree Nothing = new([], []);

    [Fact]
    public void Everything_taken_back_is_the_clippings_text() => Hold((text, tree) =>
    {
        var undone = TakeBack(tree, text);
        return Characters(text) == Characters(Rendered(BodyIn(undone, tree)));
    });

    [Fact]
    public void One_change_taken_back_changes_nothing_but_its_line() => Hold((text, tree) =>
    {
        var entries = ClippingText.Import(text).Ledger.Entries;
        var before = Lines(BodyIn(null, tree));
        var changes = Enumerable.Range(0, entries.Length).Where(i => entries[i].IsChange).ToList();
        // One of them a text: any of them, over all texts.
        return changes.Skip(text.Length % Math.Max(1, changes.Count)).Take(1).All(i =>
        {
            var after = Lines(BodyIn(TakeBack(tree, text, i + 1), tree));
            var isRepair = entries[i].Action == LedgerAction.Repaired;
            // A repair in a line that was cut, such as the headline, is not in the body at all.
            return after.Count - before.Count == (isRepair ? 0 : 1) && After(before, after) <= 1;
        });
    });

    [Fact]
    public void What_is_made_again_is_as_if_it_had_never_been_taken_back() => Hold((text, tree) =>
    {
        var undone = ClippingText.After(tree, TakeBack(tree, text).Files);
        var again = ClippingText.After(undone, ImportUndo.MakeAgain(ClippingText.Of(text), [], undone, ClippingText.Empty, new DiagnosticBag()).Clipping!.Files);
        return Printed(again) == Printed(tree);
    });

    [Fact]
    public void Only_what_was_taken_back_can_be_made_again()
    {
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var found = new DiagnosticBag();

        Assert.Empty(ImportUndo.MakeAgain(ClippingText.Of(Text), [1], tree, ClippingText.Empty, found).Clipping?.Files ?? []);
        Assert.Contains("is not taken back", Assert.Single(found.ToSorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_taken_back_stays_when_the_clipping_is_imported_again()
    {
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var cut = Number(Text, "Advertisement");
        tree = ClippingText.After(tree, TakeBack(tree, Text, cut).Files);
        var again = ClippingText.Run(tree, ClippingText.Of(Text + "\n\nThe board has met in the old customs house since the hall was sold, and will go on doing so."));

        Assert.Contains("\nAdvertisement\n", ArticleIn(again.Files), StringComparison.Ordinal);
        Assert.Contains(again.Clippings[0].Ledger.Entries, entry => entry is { IsUndone: true, Before: "Advertisement" });
    }

    [Fact]
    public void The_editors_own_changes_stay()
    {
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var article = tree.Under("content/articles", ".md").Single();
        var edited = new SourceTree(tree.Files.Where(f => f != article).Append(new SourceFile(article.Path,
            article.Text.Replace("on Friday", "on Saturday", StringComparison.Ordinal).Replace("title: ", "title: New: ", StringComparison.Ordinal))), []);
        var undone = Article(TakeBack(edited, Text, Number(Text, "ofboats")));

        Assert.Contains("a number ofboats in the storm, and the board will meet again on Saturday", undone, StringComparison.Ordinal);
        Assert.Contains("title: New: ", undone, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md", "---\ntitle: Harbour board buys a second crane\ntags: [harbour]\n---\n\nThe harbour board met on <b>Tuesday</b> and agreed to pay for a second crane.\n\nAdvertisement\n",
        "title: Harbour board buys a second crane\n\ntags: [harbour]\n\nThe harbour board met on <b>Tuesday</b> and agreed to pay for a second crane.\n\nAdvertisement\n")]
    [InlineData("html", "<html><head><title>Harbour board buys a second crane</title></head><body><article><h1>Harbour board buys a second crane</h1><p>The harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.</p><p>Advertisement</p><p>Crews lost a number ofboats in the storm, and the board will meet again on Friday to count them.</p></article></body></html>",
        "Harbour board buys a second crane\n\nThe harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.\n\nAdvertisement\n\nCrews lost a number ofboats in the storm, and the board will meet again on Friday to count them.\n")]
    public void Other_formats_come_back_too(string extension, string text, string body)
    {
        var clipping = new Clipping(SitePath.Of($"content/inbox/clip.{extension}"), System.Text.Encoding.UTF8.GetBytes(text));
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, clipping));
        var undone = ImportUndo.TakeBack(clipping, [], tree, ClippingText.Empty, new DiagnosticBag()).Clipping!;

        Assert.Equal(body, Rendered(BodyIn(undone, tree).TrimStart('\n')));
    }

    [Theory]
    [InlineData(99, "there is no entry 99")]
    [InlineData(0, "there is no entry 0")]
    public void A_number_that_is_none_is_an_error_and_nothing_is_written(int number, string message)
    {
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));
        var found = new DiagnosticBag();

        Assert.Empty(ImportUndo.TakeBack(ClippingText.Of(Text), [number], tree, ClippingText.Empty, found).Clipping?.Files ?? []);
        Assert.Contains(message, Assert.Single(found.ToSorted()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clip")]
    [InlineData("content/inbox/clip.txt")]
    [InlineData("content/imports/clip.yml")]
    [InlineData("content/articles/2021/harbour-board-buys-a-second-crane.md")]
    public void A_clipping_is_found_by_any_of_its_names(string given)
    {
        var tree = ClippingText.After(Nothing, ClippingText.Run(Nothing, ClippingText.Of(Text)));

        Assert.Equal("content/inbox/clip.txt", ImportUndo.Find(tree, given)?.Value);
        Assert.Null(ImportUndo.Find(tree, "other"));
    }

    private static string Printed(SourceTree tree) => string.Join('\n', tree.Files.OrderBy(file => file.Path).Select(file => $"{file.Path}\n{file.Text}"));

    // Every clipping of which something was left to be an article.
    private static void Hold(Func<string, SourceTree, bool> law) => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(ImportLawsTests.Clippings, text =>
    {
        var made = ClippingText.Run(Nothing, ClippingText.Of(text));
        return made.Clippings[0].Article is null || law(text, ClippingText.After(Nothing, made));
    }));

    private static ImportedClipping TakeBack(SourceTree tree, string text, params int[] numbers) =>
        ImportUndo.TakeBack(ClippingText.Of(text), [.. numbers], tree, ClippingText.Empty, new DiagnosticBag()).Clipping!;

    private static int Number(string text, string before) => ClippingText.Import(text).Ledger.Entries.ToList().FindIndex(entry => entry.Before == before) + 1;

    private static string Article(ImportedClipping result) => ArticleIn(result.Files);

    private static string ArticleIn(ImmutableArray<SourceFile> files) => files.Single(f => f.Path.IsUnder("content/articles")).Text;

    // A change that makes none to the article leaves its file as it stands.
    private static string BodyIn(ImportedClipping? result, SourceTree tree)
    {
        var text = result?.Files.FirstOrDefault(f => f.Path.IsUnder("content/articles"))?.Text ?? tree.Under("content/articles", ".md").Single().Text;
        return text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
    }

    private static ImmutableArray<string> LinesOf(string body) => [.. body.Split('\n').Where(line => line.Trim(' ', '>').Length > 0)];

    private static List<string> Lines(string body) => [.. LinesOf(body)];

    private static int After(List<string> before, List<string> after)
    {
        foreach (var line in before) after.Remove(line);
        return after.Count;
    }

    // What a reader sees: no marks of lists and quotations, no white space, no backslashes of Markdown.
    private static string Rendered(string body) => body.Replace("\\", "", StringComparison.Ordinal);

    private static string Characters(string text) => string.Concat(text.Split('\n').Select(line => line.Trim().TrimStart('-', '*', '>', '#', ' ')).SelectMany(line => line.Where(c => !char.IsWhiteSpace(c) && c != '*')));
}
