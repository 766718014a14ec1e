using System.Text.RegularExpressions;
using DigestGen.Tests.Architecture;

namespace DigestGen.Tests.Pages;

/// <summary>What must hold for every template that is shipped, whatever the page.</summary>
public sealed partial class TemplateFilesTests
{
    public static TheoryData<string> Templates() =>
        new(Directory.EnumerateFiles(Repository.PathTo("templates"), "*.html", SearchOption.AllDirectories).Select(Repository.Relative).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Templates))]
    public void No_address_is_written_out(string template) =>
        Assert.All(Addresses().Matches(File.ReadAllText(Repository.PathTo(template))), address => Assert.Matches(@"^(\{\{|#)", address.Groups[1].Value));

    [Theory]
    [MemberData(nameof(Templates))]
    public void Nothing_stands_inline_that_the_content_security_policy_forbids(string template) =>
        // A mail has no policy, and mail programs drop style sheets: inline is the only place for its styles.
        Assert.DoesNotMatch(
            @"<script(?! type=""application/ld\+json""| (?:type=""module"" )?src=""[^""]*""></script>)|<style|\son[a-z]+=""|javascript:" + (template == "templates/edition-mail.html" ? "" : @"|\sstyle="),
            File.ReadAllText(Repository.PathTo(template)));

    [Theory]
    [MemberData(nameof(Templates))]
    public void Text_comes_from_the_strings_and_the_models(string template)
    {
        var text = Markup().Replace(File.ReadAllText(Repository.PathTo(template)), " ");

        Assert.DoesNotMatch(@"\p{L}{2,}", text);
    }

    [GeneratedRegex("""(?:href|src|action)="([^"]*)""")]
    private static partial Regex Addresses();

    // Code, elements, and attributes that a partial prints for the element around it.
    [GeneratedRegex(@"\{\{.*?\}\}|<(?:[^<>{]|\{\{.*?\}\})*>|\s[a-z]+=""[^""]*""", RegexOptions.Singleline)]
    private static partial Regex Markup();
}
