using DigestGen.Importing.Merging;

namespace DigestGen.Tests.Importing.Merging;

public sealed class ArticleMergeTests
{
    private static readonly MergeLabels Labels = new("yours", "new");

    [Theory]
    [InlineData("title: a\ndate: 2021\n", "title: Mine\ndate: 2021\n", "title: a\ndate: 2022\n", "title: Mine\ndate: 2022\n")]
    [InlineData("title: a\n", "# why\ntitle: a # so\nslug: b\n", "title: a\nsection: News\n", "# why\ntitle: a # so\nsection: News\nslug: b\n")]
    [InlineData("authors:\n  - A\n", "authors:\n  - Bo\n  - A\n", "authors:\n  - A\n  - Cy\n", "authors:\n  - Bo\n  - A\n  - Cy\n")]
    [InlineData("topics: [a, b, c]\n", "topics: [a, b, d]\n", "topics:\n  - a\n  - c\n  - e\n", "topics: [a, d, e]\n")]
    [InlineData("authors: A\n", "authors: [A, B]\n", "authors:\n  - C\n  - A\n", "authors: [C, A, B]\n")]
    [InlineData("title: a\nsection: News\n", "title: a\n", "title: b\nsection: News\n", "title: b\n")]
    [InlineData("title: a\nsection: News\n", "title: a\nsection: Sport\n", "title: b\n", "title: b\nsection: Sport\n")]
    [InlineData("title: a\nvia: x\n", "title: a\nvia: x\n", "title: a\n", "title: a\n")]
    [InlineData("date: 2021-05-06\n", "date: \"2021-05-06\"\n", "date: 2021-05-07\n", "date: 2021-05-07\n")]
    [InlineData("events:\n  - date: 2021\n    text: a\n  - date: 2022\n    text: b\n", "events:\n  - date: 2021\n    text: mine\n  - date: 2022\n    text: b\n",
        "events:\n  - date: 2021\n    text: a\n  - date: 2022\n    text: b\n  - date: 2023\n    text: c\n",
        "events:\n  - date: 2021\n    text: mine\n  - date: 2022\n    text: b\n  - date: 2023\n    text: c\n")]
    [InlineData("summary: The ferry sailed again after a month in dock.\n", "summary: \"The ferry sailed again: after a month in dock.\"\n", "summary: The old ferry sailed again after a month in dock.\n",
        "summary: \"The old ferry sailed again: after a month in dock.\"\n")]
    [InlineData("events:\n  - date: 2021\n    text: The ferry sailed again after a month in dock.\n", "events:\n  - date: 2021-05\n    text: The ferry sailed again after a month in the dock.\n",
        "events:\n  - date: 2021\n    text: The old ferry sailed again after a month in dock.\n", "events:\n  - date: 2021-05\n    text: The old ferry sailed again after a month in the dock.\n")]
    [InlineData("title: a\n", "title: b\n", "title: c\n", "<<<<<<< yours\ntitle: b\n=======\ntitle: c\n>>>>>>> new\n")]
    [InlineData("title: a\ndate: 2021\n", "title: a\n", "title: a\ndate: 2022\n", "title: a\n<<<<<<< yours\n=======\ndate: 2022\n>>>>>>> new\n")]
    public void Fields_are_merged_by_what_they_say(string written, string editor, string proposal, string merged) =>
        Assert.Equal($"---\n{merged}---\n", ArticleMerge.Merge($"---\n{written}---\n", $"---\n{editor}---\n", $"---\n{proposal}---\n", Labels).Text);

    [Theory]
    [InlineData("One.\n\nTwo.\n", "One!\n\nTwo.\n", "One.\n\nTwo?\n", "One!\n\nTwo?\n")]
    [InlineData("One.\n", "One.\n\nMine.\n", "New.\n\nOne.\n", "New.\n\nOne.\n\nMine.\n")]
    [InlineData("- a\n- b\n", "- a\n- b\n- mine\n", "- new\n- a\n- b\n", "- new\n- a\n- b\n- mine\n")]
    [InlineData("The board met ofcourse on Tuesday in the hall.\n", "The board met ofcourse on Tuesday in the great hall.\n", "The board met of course on Tuesday in the hall.\n", "The board met of course on Tuesday in the great hall.\n")]
    [InlineData("One.\n\nTwo.\n\nThree.\n", "One.\n\nThree.\n", "One.\n\nTwo.\n\nThree!\n", "One.\n\nThree!\n")]
    [InlineData("One.\n\nTwo.\n", "One.\n\nMine.\n", "One.\n\nNew.\n", "One.\n\n<<<<<<< yours\nMine.\n=======\nNew.\n>>>>>>> new\n")]
    [InlineData("One.\n\nTwo.\n\nThree.\n", "One.\n\nMine.\n\nThree.\n", "One.\n\nNew.\n\nThree.\n", "One.\n\n<<<<<<< yours\nMine.\n=======\nNew.\n>>>>>>> new\n\nThree.\n")]
    [InlineData("One.\n", "One.\n\nSame.\n\nMine.\n", "One.\n\nSame.\n\nNew.\n", "One.\n\nSame.\n\n<<<<<<< yours\nMine.\n=======\nNew.\n>>>>>>> new\n")]
    [InlineData("a\nb\n", "a\n\nb\n\nmine\n", "A\nb\n", "A\n\nb\n\nmine\n")]
    public void Bodies_are_merged_by_paragraphs(string written, string editor, string proposal, string merged) =>
        Assert.Equal(merged, BodyMerge.Merge(written, editor, proposal, Labels).Text);

    [Fact]
    public void A_conflict_says_where_it_is_and_what_it_is_about()
    {
        var merged = ArticleMerge.Merge("---\ntitle: a\n---\n\nOne.\n", "---\ntitle: b\n---\n\nMine.\n", "---\ntitle: c\n---\n\nNew.\n", Labels);

        Assert.Equal(["`title`", "“Mine.”"], merged.Conflicts.Select(conflict => conflict.What));
        Assert.All(merged.Conflicts, conflict => Assert.StartsWith("<<<<<<< yours\n", merged.Text[conflict.Start..], StringComparison.Ordinal));
    }

    [Fact]
    public void Line_ends_of_the_editor_are_kept()
    {
        var merged = ArticleMerge.Merge("---\ntitle: a\n---\n\nOne.\n", "---\r\ntitle: b\r\n---\r\n\r\nOne.\r\n", "---\ntitle: a\n---\n\nOne.\n\nNew.\n", Labels);

        Assert.Equal("---\r\ntitle: b\r\n---\r\n\r\nOne.\r\n\r\nNew.\r\n", merged.Text);
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_is_merged_line_by_line()
    {
        var merged = ArticleMerge.Merge("---\ntitle: a\nlang: en\n---\n\nOne.\n", "---\ntitle: [a\nlang: en\n---\n\nOne.\n", "---\ntitle: a\nlang: de\n---\n\nOne.\n", Labels);

        Assert.Equal("---\ntitle: [a\nlang: de\n---\n\nOne.\n", merged.Text);
    }
}
