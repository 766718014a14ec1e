using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Templating.Tests;

public sealed class SafetyTests
{
    private static readonly string[] Filters =
    [
        "x", "x | string.upcase", "x | string.append x", "x | html.escape", "x | html.newline_to_br", "x | string.truncate 5", "x | string.replace '&' x",
        "(x | html.escape) + x", "(x | html.escape) | string.append x", "(x | html.escape) | string.replace '&' x", "[x, (x | html.escape)] | array.join x", "[x]",
        "{a: x}", "x | object.to_json", "x | html.strip", "(x | html.escape) | html.strip", "$\"{x}\"", "x * 2", "x | string.literal", "x | regex.replace '.' x", "x ?? x", "true ? x : x",
    ];

    private static readonly string[] Soup =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", " ", "\n", ";", "if", "else", "end", "for", "in", "while", "case", "when", "func", "ret", "capture", "with", "wrap", "do", "include",
        "x", "$", "$$", "$0", "$x", "this", "for.index", ".", "?.", "?", ":", "|", "+", "-", "*", "/", "%", "==", "=", "+=", "++", "(", ")", "[", "]", "{", "}", ",", "1", "2.5", "1..3", "..",
        "\"a\"", "'", "\"", "`", "$\"{", "#", "##", "@", "^", "!", "&&", "??", "string.upcase", "array.map", "\0", "\ud800", "\\", "0x", "1e999", "readonly", "import", "tablerow", "break", "null", "true", "x[", "<<",
    ];

    [Fact]
    public void No_text_of_a_model_can_open_a_tag_or_leave_an_attribute()
    {
        var texts = ArbMap.Default.ArbFor<string>().Generator.Two()
            .Select(p => (p.Item1 ?? "") + "<script>\"'&" + p.Item2).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(texts, text =>
        {
            foreach (var filter in Filters)
            {
                var run = TemplateRun.Of($"{{{{ {filter} }}}}", globals: new Dictionary<string, object> { ["x"] = text });
                if (run.Problems.Length > 0) throw new InvalidOperationException($"{filter}: {run.Problems}");
                var printed = run.Output.Replace("<br />", "", StringComparison.Ordinal);
                if (printed.AsSpan().IndexOfAny('<', '"', '\'') >= 0) throw new InvalidOperationException($"{filter} printed {printed}");
            }
        }));
    }

    [Fact]
    public void No_text_of_a_model_can_close_a_script()
    {
        var texts = ArbMap.Default.ArbFor<string>().Generator.Select(t => t + "</script><!--").ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(texts, text =>
            TemplateRun.Of("{{ {x: x} | html.json }}", globals: new Dictionary<string, object> { ["x"] = text }).Output is { Length: > 0 } json && !json.Contains('<', StringComparison.Ordinal)));
    }

    [Fact]
    public void Random_tokens_never_throw()
    {
        var soups = Gen.Elements(Soup).ListOf().Select(parts => "{{ " + string.Concat(parts.Select(p => p + " "))).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(40), Prop.ForAll(soups, soup =>
        {
            TemplateRun.Of(soup);
            TemplateRun.Of(soup + " }} text {{ end }}");
            TemplateRun.Relaxed(soup + " }}\n  {{ x }} text {{ end }}");
        }));
    }

    [Theory]
    [InlineData("{{ if true }}", 10_000)]
    [InlineData("{{ (", 10_000)]
    [InlineData("(", 10_000)]
    [InlineData("{{ for x in 1..2 }}", 10_000)]
    [InlineData("{{ x = [[[[[[[[", 10_000)]
    [InlineData("{{ !!!!!!!!", 10_000)]
    [InlineData("{%{", 100_000)]
    [InlineData("{{ $\"{$'{", 1_000)]
    [InlineData("{{ 1 + 1 + 1 + 1 +", 50_000)]
    [InlineData("{{ x.a.b.c.d", 50_000)]
    [InlineData("{{ do ", 10_000)]
    [InlineData("{{ \0 ", 10)]
    [InlineData("plain text, much of it. ", 400_000)]
    [InlineData("{{ 1 }}", 200_000)]
    public void However_deep_or_long_a_template_is_it_gives_a_page_or_a_problem(string piece, int times)
    {
        var run = TemplateRun.Of(string.Concat(Enumerable.Repeat(piece, times)));
        Assert.True(run.Problems.Length > 0 || run.Output.Length > 0);
    }

    [Theory]
    [InlineData("{{ a = {}; a.self = a; a }}")]
    [InlineData("{{ a = []; a[0] = a; b = []; b[0] = b; a == b }}")]
    [InlineData("{{ for i in 1..9223372036854775807; end }}")]
    [InlineData("{{ 'x' * 9000000000 }}")]
    [InlineData("{{ 'x' | string.pad_left 2000000000 }}")]
    [InlineData("{{ a = []; a[1999999999] = 1 }}")]
    [InlineData("{{ 9223372036854775807 + 1 }}{{ -9223372036854775807 - 9 }}{{ 9223372036854775807 * 9223372036854775807 }}")]
    [InlineData("{{ 1 % 0 }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ f = do; $0 | array.each $0; end; [1] | array.each f }}")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '(?=a)(a+)+$' }}")]
    [InlineData("{{ 'a' | regex.match '(' }}")]
    [InlineData("{{ date.parse '9999-12-31' | date.add_days 9e300 }}")]
    [InlineData("{{ 1 | math.format 'Q9' }}")]
    [InlineData("{{ a = [1..9223372036854775807]; a[0] | array.reverse }}")]
    public void Values_without_reason_give_a_page_or_a_problem(string template)
    {
        var run = TemplateRun.Of(template);
        Assert.NotNull(run.Output + run.Problems);
    }

    [Theory]
    [InlineData("{{ x = '{{ x | object.eval_template }}'; x | object.eval_template }}")]
    [InlineData("{{ x = 'x | object.eval'; x | object.eval }}")]
    [InlineData("{{ for i in 1..1000; ('a' + i + ' = 1; $b' + i + ' = 2') | object.eval; end }}")]
    [InlineData("{{ 'func f(a); a; end; f 1' | object.eval }}")]
    [InlineData("{{ 'if' | object.eval }}{{ '{{ if' | object.eval_template }}")]
    [InlineData("{{ math.random 9223372036854775807 1 }}")]
    [InlineData("{{ 1 << 999999999999 }}{{ (1 << 19000) * (1 << 19000) }}")]
    [InlineData("{{ x = 9; for i in 1..100; x = x * x; end; x }}")]
    [InlineData("{{ [1] * 999999999999 }}")]
    [InlineData("    {{ for i in 1..1000; 'a\n' * 100000; end }}")]
    [InlineData("{{ array.insert_at [] 2000000000 1 }}")]
    public void Templates_that_run_by_themselves_give_a_page_or_a_problem_too(string template)
    {
        var run = TemplateRun.Relaxed(template);
        Assert.NotNull(run.Output + run.Problems);
    }
}
