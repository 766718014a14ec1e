using System.Net;

namespace DigestGen.Templating.Tests;

public sealed class SpecTests
{
    private static readonly Dictionary<string, Spec> Specs = Spec.ReadAll().ToDictionary(s => s.Name, StringComparer.Ordinal);

    // Pages are not indented, and their `this` is not an object that could list the model's members.
    private static readonly string[] OnlyRelaxed = ["1.5 Auto indentation", "4.1 The special variable `this`"];

    public static TheoryData<string> OfPages => [.. Specs.Values.Where(s => !s.IsRelaxed).Select(s => s.Name)];

    public static TheoryData<string> OfTheLanguage => [.. Specs.Values.Where(s => s.IsRelaxed).Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(OfPages))]
    public void The_document_says_what_a_page_gives(string name)
    {
        var spec = Outspoken(name);
        var run = TemplateRun.Of(spec.Templates, spec.Data);
        if (spec.Problem is not null) Assert.Equal(spec.Problem, run.Problems);
        else Assert.Equal((spec.Output, ""), (run.Output, run.Problems));
    }

    [Theory]
    [MemberData(nameof(OfTheLanguage))]
    public void The_document_says_what_the_language_does(string name) => Engine.Hold(Outspoken(name));

    [Theory]
    [MemberData(nameof(OfTheLanguage))]
    public void A_page_gives_the_same_encoded_or_says_why_not(string name)
    {
        var spec = Outspoken(name);
        var run = TemplateRun.Of(spec.Templates, spec.Data);
        if (run.Problems.Length > 0 || spec.Output is null || OnlyRelaxed.Any(name.Contains)) return;
        Assert.Contains(WebUtility.HtmlDecode(run.Output), new[] { spec.Output, WebUtility.HtmlDecode(spec.Output) });
    }

    private static Spec Outspoken(string name)
    {
        var spec = Specs[name];
        Assert.True(spec.Output is not null || spec.Problem is not null, "the example has no `output` and no `problem`");
        return spec;
    }
}
