using System.Globalization;
using DigestGen.Language;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

/// <summary>What an edition covers. Weeks follow ISO 8601, where a year's end is rarely a week's.</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData("2021-W18", "2021-05-03", "2021-05-09")]
    [InlineData("2021-w18", "2021-05-03", "2021-05-09")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2021-W01", "2021-01-04", "2021-01-10")]
    [InlineData("2019-W01", "2018-12-31", "2019-01-06")]
    [InlineData("2021-W52", "2021-12-27", "2022-01-02")]
    [InlineData("2021-05", "2021-05-01", "2021-05-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("2021-05-06", "2021-05-06", "2021-05-06")]
    [InlineData("2021-05-03/2021-05-09", "2021-05-03", "2021-05-09")]
    [InlineData("2021-21", "2021-03-01", "2021-05-31")]
    public void A_period_has_a_first_and_a_last_day(string text, string first, string last)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((first, last), (Iso(period.First), Iso(period.Last)));
    }

    [Theory]
    [InlineData("2021-W53")]
    [InlineData("2021-W00")]
    [InlineData("2021-W1")]
    [InlineData("9999-W52")]
    [InlineData("0000-W01")]
    [InlineData("2021-13")]
    [InlineData("2021-05~")]
    [InlineData("2021-05-06T16:15")]
    [InlineData("2014/..")]
    [InlineData("../2014")]
    [InlineData("199X")]
    [InlineData("week 18")]
    [InlineData("")]
    [InlineData(null)]
    public void What_has_no_two_ends_is_no_period(string? text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("2021-05-10", "2021-W18")]
    [InlineData("2021-05-16", "2021-W18")]
    [InlineData("2021-01-04", "2020-W53")]
    [InlineData("2021-01-03", "2020-W52")]
    [InlineData("2019-01-07", "2019-W01")]
    public void The_last_week_is_the_one_that_is_over(string day, string week) =>
        Assert.Equal(week, Period.WeekBefore(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Text);

    [Fact]
    public void Every_day_is_in_its_week_and_a_week_is_read_as_it_is_written() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<ushort>(),
        number =>
        {
            var day = new DateOnly(1900, 1, 1).AddDays(number);
            var week = Period.WeekOf(day);
            return Period.TryParse(week.Text, out var read) && read == week && week.Holds(day, day) && week.First.DayOfWeek == DayOfWeek.Monday
                && week.Last == week.First.AddDays(6) && Period.WeekBefore(week.First).Last == week.First.AddDays(-1);
        }));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
