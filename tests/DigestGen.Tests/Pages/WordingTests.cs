using System.Text.RegularExpressions;
using DigestGen.Diagnostics;
using DigestGen.Pages;
using DigestGen.Text;
using DigestGen.Tests.Architecture;

namespace DigestGen.Tests.Pages;

public sealed partial class WordingTests
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["and"] = "and", ["plain"] = "plain", ["two"] = "{1} after {0}", ["odd"] = "{x} {9} {0", ["fish_one"] = "{0} fish", ["fish_many"] = "{0} fishes", ["thousands"] = ",", ["comma"] = ", ",
    };

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two", "b after a")]
    [InlineData("odd", "{x} {9} {0")]
    public void Places_are_filled_and_anything_else_stays(string key, string expected) => Assert.Equal(expected, Words().Format(key, "a", "b"));

    [Fact]
    public void What_is_put_in_is_not_filled_again() => Assert.Equal("b after {1}", Words().Format("two", "{1}", "b"));

    [Theory]
    [InlineData(0, "0 fishes")]
    [InlineData(1, "1 fish")]
    [InlineData(12345, "12,345 fishes")]
    public void One_is_counted_apart(int number, string expected) => Assert.Equal(expected, Words().Count("fish", number));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    public void Names_are_listed_in_words(string names, string expected) =>
        Assert.Equal(expected, Words().List([.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));

    [Fact]
    public void A_missing_word_stands_for_itself_and_is_reported_with_the_nearest_one()
    {
        var found = new DiagnosticBag();

        Assert.Equal("plian", Words(found)["plian"]);
        Assert.Equal("did you mean `plain`?", Assert.Single(found.ToSorted()).Help);
    }

    [Fact]
    public void Every_word_that_is_shipped_is_used()
    {
        var users = string.Concat(
            Repository.Sources("src/DigestGen").Concat(Directory.EnumerateFiles(Repository.PathTo("templates"), "*.html", SearchOption.AllDirectories)).Select(File.ReadAllText));
        var used = Names().Matches(users).Select(name => name.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        var unused = Keys().Matches(Repository.Read("templates", "strings", "en.yml")).Select(key => key.Groups[1].Value)
            .Where(key => !used.Contains(key) && !used.Contains(key.Replace("_one", "", StringComparison.Ordinal).Replace("_many", "", StringComparison.Ordinal)));

        Assert.Empty(unused);
    }

    private static Wording Words(DiagnosticBag? found = null) => new(Texts, "en", SitePath.Of("templates/strings/en.yml"), found ?? new DiagnosticBag());

    [GeneratedRegex("""(?:words\.|")([a-z_]+)\b""")]
    private static partial Regex Names();

    [GeneratedRegex("^([a-z_]+):", RegexOptions.Multiline)]
    private static partial Regex Keys();
}
