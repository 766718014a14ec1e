using DigestGen.Language;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2021-05-06", "2021-05-06", "2021-05-06")]
    [InlineData("2021-02", "2021-02-01", "2021-02-28")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("199X", "1990-01-01", "1999-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("2021-24", "2021-12-01", "2022-02-28")]
    [InlineData("9999-24", "9999-12-01", "9999-12-31")]
    [InlineData("2014/..", "2014-01-01", "9999-12-31")]
    [InlineData("../2014", "0001-01-01", "2014-12-31")]
    [InlineData("2021-05~/2021-06", "2021-05-01", "2021-06-30")]
    [InlineData("2021-05-06T16:15", "2021-05-06", "2021-05-06")]
    public void A_date_covers_the_days_it_can_mean(string text, string earliest, string latest)
    {
        var date = Edtf.Parse(text);
        Assert.Equal((earliest, latest), (Day(date.Earliest), Day(date.Latest)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2021-02-31")]
    [InlineData("2021-13")]
    [InlineData("2021-5-6")]
    [InlineData("0000")]
    [InlineData("20211")]
    [InlineData("2021-05-06T25:00")]
    [InlineData("2021-05T10:00")]
    [InlineData("2021-06/2021-05")]
    [InlineData("../..")]
    [InlineData("..")]
    [InlineData("~")]
    [InlineData("2021~~")]
    [InlineData("２０２１")]
    [InlineData("2021-05-06/2021-05-07/2021-05-08")]
    [InlineData(" 2021")]
    public void What_is_no_date_is_refused(string text) => Assert.False(Edtf.TryParse(text, out _));

    [Fact]
    public void What_is_read_is_printed_as_it_was() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Dates().ToArbitrary(), text => Edtf.Parse(text).ToString() == text && Edtf.Parse(text).Equals(Edtf.Parse(text))));

    [Fact]
    public void The_first_day_is_never_after_the_last() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Dates().ToArbitrary(), text => Edtf.Parse(text).Earliest <= Edtf.Parse(text).Latest));

    [Fact]
    public void The_order_is_total() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Three(Dates()).ToArbitrary(), dates =>
        {
            var (a, b, c) = (Edtf.Parse(dates.Item1), Edtf.Parse(dates.Item2), Edtf.Parse(dates.Item3));
            var opposite = Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a));
            var same = (a.CompareTo(b) == 0) == (a.Text == b.Text);
            return opposite && same && (a.CompareTo(b) > 0 || b.CompareTo(c) > 0 || a.CompareTo(c) <= 0);
        }));

    [Fact]
    public void Any_text_is_read_or_refused_without_an_exception() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Elements("2021", "-", "05", "T", ":", "Z", "+02:00", "/", "..", "X", "XX", "19", "~", "?", "%", "9", "0", " ").ArrayOf().Select(string.Concat).ToArbitrary(),
            text => !Edtf.TryParse(text, out var date) || date.Text == text));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Gen<string> Dates()
    {
        var single =
            from day in Gen.Choose(0, 3_652_058)
            from precision in Gen.Elements(4, 7, 10)
            from qualifier in Gen.Elements("", "", "~", "?", "%")
            select Day(DateOnly.FromDayNumber(day))[..precision] + qualifier;
        var timed =
            from day in Gen.Choose(0, 3_652_058)
            from hour in Gen.Choose(0, 23)
            from zone in Gen.Elements("", "Z", "+05:30", "-08:00")
            select $"{Day(DateOnly.FromDayNumber(day))}T{hour:D2}:45{zone}";
        var other = Gen.Elements("199X", "19XX", "2021-21", "2021-24", "2014/..", "../2014-05", "2021-05-03/2021-05-05", "2014~/2016?");
        return Gen.OneOf(single, timed, other);
    }
}
