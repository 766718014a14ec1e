using DigestGen.Content;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Tests.Importing;

public sealed class FurnitureSuggestionsTests
{
    [Theory]
    [InlineData("Read 1,204 times", "Read * times")]
    [InlineData("Updated on Thursday 6 May 2021, 17:30 GMT", "Updated on *")]
    [InlineData("May the editor be thanked", "* the editor be thanked")]
    [InlineData("Follow us on every channel", "Follow us on every channel")]
    public void Numbers_and_days_are_what_differs(string line, string pattern) => Assert.Equal(pattern, FurnitureSuggestions.PatternOf(line));

    [Theory]
    [InlineData("Read also: Dredgers leave for the south", "Read also: *")]
    [InlineData("Image source, Harbour office", "Image source, *")]
    [InlineData("However, the harbour stayed closed.", null)]
    [InlineData("She said that it was not the time for this: nobody listened", null)]
    [InlineData("At 17:30 the port closed", null)]
    [InlineData("Note:", null)]
    public void A_label_is_a_few_words_before_a_sign(string line, string? pattern) => Assert.Equal(pattern, FurnitureSuggestions.LabelOf(line));

    [Fact]
    public void What_a_quarter_of_an_outlets_clippings_share_is_listed_and_copies_count_once()
    {
        string[][] clippings =
        [
            ["The pilots refused to sail.", "The channel had silted up.", "Owned by its readers."],
            ["The council put off its vote.", "The mayor called it unfortunate.", "Owned by its readers."],
            ["Ice closed the basin.", "Boats were towed away.", "Owned by its readers."],
            ["Ice closed the basin.", "Boats were towed away.", "Owned by its readers."],
            ["Grain ships waited.", "Ice closed the basin."],
        ];
        var found = Assert.Single(FurnitureSuggestions.Find(clippings.Select((lines, i) =>
            new KeptLines(SitePath.Of($"content/inbox/{i}.txt"), new SourceId("quay"), "Quay", [.. lines.Select((line, n) => (line, n + 1))]))));

        Assert.Equal(4, found.Clippings);
        var line = Assert.Single(found.Lines);
        Assert.Equal(("Owned by its readers.", 3, "content/inbox/0.txt", 3), (line.Pattern, line.Clippings, line.File.Value, line.Line));
    }
}
