using System.Collections.Immutable;

namespace DigestGen.Templating.Tests;

public sealed class ModelTests
{
    [Theory]
    [InlineData("{{ title }} {{ card.date_label }} {{ body }}", "A &lt;b&gt; 6 May <p>ok</p>")]
    [InlineData("{{ for t in tags }}{{ t.name }}:{{ t.count }};{{ end }} {{ tags.size }}", "x:1;y:2; 2")]
    [InlineData("{{ if card.via }}via{{ else }}direct{{ end }} {{ card.via ?? '-' }}", "direct -")]
    [InlineData("{{ words | array.join ', ' }} {{ numbers | array.last }}", "a, b 3")]
    [InlineData("{{ tags | array.map 'name' | array.join ' ' }} {{ rank }} {{ share }} {{ is_open }}", "x y 7 0.5 true")]
    public void A_page_sees_its_model_in_snake_case(string template, string expected)
    {
        var run = TemplateRun.Of(template, Page.Sample);
        Assert.Equal((expected, ""), (run.Output, run.Problems));
    }

    [Theory]
    [InlineData("{{ titel }}", "page.html:1:4: there is no variable `titel` (did you mean `title`?)")]
    [InlineData("{{ if false }}{{ card.date_lable }}{{ end }}", "page.html:1:23: `card` is a `Card` and has no member `date_lable` (did you mean `date_label`?)")]
    [InlineData("{{ for t in tags }}{{ t.nam }}{{ end }}", "page.html:1:25: `t` is a `Tag` and has no member `nam` (did you mean `name`?)")]
    [InlineData("{{ (tags | array.first).nam }}", "page.html:1:25: `(tags | array.first)` is a `Tag` and has no member `nam` (did you mean `name`?)")]
    [InlineData("{{ title.size }}{{ title.length }}", "page.html:1:26: `title` is text and has no member `length`")]
    [InlineData("{{ for t in rank }}{{ end }}", "page.html:1:13: a loop needs a list, not a number")]
    [InlineData("{{ title 1 }}", "page.html:1:4: `title` is text, not a function, so it takes no arguments")]
    [InlineData("{{ card.get_type }}", "page.html:1:9: `card` is a `Card` and has no member `get_type`")]
    [InlineData("{{ while true; x = for.indx; end }}", "page.html:1:24: a `for` loop has no `indx` (did you mean `index`?)")]
    public void A_name_that_the_model_does_not_have_is_reported_at_load(string template, string expected) =>
        Assert.Equal(expected, TemplateRun.Of(template, Page.Sample).Problems);

    [Fact]
    public void A_variable_that_was_assigned_hides_the_model()
    {
        var run = TemplateRun.Of("{{ title = [1]; title[0] }} {{ for title in tags; title.name; end }}", Page.Sample);
        Assert.Equal(("1 xy", ""), (run.Output, run.Problems));
    }

    [Fact]
    public void Pages_made_at_once_do_not_disturb_each_other()
    {
        var problems = new List<TemplateProblem>();
        var set = TemplateSet.Load([new TemplateSource("p", "{{ x = rank; for i in 1..50; x += 1; end; capture c; x; end; c }}")],
            new Dictionary<string, Type> { ["p"] = typeof(Page) }, new Dictionary<string, object>(), TemplateLimits.Default, problems);
        var outputs = Enumerable.Range(0, 500).AsParallel().AsOrdered().Select(i =>
        {
            var output = new System.Buffers.ArrayBufferWriter<byte>();
            Assert.Null(set.Render("p", Page.Sample with { Rank = i }, output));
            return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
        }).ToArray();
        Assert.Equal(Enumerable.Range(50, 500).Select(i => $"{i}"), outputs);
    }

    [Fact]
    public void A_page_that_stops_writes_nothing()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var set = TemplateSet.Load([new TemplateSource("p", "before {{ 1 % 0 }}")], new Dictionary<string, Type>(), new Dictionary<string, object>(), TemplateLimits.Default, []);
        Assert.Equal("this divides by zero", set.Render("p", new object(), output)!.Message);
        Assert.Equal(0, output.WrittenCount);
    }

    private sealed record Page(string Title, Html Body, Card Card, ImmutableArray<Tag> Tags, IReadOnlyList<string> Words, ImmutableArray<int> Numbers, int Rank, double Share, bool IsOpen)
    {
        public static Page Sample { get; } = new("A <b>", Html.Raw("<p>ok</p>"), new Card("6 May", null), [new Tag("x", 1), new Tag("y", 2)], ["a", "b"], [1, 3], 7, 0.5, true);
    }

    private sealed record Card(string DateLabel, string? Via);

    private sealed record Tag(string Name, int Count);
}
