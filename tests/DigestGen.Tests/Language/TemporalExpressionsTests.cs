using System.Runtime.CompilerServices;
using DigestGen.Language;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

public sealed class TemporalExpressionsTests
{
    public static TheoryData<string, string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (var line in File.ReadAllLines(SpecPath()))
        {
            var cells = line.Split('|');
            if (cells.Length != 8 || cells[1].Trim() == "sentence" || cells[1].StartsWith("---", StringComparison.Ordinal)) continue;
            data.Add(cells[1].Trim(), cells[2].Trim(), cells[3].Trim(), cells[4].Trim(), cells[5].Trim(), cells[6].Trim());
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_phrase_means_what_its_row_says(string sentence, string article, string phrase, string value, string edtf, string rule)
    {
        var text = sentence.Replace("¶", "\n\n", StringComparison.Ordinal);
        var found = TemporalExpressions.Find(text, article == "-" ? null : Edtf.Parse(article));
        var wanted = found.FirstOrDefault(expression => expression.Text == phrase);
        if (phrase == "-")
            Assert.Empty(found);
        else
            Assert.Equal(
                $"{phrase} | {value} | {edtf} | {rule}",
                wanted is null ? "found: " + string.Join("; ", found.Select(Print)) : Print(wanted));
    }

    [Fact]
    public void Expressions_stand_in_order_do_not_overlap_and_quote_the_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var expression in TemporalExpressions.Find(text, Edtf.Parse("2021-05-06")))
            {
                if (expression.Start < end || text.Substring(expression.Start, expression.Length) != expression.Text) return false;
                end = expression.End;
            }
            return true;
        }));

    [Fact]
    public void Without_an_article_date_nothing_is_dated_from_it() =>
        Assert.All(
            TemporalExpressions.Find("It fell yesterday, last week, on Monday, in March, two years ago and this morning.", null),
            expression => Assert.True(expression.Value.Length == 0 && expression.Date is null, expression.Text));

    [Theory]
    [InlineData("May 6 May 6 ")]
    [InlineData("twenty ")]
    [InlineData("2021-05-06")]
    [InlineData("the the the ")]
    [InlineData("from March to ")]
    [InlineData("99999999999999999999")]
    [InlineData("1,000,000,000,000,000")]
    [InlineData("two hundred and ")]
    [InlineData("last ")]
    [InlineData("century ")]
    [InlineData("\n\n9999 years ago")]
    public void Hostile_text_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5_000));
        Assert.All(TemporalExpressions.Find(text, Edtf.Parse("2021-05-06")), expression => Assert.InRange(expression.End, 1, text.Length));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("9999")]
    [InlineData("199X")]
    [InlineData("../2021-05-06")]
    public void The_ends_of_the_calendar_hold(string article)
    {
        var text = "It fell last week, two centuries ago, in 9999 years' time, next Monday, last Easter, next Christmas, in the last quarter, over the weekend, by Friday, in May, on 29 February, next winter and will fall next decade.";
        Assert.NotEmpty(TemporalExpressions.Find(text, Edtf.Parse(article)));
    }

    private static string Print(TemporalExpression found) =>
        $"{found.Text} | {(found.Value.Length == 0 ? "-" : found.Value)} | {found.Date?.Text ?? "-"} | {found.Rule}";

    private static string SpecPath([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Specs", "dates.md");

    private static Gen<string> Texts() =>
        Gen.Elements(
                "May", "march", "6", "31", "2021", "'99", "1990s", "Monday", "last", "next", "the", "of", "week", "years", "two", "and", "a", "half", "ago", "BC",
                "Easter", "p.m.", "4:15", "-", "–", "/", ",", ".", "\n\n", "from", "to", "early", "end", "night", "every", "twenty", "third", "hundred", "0", "\0", "’s")
            .ArrayOf().Select(words => string.Join(' ', words));
}
