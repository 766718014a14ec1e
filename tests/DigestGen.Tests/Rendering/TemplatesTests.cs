using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using DigestGen.Rendering;
using DigestGen.Templating;

namespace DigestGen.Tests.Rendering;

/// <summary>What a site relies on, whichever implementation of the template language the build has.</summary>
public sealed class TemplatesTests
{
    private static readonly Page Model = new("Bread & <b>roses</b>", Html.Raw("<p>Body &amp; soul</p>"), null, 3,
        [new Item("One", "/one/"), new Item("\"Two\"", "javascript:alert(1)")], ["first", "second"], new Item("Last", "/last/"));

    [Theory]
    [InlineData("{{ title }}", "Bread &amp; &lt;b&gt;roses&lt;/b&gt;")]
    [InlineData("{{ body }}", "<p>Body &amp; soul</p>")]
    [InlineData("<a title=\"{{ items[1].label }}\">", "<a title=\"&quot;Two&quot;\">")]
    [InlineData("{{ title | html.escape }}", "Bread &amp; &lt;b&gt;roses&lt;/b&gt;")]
    [InlineData("{{ body | html.escape }}", "<p>Body &amp; soul</p>")]
    [InlineData("{{ 'a & b\nc' | html.newline_to_br }}", "a &amp; b<br />\nc")]
    [InlineData("{{ capture x }}<i>{{ title }}</i>{{ end }}{{ x }}|{{ x | html.escape }}", "<i>Bread &amp; &lt;b&gt;roses&lt;/b&gt;</i>|<i>Bread &amp; &lt;b&gt;roses&lt;/b&gt;</i>")]
    [InlineData("{{ capture x }}<i>{{ end; x == empty }} {{ body == empty }} {{ x == '' }} {{ capture x; end; x == '' }}", "false false false true")]
    [InlineData("{{ func f(x); ret x + '<'; end; f title }}", "Bread &amp; &lt;b&gt;roses&lt;/b&gt;&lt;")]
    [InlineData("{{ reasons | array.join '<br>' }}", "first&lt;br&gt;second")]
    public void Text_is_encoded_once_and_markup_stands(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("{{ include 'part.html' title }}", "<b>Bread &amp; &lt;b&gt;roses&lt;/b&gt;</b>")]
    [InlineData("{{ x = include 'part.html' 'a'; x }}{{ x }}", "<b>a</b><b>a</b>")]
    [InlineData("  {{ include 'part.html' \"1\n2\" }}", "  <b>1\n2</b>")]
    public void An_included_template_is_markup(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("{{ for item in items }}{{ for.index }}{{ if !for.last }},{{ end }}{{ end }} {{ items.size }}", "0,1 2")]
    [InlineData("{{ last.label }} {{ last.url }} {{ entry_count + 1 }}", "Last /last/ 4")]
    [InlineData("{{ if missing }}yes{{ else }}no{{ end }}{{ missing ?? '–' }}", "no–")]
    [InlineData("{{ title = 'new'; title }} {{ last.label | string.upcase }}", "new LAST")]
    [InlineData("{{ site.label }} {{ words.greeting | string.replace '{0}' title }}", "The site Hello, Bread &amp; &lt;b&gt;roses&lt;/b&gt;")]
    [InlineData("{{ 1234.5 }} {{ 1.0 / 3 }} {{ true }} {{ null }}", "1234.5 0.3333333333333333 true ")]
    public void Models_and_globals_are_seen_in_snake_case(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("{{ items[0].url | html.url }} {{ items[1].url | html.url }}", "/one/ #")]
    [InlineData("{{ {t: title} | html.json }}", """{"t":"Bread \u0026 \u003Cb\u003Eroses\u003C/b\u003E"}""")]
    [InlineData("{{ items | html.json }}", """[{"label":"One","url":"/one/"},{"label":"\u0022Two\u0022","url":"javascript:alert(1)"}]""")]
    [InlineData("{{ [body, null, true, 1.5, {last: last}] | html.json }}", """["\u003Cp\u003EBody \u0026amp; soul\u003C/p\u003E",null,true,1.5,{"last":{"label":"Last","url":"/last/"}}]""")]
    public void Addresses_and_data_have_filters_of_their_own(string template, string expected) => Check(template, expected);

    [Theory]
    [InlineData("{{ titel }}", 3)]
    [InlineData("{{ last.labell }}", 8)]
    [InlineData("{{ if false }}{{ last.labell }}{{ end }}", 22)]
    [InlineData("{{ words.greting }}", 9)]
    [InlineData("{{ include 'gone.html' }}", 3)]
    [InlineData("{{ include '../site.yml' }}", 3)]
    [InlineData("{{ string.upcas title }}", 3)]
    [InlineData("{{ for x in items }}", 3)]
    public void A_mistake_is_found_before_a_page_is_written(string template, int notBefore)
    {
        var problem = Load(template).Problems[0];

        Assert.Equal("page.html", problem.Path);
        Assert.InRange(problem.Start, notBefore, template.Length);
    }

    [Theory]
    [InlineData("{{ x = 0; while true; x = x + 1; end }}")]
    [InlineData("{{ for a in 1..2000; for b in 1..2000; end; end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ include 'itself.html' }}")]
    [InlineData("{{ for a in 1..100; body; for b in 1..1000; 'much of it'; end; end }}")]
    [InlineData("{{ a = {}; a.self = a; a | html.json }}")]
    [InlineData("{{ name = 'gone' + '.html'; include name }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 6 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ 1 // 0 }}")]
    public void What_stops_a_page_has_a_place_and_leaves_nothing_behind(string template)
    {
        var (templates, problems) = Load(template);
        Assert.Empty(problems);
        var output = new ArrayBufferWriter<byte>();

        var problem = templates.Render("page.html", Model, output);

        Assert.NotNull(problem);
        Assert.Contains(problem.Path, (string[])["page.html", "itself.html"]);
        Assert.NotEmpty(problem.Message);
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void A_page_takes_nothing_from_the_page_before_it()
    {
        var (templates, problems) = Load("{{ reasons | array.cycle }} {{ last.label }} {{ entry_count }}{{ entry_count = 7; last = items[0] }}");
        Assert.Empty(problems);
        var pages = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(4).Select(_ => Rendered(templates)).Distinct();

        Assert.Equal(["first Last 3"], pages);
    }

    private static void Check(string template, string expected)
    {
        var (templates, problems) = Load(template);

        Assert.Empty(problems);
        Assert.Equal(expected, Rendered(templates));
    }

    private static string Rendered(ITemplates templates)
    {
        var output = new ArrayBufferWriter<byte>();
        return templates.Render("page.html", Model, output) is { } problem ? problem.ToString() : Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static (ITemplates Templates, List<TemplateProblem> Problems) Load(string template)
    {
        var problems = new List<TemplateProblem>();
        var templates = TemplateLanguage.Load(
            [new("page.html", template), new("part.html", "<b>{{ $1 }}</b>"), new("itself.html", "{{ include 'itself.html' }}")],
            new Dictionary<string, Type> { ["page.html"] = typeof(Page) },
            new Dictionary<string, object> { ["site"] = new Item("The site", "/"), ["words"] = new Dictionary<string, string> { ["greeting"] = "Hello, {0}" } },
            new TemplateLimits(Loops: 1_000_000, Recursion: 50, OutputBytes: 100_000), problems);
        return (templates, problems);
    }

    private sealed record Page(string Title, Html Body, string? Missing, int EntryCount, ImmutableArray<Item> Items, ImmutableArray<string> Reasons, Item Last);

    private sealed record Item(string Label, string Url);
}
