using DigestGen.Tests.Architecture;

namespace DigestGen.Tests.Pages;

public sealed class TemplateReferenceTests
{
    [Fact]
    public void The_readme_of_the_templates_says_what_each_of_them_sees()
    {
        var path = Repository.PathTo("templates", "README.md");
        var expected = TemplateReference.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, expected);

        Assert.Equal(expected, File.Exists(path) ? File.ReadAllText(path) : "");
    }
}
