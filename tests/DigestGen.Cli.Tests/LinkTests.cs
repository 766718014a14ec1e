using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DigestGen.Cli.Tests;

/// <summary>Every address that a built site gives out and that is its own leads to a file of it, and every fragment to an element.</summary>
public sealed partial class LinkTests
{
    [Theory]
    [InlineData("https://digest.example/")]
    [InlineData("https://digest.example/repo/")]
    public async Task No_link_of_the_sample_digest_is_broken(string baseUrl)
    {
        using var work = new TemporaryFolder();
        var site = BuiltSites.Files(await BuiltSites.BuildAsync(BuiltSites.Sample(), work, "--base-url", baseUrl));

        Assert.Equal([], Broken(site, new Uri(baseUrl)));
    }

    [Theory]
    [InlineData("https://digest.example/")]
    [InlineData("https://digest.example/repo/")]
    public async Task No_link_of_a_new_digest_is_broken(string baseUrl)
    {
        using var work = new TemporaryFolder();
        await CommandLine.RunAsync(work.Path, ["new", "d"]);
        await CommandLine.RunAsync(work.Path, ["import", "--site", "d"]);
        var site = BuiltSites.Files(await BuiltSites.BuildAsync("d", work, "--base-url", baseUrl));

        Assert.Equal([], Broken(site, new Uri(baseUrl)));
    }

    [Fact]
    public async Task Names_of_files_with_odd_letters_are_addresses_that_lead_to_them()
    {
        using var work = new TemporaryFolder();
        work.Write("d/site.yml", "title: x\n");
        work.Write("d/content/assets/a plan & a % of #1?.png", "x");
        work.Write("d/content/articles/odd.md", "---\ntitle: Odd\ndate: 2021-05-06\nimage:\n  file: \"assets/a plan & a % of #1?.png\"\n  alt: a plan\n---\n\nA sentence.\n");
        var site = BuiltSites.Files(await BuiltSites.BuildAsync("d", work, "--base-url", "https://digest.example/repo/"));

        Assert.Contains("<img", Encoding.UTF8.GetString(site["2021/05/06/odd/index.html"]), StringComparison.Ordinal);
        Assert.Equal([], Broken(site, new Uri("https://digest.example/repo/")));
    }

    private static List<string> Broken(SortedDictionary<string, byte[]> site, Uri baseUrl)
    {
        var ids = site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Id().Matches(Encoding.UTF8.GetString(file.Value)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var links = site.SelectMany(file => LinksIn(file.Key, Encoding.UTF8.GetString(file.Value), baseUrl).Select(link => (From: file.Key, Link: link))).Distinct().ToList();
        Assert.True(links.Count > 20, "hardly any link was found: the test looks at the wrong thing");
        return [.. links.Where(one => !Leads(one.From, one.Link, baseUrl, ids, site)).Select(one => $"{one.From}: {one.Link}")];
    }

    private static IEnumerable<string> LinksIn(string path, string text, Uri baseUrl) => Path.GetExtension(path) switch
    {
        ".html" => Attribute().Matches(text).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
            .Concat(SourceSet().Matches(text).SelectMany(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split(',')).Select(one => one.Trim().Split(' ')[0])),
        ".css" => StyleUrl().Matches(text).Select(match => match.Groups[1].Value),
        ".xml" => Texts(XDocument.Parse(text).Root!).Where(value => value.StartsWith(baseUrl.AbsoluteUri, StringComparison.Ordinal)),
        // Lists of postings are numbers in letters, and some look like a path.
        ".json" when !path.Contains("/words-", StringComparison.Ordinal) => Strings(JsonDocument.Parse(text).RootElement).Where(value => value.StartsWith(baseUrl.AbsoluteUri, StringComparison.Ordinal) || value.StartsWith(baseUrl.AbsolutePath, StringComparison.Ordinal) && value.EndsWith('/')),
        _ => [],
    };

    private static IEnumerable<string> Texts(XElement root) =>
        root.DescendantsAndSelf().SelectMany(element => element.Attributes().Select(attribute => attribute.Value).Append(element.HasElements ? "" : element.Value.Trim()));

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static bool Leads(string from, string link, Uri baseUrl, Dictionary<string, HashSet<string>> ids, SortedDictionary<string, byte[]> site)
    {
        if (!Uri.TryCreate(new Uri(baseUrl, from), link, out var target)) return false;
        if (target.Host != baseUrl.Host) return true;
        if (!target.AbsolutePath.StartsWith(baseUrl.AbsolutePath, StringComparison.Ordinal)) return false;
        var path = Uri.UnescapeDataString(target.AbsolutePath[baseUrl.AbsolutePath.Length..]);
        var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        return site.ContainsKey(file) && (target.Fragment.Length < 2 || ids.TryGetValue(file, out var there) && there.Contains(Uri.UnescapeDataString(target.Fragment[1..])));
    }

    [GeneratedRegex(@"\s(?:href|src|action|content)=""((?:https?:/|/|\.|#)[^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\ssrcset=""([^""]*)""")]
    private static partial Regex SourceSet();

    [GeneratedRegex(@"\sid=""([^""]*)""")]
    private static partial Regex Id();

    [GeneratedRegex(@"url\(['""]?([^)'""#][^)'""]*)['""]?\)")]
    private static partial Regex StyleUrl();
}
