using System.Collections.Immutable;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Tests.Architecture;
using DigestGen.Text;

namespace DigestGen.Tests.Importing;

/// <summary>The sample digest's clippings, against the table that says what an editor would make of each.</summary>
public sealed class SampleClippingsTests
{
    private static readonly Lazy<ImmutableDictionary<string, ImportedClipping>> Clippings = new(() => ImportSample().ToImmutableDictionary(c => c.Clipping.FileName));

    public static TheoryData<string> Files => [.. Rows().Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_clipping_of_the_sample_comes_out_as_an_editor_would_make_it(string file)
    {
        var row = Rows().Single(cells => cells[0] == file);
        var clipping = Clippings.Value[file];
        var expected = new[] { row[1], row[2], row[3], row[4], row[5], row[7], row[11], row[12] };
        var insets = clipping.Body.Split('\n').Where(line => line.StartsWith('*') && line.EndsWith('*')).Select(line => line.Trim('*'));
        var subheads = Subheads(clipping.Body);
        string[] made =
        [
            clipping.Fields.Title?.Value ?? "-",
            clipping.Fields.Source?.Value.Id.Value ?? "-",
            clipping.Fields.Via?.Value.Id.Value ?? "-",
            clipping.Fields.Date?.Value.Text ?? "-",
            Joined(clipping.Fields.Authors.Select(a => a.Value), "; "),
            Joined(clipping.Ledger.Entries.Where(IsFurniture).Select(e => $"{e.Line}"), " "),
            Joined(subheads, " / "),
            Joined(insets.Select(line => line.StartsWith("By ", StringComparison.Ordinal) ? line[3..] : line), "; "),
        ];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', made));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Glued_words_of_the_sample_are_mended_and_no_others(string file)
    {
        var row = Rows().Single(cells => cells[0] == file);
        var expected = row[9] == "-" ? [] : row[9].Split("; ").Select(pair => pair[(pair.IndexOf("` = ", StringComparison.Ordinal) + 4)..].Trim()).ToArray();
        var repairs = Clippings.Value[file].Ledger.Entries.Where(e => e.Action == LedgerAction.Repaired && !e.Rule.Contains("hyphen", StringComparison.Ordinal)).ToList();

        Assert.Equal(expected.Length, repairs.Count);
        foreach (var (words, repair) in expected.Zip(repairs)) Assert.Contains(words.Trim('"', '.', ','), repair.After, StringComparison.Ordinal);
    }

    private static bool IsFurniture(LedgerEntry entry) =>
        entry.Action == LedgerAction.Removed || (entry.Action == LedgerAction.BecameField && entry.After == "source");

    // The heading of an inset stands above a byline.
    private static List<string> Subheads(string body)
    {
        var lines = body.Split('\n').Where(line => line.Length > 0).ToList();
        return [.. lines.Where((line, i) => line.StartsWith("## ", StringComparison.Ordinal) && !(i + 1 < lines.Count && lines[i + 1].StartsWith('*'))).Select(line => line[3..])];
    }

    private static string Joined(IEnumerable<string> values, string separator) => string.Join(separator, values) is { Length: > 0 } text ? text : "-";

    private static IEnumerable<string[]> Rows() =>
        Repository.Read("tests", "DigestGen.Tests", "Importing", "Sample", "expected.md").Split('\n')
            .Where(line => line.StartsWith('|') && line.Contains(".txt", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim()).ToArray());

    private static ImmutableArray<ImportedClipping> ImportSample()
    {
        var files = new[] { "content/sources.yml", "content/topics.yml", "site.yml" }.Select(path => new SourceFile(SitePath.Of(path), Repository.Read(path.Split('/'))));
        var tree = new SourceTree(files, []);
        var found = new DiagnosticBag();
        var content = ContentReader.ReadAll(tree, SiteConfigReader.Read(tree.Find("site.yml"), null, found), TestSite.Options, found);
        var clippings = Directory.EnumerateFiles(Repository.PathTo("content", "inbox"), "*.txt").Select(path => new Clipping(SitePath.Of(Repository.Relative(path)), File.ReadAllBytes(path)));
        return ClippingText.Run(tree, content, found, [.. clippings]).Clippings;
    }
}
