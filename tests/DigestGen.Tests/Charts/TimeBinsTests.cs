using DigestGen.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Charts;

public sealed class TimeBinsTests
{
    [Theory]
    [InlineData("2021-03:2 2021-05:1", "Month 24252+12 3 0")]
    [InlineData("2020-11:1 2021-02:4", "Month 24240+24 5 0")]
    [InlineData("2021:9 2020-11:1 2021-02:4", "Year 2010+12 14 0")]
    [InlineData("2021:2 2020-11:1 2021-02:4", "Month 24240+24 5 2")]
    [InlineData("1945-05:1 2020-11:20 2021-02:4", "Month 24240+24 24 1")]
    [InlineData("1945-05:5 2020-11:10 2021-02:5", "Year 1945+77 20 0")]
    [InlineData("1605-05:5 1790-11:10 2021-02:5", "Decade 160+43 20 0")]
    public void Steps_are_as_fine_as_the_time_allows(string counts, string expected)
    {
        var bins = TimeBins.Of([.. counts.Split(' ').Select(Count)])!;

        Assert.Equal(expected, $"{bins.Unit} {bins.First}+{bins.Counts.Length} {bins.Total} {bins.LeftOut}");
    }

    [Theory]
    [InlineData("2021-03:7")]
    [InlineData("2021:7")]
    public void One_step_is_no_picture(string counts) => Assert.Null(TimeBins.Of([.. counts.Split(' ').Select(Count)]));

    [Fact]
    public void Nothing_is_no_picture() => Assert.Null(TimeBins.Of([]));

    [Fact]
    public void Nothing_is_lost_without_being_counted() => Check.QuickThrowOnFailure(Prop.ForAll(Counts, counts =>
        TimeBins.Of(counts) is not { } bins
        || (bins.Total + bins.LeftOut == counts.Sum(count => count.Count) && bins.Counts.Length is >= 12 and <= 144 && bins.Counts.Contains(bins.Counts.Max()))));

    private static Arbitrary<MonthCount[]> Counts => Gen.ArrayOf(
        from year in Gen.Frequency((5, Gen.Choose(2010, 2025)), (1, Gen.Choose(1, 9999)))
        from month in Gen.Choose(0, 12)
        from count in Gen.Choose(1, 400)
        select new MonthCount(year, month, count)).ToArbitrary();

    // `2021-03:2`, `2021:9`.
    private static MonthCount Count(string text)
    {
        var (date, count) = (text.Split(':')[0], int.Parse(text.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
        return new MonthCount(int.Parse(date[..4], System.Globalization.CultureInfo.InvariantCulture), date.Length > 4 ? int.Parse(date[5..], System.Globalization.CultureInfo.InvariantCulture) : 0, count);
    }
}
