using System.Buffers;

namespace DigestGen.Templating.Tests;

public sealed class TimeTests
{
    [Fact]
    public void A_page_that_takes_too_long_is_stopped_where_it_is()
    {
        var problem = Render("{{ for i in 1..100000 }}{{ i }}{{ end }}", secondsPerLook: 1);
        Assert.Equal("this page took more than 10 seconds", problem!.Message);
        Assert.Equal("1..100000", "{{ for i in 1..100000 }}".Substring(problem.Start, problem.Length));
    }

    [Fact]
    public void Functions_that_call_each_other_are_stopped_too() =>
        Assert.Equal("this page took more than 10 seconds", Render("{{ f = do; 1; end; func g; f; f; f; f; f; f; f; f; end; func h; g; g; g; g; g; g; g; g; end; for i in 1..900; h; end }}", secondsPerLook: 1)!.Message);

    [Fact]
    public void A_page_that_is_quick_enough_is_left_alone() => Assert.Null(Render("{{ for i in 1..100000 }}{{ i }}{{ end }}", secondsPerLook: 0.001));

    // The clock goes on by the same step each time it is looked at, so the test does not depend on the machine.
    private static TemplateProblem? Render(string template, double secondsPerLook)
    {
        var limits = TemplateLimits.Default with { Clock = new SteppingClock(secondsPerLook) };
        var set = TemplateSet.Load([new TemplateSource("p", template)], new Dictionary<string, Type>(), new Dictionary<string, object>(), limits, []);
        return set.Render("p", new object(), new ArrayBufferWriter<byte>());
    }

    private sealed class SteppingClock(double secondsPerLook) : TimeProvider
    {
        private long looks;

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => (long)(looks++ * secondsPerLook * TimestampFrequency);
    }
}
