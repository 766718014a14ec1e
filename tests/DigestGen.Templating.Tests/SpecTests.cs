namespace DigestGen.Templating.Tests;

public sealed class SpecTests
{
    private static readonly Dictionary<string, Spec> Specs = Spec.ReadAll().ToDictionary(s => s.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Specs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_says_what_the_language_does(string name)
    {
        var spec = Specs[name];
        var run = TemplateRun.Of(spec.Templates, spec.Data);
        Assert.True(spec.Output is not null || spec.Problem is not null, "the section has no `output` and no `problem`");
        if (spec.Problem is not null) Assert.Equal(spec.Problem, run.Problems);
        else Assert.Equal((spec.Output, ""), (run.Output, run.Problems));
    }
}
