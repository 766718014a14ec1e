using System.Text;
using System.Text.Json;
using DigestGen.Exports;

namespace DigestGen.Tests.Exports;

/// <summary>Timelines for other programs: iCalendar (RFC 5545), TimelineJS, CSV.</summary>
public sealed class CalendarTests
{
    [Fact]
    public void Every_calendar_of_the_sample_keeps_the_rules_of_its_format()
    {
        foreach (var (path, text) in SampleOutputs.Named(".ics"))
        {
            Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
            Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
            Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, $"{path}: {line}"));
            var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
            Assert.Equal("END:VCALENDAR", lines[^1]);
            var events = text.Split("BEGIN:VEVENT").Length - 1;
            foreach (var once in (string[])["UID:", "DTSTAMP:", "DTSTART", "SUMMARY:", "END:VEVENT"])
                Assert.Equal(events, lines.Count(line => line.StartsWith(once, StringComparison.Ordinal)));
            var uids = lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).ToList();
            Assert.Equal(uids.Count, uids.Distinct().Count());
            Assert.All(uids, uid => Assert.StartsWith(@"UID:tag:example.org\,2026:articles/", uid, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("2021-05-06", "DTSTART;VALUE=DATE:20210506", "SUMMARY:It rained.")]
    [InlineData("2021-05-06/2021-05-08", "DTEND;VALUE=DATE:20210509", "SUMMARY:It rained.")]
    [InlineData("2021-05", "DTEND;VALUE=DATE:20210601", "SUMMARY:[May 2021] It rained.")]
    [InlineData("2021-05-06~", "DTSTART;VALUE=DATE:20210506", "SUMMARY:[about 6 May 2021] It rained.")]
    [InlineData("2021-05-06?", "DTSTART;VALUE=DATE:20210506", "SUMMARY:[perhaps 6 May 2021] It rained.")]
    [InlineData("2021-05-06T16:15+02:00", "DTSTART:20210506T141500Z", "SUMMARY:It rained.")]
    [InlineData("2021-05-06T16:15", "DTSTART:20210506T161500", "SUMMARY:It rained.")]
    [InlineData("199X", "DTSTART;VALUE=DATE:19900101", "SUMMARY:[the 1990s] It rained.")]
    [InlineData("2014/..", "DTSTART;VALUE=DATE:20140101", "SUMMARY:[2014 onwards] It rained.")]
    [InlineData("../2014-03-05", "DTSTART;VALUE=DATE:20140305", "SUMMARY:[until 5 March 2014] It rained.")]
    public void A_date_is_as_exact_in_the_calendar_as_it_is(string date, string time, string summary)
    {
        var calendar = new TestSite(TestSite.Article("a", $"date: 2021-05-07\nevents:\n- date: {date}\n  text: It rained.")).Build().Output["timeline/timeline.ics"];

        Assert.Contains(time + "\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains(summary + "\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20210507T000000Z\r\n", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public void A_timeline_without_entries_has_no_calendar_since_that_must_hold_one()
    {
        var output = new TestSite(("content/topics.yml", "- {id: grain, name: Grain, kind: theme}\n"), TestSite.Article("a", "topics: [grain]")).Build().Output;

        Assert.DoesNotContain(output.Files.Keys, path => path.EndsWith(".ics", StringComparison.Ordinal));
        Assert.DoesNotContain("text/calendar", output["topics/grain/index.html"] + output["timeline/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_escaped_and_folded_between_characters()
    {
        var words = string.Concat(Enumerable.Repeat("Київ, ", 30)) + "a;b\\c\nd";
        var text = new CalendarText().Text("SUMMARY", words).ToString();

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain('\ufffd', text);
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Equal("SUMMARY:" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\r\n", unfolded);
    }

    [Fact]
    public void Timeline_js_goes_as_deep_as_the_date_does_and_its_texts_hold_no_markup_of_ours()
    {
        var output = new TestSite(TestSite.Article("a", "date: 2021-05-07\nevents:\n- date: 2021-05\n  text: <b>It</b> rained.\n- date: 2021-05-06/2021-05-08\n  text: It snowed.")).Build().Output;
        using var timeline = JsonDocument.Parse(output["timeline/timeline.json"]);
        var events = timeline.RootElement.GetProperty("events").EnumerateArray().ToList();

        Assert.Equal(5, events[0].GetProperty("start_date").GetProperty("month").GetInt32());
        Assert.False(events[0].GetProperty("start_date").TryGetProperty("day", out _));
        Assert.Equal("&lt;b&gt;It&lt;/b&gt; rained.", events[0].GetProperty("text").GetProperty("headline").GetString());
        Assert.Equal(8, events[1].GetProperty("end_date").GetProperty("day").GetInt32());
        Assert.Equal("May 2021", events[0].GetProperty("display_date").GetString());
    }
}
