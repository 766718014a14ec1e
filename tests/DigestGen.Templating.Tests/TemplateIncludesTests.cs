using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Templating.Tests;

public sealed class TemplateIncludesTests
{
    [Theory]
    [InlineData("{{ include 'a.html' }}", "a.html")]
    [InlineData("{{include \"a.html\"}}{{- include `b.html` -}}", "a.html b.html")]
    [InlineData("{{ include ('a.html') 1 2 }}{{ include('b.html') }}", "a.html b.html")]
    [InlineData("{{ x = include 'a.html' | string.strip }}", "a.html")]
    [InlineData("{{ if x; include 'a.html'; else; include 'b.html'; end }}", "a.html b.html")]
    [InlineData("{{ {a: {b: include 'a.html'}} }} include 'no.html' {{ include 'b.html' }}", "a.html b.html")]
    [InlineData("{{ $\"{include 'a.html'} {$'{include \"b.html\"}'}\" }}{{ include 'c.html' }}", "a.html b.html c.html")]
    [InlineData("{{ include_join ['a.html', \"b.html\",\n 'c.html'] ', ' }}", "a.html b.html c.html")]
    [InlineData("include 'a.html' { include 'b.html' } {%{ {{ include 'c.html' }} }%}", "")]
    [InlineData("{{ # include 'a.html'\n include 'b.html' ## include 'c.html' ##; include 'd.html' # include 'e.html' }}", "b.html d.html")]
    [InlineData("{{ \"include 'a.html'\" 'it\\'s include' `include 'b.html'` }}", "")]
    [InlineData("{{ x.include 'a.html'; $include 'b.html'; includes 'c.html'; not_include 'd.html' }}", "")]
    [InlineData("{{ include name }}", "?")]
    [InlineData("{{ include (name + '.html') }}", "?")]
    [InlineData("{{ include 'parts/' + name }}", "?")]
    [InlineData("{{ include 'a.html' + name }}", "?")]
    [InlineData("{{ include $'{name}.html' }}", "?")]
    [InlineData("{{ 'a.html' | include }}", "a.html")]
    [InlineData("{{ include 'a\\u002ehtml' }}", "a.html")]
    [InlineData("{{ include_join names }}{{ include_join ['a.html', name] }}", "a.html ?")]
    [InlineData("{{ include 'a.html' }}{{ if }}{{ include 'b.html' }}", "a.html")]
    [InlineData("{{ include 'a.html", "")]
    public void An_include_gives_its_name_or_says_that_it_is_worked_out(string template, string expected)
    {
        var includes = TemplateIncludes.In(template);

        var told = includes.Names.Select(include => include.Name);
        Assert.Equal(expected, string.Join(' ', includes.HasComputed ? told.Append("?") : told));
        Assert.All(includes.Names, include => Assert.InRange(include.Start + include.Length, 0, template.Length));
    }

    [Fact]
    public void Any_text_is_read_to_its_end()
    {
        var piece = Gen.Elements("{{", "}}", "{", "}", "{%{", "}%}", "%", "'", "\"", "`", "$", "$'", "#", "##", "\\", "include", " include 'a' ", "include_join", "[", "]", "(", ")", ",", " ", "\n", "é", "\0", "x");
        var texts = Gen.ArrayOf(piece).Select(string.Concat).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(texts, text => TemplateIncludes.In(text).Names.All(include => include.Start + include.Length <= text.Length)));
    }

    [Theory]
    [InlineData("{{ $'{")]
    [InlineData("$'{")]
    [InlineData("{{ include '")]
    [InlineData("{%{")]
    [InlineData("{{ include (")]
    [InlineData("{{ #")]
    public void A_long_row_of_open_ends_is_read_too(string piece)
    {
        var text = "{{ " + string.Concat(Enumerable.Repeat(piece, 200_000));

        Assert.True(TemplateIncludes.In(text).Names.Count < 400_000);
    }
}
