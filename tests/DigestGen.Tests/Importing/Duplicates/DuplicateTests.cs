using DigestGen.Diagnostics;
using DigestGen.Importing.Duplicates;
using DigestGen.Text;
using FsCheck.Fluent;

namespace DigestGen.Tests.Importing.Duplicates;

public sealed class DuplicateTests
{
    private const string Report = "The harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring. Crews lost a number of boats in the storm, and the board "
        + "will meet again on Friday to count them. The lamps on the north pier were out for nine nights.";

    [Theory]
    [InlineData(Report, "DG0232")]
    [InlineData("**THE HARBOUR BOARD** met on Tuesday, and agreed to pay for a second crane which should stand by the spring.\n\nCrews lost a number of boats in the storm; and the board "
        + "will meet again on Friday to count them. The lamps on the north pier were out for nine nights!", "DG0232")]
    [InlineData(Report + " The ferry was late.", "DG0233")]
    [InlineData("The ferry sailed again after five weeks in dock, its owner said in Wexley, and the next inspection of the engines is due in autumn, when the pier is closed anyhow.", "")]
    public void A_text_that_is_there_already_is_said(string text, string code)
    {
        var found = new DiagnosticBag();
        ClippingText.Run(new SourceTree([], []), found, ClippingText.Of($"Harbour board buys a crane\n\n6 May 2021\n\n{Report}", "a"), ClippingText.Of($"A second crane for the harbour\n\n7 May 2021\n\n{text}", "b"));

        var said = found.ToSorted().Where(d => d.Code.Id is "DG0232" or "DG0233" or "DG0234").ToList();
        Assert.Equal(code, string.Concat(said.Select(d => d.Code.Id)));
        Assert.All(said, d => Assert.Equal(("content/inbox/b.txt", true), (d.Path?.Value, d.Message.Contains("content/inbox/a.txt", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_the_editor_has_decided_is_not_said_again()
    {
        var tree = ClippingText.After(new SourceTree([], []), ClippingText.Run(new SourceTree([], []), ClippingText.Of($"Harbour board buys a crane\n\n6 May 2021\n\n{Report}", "a")));
        var found = new DiagnosticBag();
        Import(tree, found);
        var decided = new SourceTree(tree.Files.Select(f => f.Path.IsUnder("content/articles") ? new SourceFile(f.Path, f.Text.Replace("import: a", "import: a\nnot_duplicate_of: [b]", StringComparison.Ordinal)) : f), []);
        var again = new DiagnosticBag();
        Import(decided, again);

        Assert.Contains("DG0232", ClippingText.Codes(found));
        Assert.DoesNotContain("DG0232", ClippingText.Codes(again));
    }

    [Theory]
    [InlineData("https://www.example.org/news/crane/", "http://example.org/news/crane?utm_source=mail&fbclid=1", true)]
    [InlineData("https://m.example.org/news/crane/amp", "https://example.org/news/crane#more", true)]
    [InlineData("https://example.org/news?id=1&page=2", "https://example.org/news?page=2&id=1", true)]
    [InlineData("https://example.org/news?id=1", "https://example.org/news?id=2", false)]
    [InlineData("https://example.org/news/crane", "https://example.net/news/crane", false)]
    [InlineData("https://www.org/", "https://org/", false)]
    public void Addresses_of_one_page_are_one(string one, string other, bool isSame) =>
        Assert.Equal(isSame, SameAddress.Canonical(new Uri(one)) == SameAddress.Canonical(new Uri(other)));

    [Fact]
    public void The_estimate_is_near_the_part_of_runs_that_both_texts_have() => FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(Gen.Choose(0, 600).ToArbitrary(), changed =>
    {
        var words = Enumerable.Range(0, 600).Select(i => $"w{i}").ToArray();
        var other = words.Select((word, i) => i < changed ? $"x{i}" : word);
        var shared = Math.Max(0, 600 - changed - 3);
        var exact = shared / (597.0 + 597 - shared);
        return Math.Abs(TextSketch.Of(string.Join(' ', words)).Resemblance(TextSketch.Of(string.Join(' ', other))) - exact) < 0.2;
    }));

    [Fact]
    public void Many_copies_are_said_once_each()
    {
        var found = new DiagnosticBag();
        var clippings = Enumerable.Range(0, 200).Select(i => ClippingText.Of($"Harbour board buys a crane\n\n6 May 2021\n\n{Report}", $"c{i:000}")).ToArray();
        ClippingText.Run(new SourceTree([], []), found, clippings);

        Assert.Equal(199, found.ToSorted().Count(d => d.Code.Id == "DG0232"));
    }

    private static void Import(SourceTree tree, DiagnosticBag found)
    {
        var all = new SourceTree(tree.Files.Append(new SourceFile(SitePath.Of("site.yml"), "title: A digest\nbase_url: https://example.org/\n")), []);
        var content = DigestReader.Read(all, new BuildOptions(new DateOnly(2021, 6, 1), IncludeDrafts: true), new DiagnosticBag());
        ClippingText.Run(all, content, found, ClippingText.Of($"A second crane for the harbour\n\n7 May 2021\n\n{Report}", "b"));
    }
}
