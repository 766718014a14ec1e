using DigestGen.Diagnostics;
using DigestGen.Importing;

namespace DigestGen.Tests.Importing.Formats;

public sealed class MarkdownClippingTests
{
    private const string Text = "The harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.";

    private static ImportedClipping Note(string text) => ClippingText.Import(ClippingText.Named("note.md", text), out _);

    private static string Show(ClippingFields fields) =>
        $"{fields.Title?.Value}|{fields.Date?.Value.Text}|{string.Join(';', fields.Authors.Select(author => author.Value))}|{fields.Source?.Value.Name}|{fields.Url?.Value.OriginalString}|{fields.Section?.Value}|{fields.Language?.Value}";

    [Theory]
    [InlineData("title: Crane\ndate: 2021-05-06\nauthor: Ada Holm\nsource: Harbour Wire\nurl: https://a.example/b\nsection: Ports\nlang: en", "Crane|2021-05-06|Ada Holm|Harbour Wire|https://a.example/b|Ports|en")]
    [InlineData("Title: \"Crane: a story\"\npublished: May 6, 2021\nauthors: [By Ada Holm, \"[[Lars Xu]]\"]\nsource: https://a.example/b", "Crane: a story|2021-05-06|Ada Holm;Lars Xu||https://a.example/b||en")]
    [InlineData("title: Crane: a story\ncreated: 2024-01-01\nclipped: 2024-01-01", "Crane: a story||||||en")]
    [InlineData("headline: Crane\r\npubDate: 2021-05-06T16:15:00+02:00\r\npublisher: Harbour Wire", "Crane|2021-05-06T16:15+02:00||Harbour Wire|||en")]
    public void Front_matter_is_stated(string yaml, string expected) => Assert.Equal(expected, Show(Note($"---\n{yaml}\n---\n{Text}\n").Fields));

    [Fact]
    public void Fields_of_front_matter_name_their_line_and_rule()
    {
        var title = Note($"---\nlang: en\ntitle: Crane\n---\n{Text}\n").Fields.Title;

        Assert.Equal((3, "front matter", Confidence.High), (title?.Line, title?.Rule, title?.Confidence));
    }

    [Theory]
    [InlineData("# Crane", "Crane")]
    [InlineData("Intro that is plainly longer than a headline would be, and ends with a full stop.\n\n# Crane", "Crane")]
    public void Without_front_matter_the_first_heading_is_the_title(string beginning, string title)
    {
        var fields = Note($"{beginning}\n\n{Text}\n").Fields;

        Assert.Equal((title, "heading"), (fields.Title?.Value, fields.Title?.Rule));
    }

    [Theory]
    [InlineData("## Costs\n\nIt is **dear**, said [the board](https://a.example/).\n\n> Quoted\n> twice\n\n- one\n  - two\n\n1. three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\n# x <b>\n\ny\n```\n\nA line  \nand another", null)]
    [InlineData("It is <b>dear</b>, see [map](map.png) and [[costs|the costs]].", "It is dear, see map and the costs.")]
    [InlineData("![The crane](crane.png)", "The crane")]
    [InlineData("Wrapped by hand\nat forty columns", "Wrapped by hand at forty columns")]
    [InlineData("See <https://a.example/> or `<b>`.", null)]
    public void Blocks_stay_as_they_are_but_for_what_would_break_on_a_page(string block, string? expected)
    {
        var made = Note($"---\ntitle: Crane\n---\n{Text}\n\n{block}\n");

        Assert.Equal($"{Text}\n\n{expected ?? block}\n", made.Body);
    }

    [Fact]
    public void What_is_left_out_stands_in_the_ledger()
    {
        var ledger = Note($"---\ntitle: Crane\ntags: [a]\n---\n# Crane\n\n{Text}\n\n<iframe src='x'></iframe>\n\nSubscribe to our newsletter\n").Ledger;

        Assert.Equal(
            [(2, "title: Crane", "front-matter"), (3, "tags: [a]", "front-matter"), (5, "Crane", "heading"), (9, "<iframe src='x'></iframe>", "raw-html"), (11, "Subscribe to our newsletter", "mailing-list")],
            ledger.Entries.Select(entry => (entry.Line, entry.Before, entry.Rule)));
    }

    [Fact]
    public void A_link_that_was_taken_out_of_ready_Markdown_can_be_put_back()
    {
        var clipping = ClippingText.Named("note.md", $"{Text}\n\nThe **board** showed a [map](map.png) of it.\n");
        var nothing = new SourceTree([], []);
        var undone = ImportUndo.TakeBack(clipping, [], ClippingText.After(nothing, ClippingText.Run(nothing, clipping)), ClippingText.Empty, new DiagnosticBag()).Clipping!;

        Assert.Contains(undone!.Files, file => file.Text.Contains("The **board** showed a [map](map.png) of it.", StringComparison.Ordinal));
    }

    [Fact]
    public void Front_matter_that_is_no_yaml_is_said_and_the_text_stays()
    {
        var made = ClippingText.Import(ClippingText.Named("note.md", $"---\n{{{{\n---\n{Text}\n"), out var found);

        Assert.Equal(Text + "\n", made.Body);
        Assert.Contains("DG0218", ClippingText.Codes(found));
    }
}
