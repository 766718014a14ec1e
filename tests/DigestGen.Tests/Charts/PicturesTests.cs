using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DigestGen.Charts;
using DigestGen.Templating;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Charts;

/// <summary>What holds for every picture, whatever its numbers and names.</summary>
public sealed partial class PicturesTests
{
    private const string Odd = "<b> & \"Ünïcode\" 漢字, and a name that is far too long for any picture";

    [Fact]
    public void Columns_are_sound_whatever_the_counts() => Check.QuickThrowOnFailure(Prop.ForAll(Counts, counts =>
        IsSound(Columns.Draw([.. counts], Odd, [new TickPlace(0, 0, Odd)], [new ColumnLink(0, 1, "/a/?b&c", Odd)], "id"))));

    [Fact]
    public void Sparklines_are_sound_and_small_whatever_the_counts() => Check.QuickThrowOnFailure(Prop.ForAll(Counts, counts =>
    {
        var picture = Sparkline.Draw(Padded(counts));
        return picture.IsEmpty || (IsSound(picture) && picture.Value.Length < 200);
    }));

    [Fact]
    public void Lanes_are_sound_whatever_the_days() => Check.QuickThrowOnFailure(Prop.ForAll(Counts, counts =>
    {
        var first = new DateOnly(2021, 5, 6);
        var last = first.AddDays(Math.Max(1, counts.Sum() % 5000));
        return IsSound(Lanes.Draw([new Lane(Odd, "/a/", [new LaneMark(first, counts[0] + 1, Odd), new LaneMark(last, 1, Odd)])], first, last, day => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture), "id"));
    }));

    [Fact]
    public void A_matrix_is_sound_whatever_the_counts() => Check.QuickThrowOnFailure(Prop.ForAll(Counts, counts =>
        IsSound(Matrix.Draw([new MatrixRow(Odd, "/a/", [.. counts, 1])], [.. counts.Select(_ => Odd), "b"], (row, column, count) => row + column + count, "id"))));

    [Fact]
    public void A_map_is_sound_and_the_same_each_time_whatever_the_ties() => Check.QuickThrowOnFailure(Prop.ForAll(Counts, counts =>
    {
        var picture = MapOf(counts);
        return IsSound(picture) && picture == MapOf(counts);
    }));

    [Fact]
    public void Few_things_get_no_line() => Assert.True(Sparkline.Draw([1, 0, 3]).IsEmpty);

    [Fact]
    public void The_largest_of_a_map_is_always_drawn_and_no_two_names_stand_on_each_other()
    {
        var map = XElement.Parse(MapOf([.. Enumerable.Range(1, 40)]).Value);
        var names = map.Elements("a").Select(link => link.Element("text")!).Select(text => (
            At: double.Parse(text.Attribute("x")!.Value.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture) / 100 * TextWidth.Wide,
            Down: double.Parse(text.Attribute("y")!.Value, System.Globalization.CultureInfo.InvariantCulture), Anchor: text.Attribute("text-anchor")?.Value, Width: TextWidth.Of(text.Value))).ToList();
        var boxes = names.Select(n => (From: n.At - n.Anchor switch { "middle" => n.Width / 2, "end" => n.Width, _ => 0 }, n.Width, n.Down)).ToList();

        Assert.Contains("Node 40 of the map", map.ToString(), StringComparison.Ordinal);
        Assert.True(boxes.Count > 20, $"{boxes.Count} names");
        for (var a = 0; a < boxes.Count; a++)
            for (var b = a + 1; b < boxes.Count; b++)
                Assert.False(Math.Abs(boxes[a].Down - boxes[b].Down) < 12 && boxes[a].From < boxes[b].From + boxes[b].Width && boxes[b].From < boxes[a].From + boxes[a].Width, $"{a} and {b}");
    }

    [Theory]
    [InlineData("Kyiv", 100, "Kyiv")]
    [InlineData("A long name of a thing", 66, "A long…")]
    [InlineData("A long name of a thing", 80, "A long name…")]
    [InlineData("Unmistakable", 66, "Unmistaka…")]
    [InlineData("", 10, "")]
    [InlineData("Wide", 1, "…")]
    public void Text_is_cut_to_its_room(string text, double width, string expected) => Assert.Equal(expected, TextWidth.Cut(text, width));

    [Fact]
    public void Labels_of_an_axis_stand_apart_on_a_narrow_screen()
    {
        ImmutableArray<TickPlace> years = [.. Enumerable.Range(0, 60).Select(i => new TickPlace(1961 + i, 100 * (i + 0.5) / 60, $"{1961 + i}"))];
        var axis = XElement.Parse(Ticks.Write(Svg.Begin(20, "img", "id"), years, 10).End().Value);

        Assert.Equal(["1970", "1980", "1990", "2000", "2010", "2020"], axis.Elements("text").Where(text => text.Attribute("class") is null).Select(text => text.Value));
        Assert.Equal(12, axis.Elements("text").Count());
    }

    private static Html MapOf(int[] counts)
    {
        ImmutableArray<NetworkNode> nodes = [.. counts.OrderDescending().Select((count, i) => new NetworkNode($"Node {count} of the map", "/a/", Odd, 1 + count))];
        return Network.Draw(nodes, [.. Enumerable.Range(1, nodes.Length - 1).Select(i => new NetworkTie(i / 3, i, 0.5))], "id");
    }

    private static int[] Padded(int[] counts) => [.. Enumerable.Range(0, Sparkline.Steps).Select(i => counts[i % counts.Length])];

    // One element, no number that is none, and no more than one decimal.
    private static bool IsSound(Html picture) =>
        XElement.Parse(picture.Value).Name == "svg" && !Unsound().IsMatch(picture.Value);

    private static Arbitrary<int[]> Counts => Gen.NonEmptyListOf(Gen.Choose(0, 3000)).Select(list => list.Take(40).Append(1).ToArray()).ToArbitrary();

    [GeneratedRegex(@"NaN|Infinity|∞|\d\.\d\d|\d[eE][+-]\d")]
    private static partial Regex Unsound();
}
