using DigestGen.Language;

namespace DigestGen.Tests.Language;

public sealed class DateLabelTests
{
    [Theory]
    [InlineData("2021-05-06", "6 May 2021", "6 May")]
    [InlineData("2021-05", "May 2021", "May")]
    [InlineData("2021", "2021", "2021")]
    [InlineData("2021-21", "spring 2021", "spring")]
    [InlineData("2020-24", "winter 2020–21", "winter 2020–21")]
    [InlineData("2021-04~", "about April 2021", "about April")]
    [InlineData("2021-04?", "perhaps April 2021", "perhaps April")]
    [InlineData("2021%", "perhaps about 2021", "perhaps about 2021")]
    [InlineData("2014/..", "2014 onwards", "2014 onwards")]
    [InlineData("../2014-05", "until May 2014", "until May 2014")]
    [InlineData("2021-05-03/2021-05-05", "3–5 May 2021", "3–5 May")]
    [InlineData("2021-04-30/2021-05-02", "30 April – 2 May 2021", "30 April – 2 May")]
    [InlineData("2020-12-30/2021-01-02", "30 December 2020 – 2 January 2021", "30 December 2020 – 2 January 2021")]
    [InlineData("2021-01/2021-03", "January–March 2021", "January–March")]
    [InlineData("2014/2015", "2014–2015", "2014–2015")]
    [InlineData("199X", "the 1990s", "the 1990s")]
    [InlineData("18XX", "the 19th century", "the 19th century")]
    [InlineData("11XX", "the 12th century", "the 12th century")]
    [InlineData("2021-05-06T16:15", "6 May 2021, 16:15", "6 May, 16:15")]
    [InlineData("2021-05-06T16:15Z", "6 May 2021, 16:15 UTC", "6 May, 16:15 UTC")]
    [InlineData("2021-05-06T16:15-03:30", "6 May 2021, 16:15 UTC−03:30", "6 May, 16:15 UTC−03:30")]
    [InlineData("2021-05-06/2021-05-06", "6 May 2021", "6 May")]
    public void A_date_is_told_as_exactly_as_it_is_known(string edtf, string label, string withoutYear)
    {
        Assert.Equal(label, DateLabel.Of(Edtf.Parse(edtf), DateWords.English));
        Assert.Equal(withoutYear, DateLabel.WithoutYear(Edtf.Parse(edtf), DateWords.English));
    }
}
