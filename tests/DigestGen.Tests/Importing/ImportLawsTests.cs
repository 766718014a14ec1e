using System.Text;
using DigestGen.Importing;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Importing;

public sealed class ImportLawsTests
{
    private static readonly string[] Pieces =
    [
        "Harbour board buys a second crane", "By Ada Holm", "6 May 2021", "The Northern Ledger", "- Published", "Related topics", "Share", "Advertisement", "* one", "> two", "# three", "1. four",
        "The harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.",
        "\"We shall see,\" hesaid, and went on to speak of [costs](none), *stars* and `ticks` & more <b>marks</b> for a while.",
        "What comes next?", "By Lars Xu, Harbour Wire correspondent", "", "", "Photo: nobody", "Sign up for the Ledger newsletter", "https://example.org/a", "Tides\ttables and wasat night", "***",
        "A line whose words were bro\u0001ken by a copy that nobody had looked at, \u0002 here and there, ran on for a while all the same.",
        "A line with a caf\u00E9, an em\u2014dash and numbers such as 100,000 that runs on for as long as a paragraph would, more or less.",
    ];

    internal static Arbitrary<string> Clippings { get; } = Arb.From(
        Gen.Elements(Pieces).ArrayOf().Where(lines => lines.Length > 0).Select(lines => string.Join('\n', lines)));

    [Fact]
    public void No_line_leaves_the_text_without_an_entry_in_the_ledger() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Clippings, text =>
    {
        var made = ClippingText.Import(text);
        // An entry holds all of a hard-wrapped block, so letters are counted and not lines.
        var gone = made.Ledger.Entries.Where(e => e.Action is LedgerAction.Removed or LedgerAction.BecameField).Select(e => e.Before);
        return string.IsNullOrWhiteSpace(text) || Letters(text).Order().SequenceEqual(Letters(string.Concat(gone) + made.Body).Order());
    }));

    [Fact]
    public void Importing_any_bytes_ends_with_an_outcome_and_no_exception() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll((byte[] bytes) =>
    {
        var made = ClippingText.Import(ClippingText.Of(bytes), out var found);
        return made.Outcome == ImportOutcome.Imported || found.ToSorted().Length > 0;
    }));

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var clippings = Enumerable.Range(0, 9).Select(i => ClippingText.Of($"Harbour board buys a second crane\n\n{Pieces[12]} Number {i}.", $"c{i}")).ToArray();

        var one = ClippingText.Run(new SourceTree([], []), clippings);
        var other = ClippingText.Run(new SourceTree([], []), [.. clippings.Reverse()]);

        Assert.Equal(one.Files.Select(f => (f.Path, f.Text)), other.Files.Select(f => (f.Path, f.Text)));
        Assert.Equal(9, one.Clippings.Select(c => c.Article).Distinct().Count());
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters.Append(c);
        return letters.ToString();
    }
}
