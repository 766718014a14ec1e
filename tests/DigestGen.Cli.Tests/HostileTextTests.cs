using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DigestGen.Cli.Tests;

/// <summary>A digest whose every text is an attack: none gets out of the place that it was put in.</summary>
public sealed partial class HostileTextTests
{
    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("</title></style></textarea></script><script>alert(1)</script>")]
    [InlineData("' onmouseover='alert(1)' x='<script>alert(1)</script>")]
    [InlineData("]]></item><script>alert(1)</script>&amp;&#60;script>&bogus;")]
    [InlineData("{{ 7 * 7 }}<script>alert({{ 6 }})</script>")]
    public async Task No_text_becomes_markup_and_every_data_file_can_be_read(string attack)
    {
        using var work = new TemporaryFolder();
        WriteDigest(work, attack);
        var site = BuiltSites.Files(await BuiltSites.BuildAsync("d", work, "--base-url", "https://digest.example/"));

        var shown = 0;
        foreach (var (path, bytes) in site)
        {
            var text = Encoding.UTF8.GetString(bytes);
            if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                Assert.DoesNotMatch(Script(), text);
                Assert.DoesNotMatch(Handler(), Quoted().Replace(text, "="));
                if (text.Contains("alert(", StringComparison.Ordinal)) shown++;
            }
            if (path.EndsWith(".xml", StringComparison.Ordinal)) Assert.NotNull(XDocument.Parse(text).Root);
            if (path.EndsWith(".json", StringComparison.Ordinal)) JsonDocument.Parse(text).Dispose();
        }
        Assert.True(shown >= 10, $"only {shown} pages show the text at all");
    }

    private static void WriteDigest(TemporaryFolder work, string attack)
    {
        var x = $"'{attack.Replace("'", "''", StringComparison.Ordinal)}'";
        work.Write("d/site.yml", $"title: {x}\ndescription: {x}\npublisher: {x}\n");
        work.Write("d/content/topics.yml", $"- id: t\n  name: {x}\n  kind: theme\n  aliases: ['a {x[1..^1]}']\n- id: u\n  name: U\n  broader: [t]\n");
        work.Write("d/content/sources.yml", $"- id: s\n  name: {x}\n  url: https://outlet.example/?a=%22><script>\n  country: {x}\n- id: v\n  name: 'V {x[1..^1]}'\n  republisher: true\n");
        work.Write("d/content/topics/t.md", $"{attack}\n\n[x](javascript:alert(1)) ![](data:text/html,x)\n");
        work.Write("d/content/stories/st.md", $"---\ntitle: {x}\nsummary: {x}\n---\n\n{attack}\n");
        work.Write("d/content/pages/about.md", $"---\ntitle: {x}\nmenu: 1\n---\n\n{attack}\n\n## {attack}\n");
        work.Write("d/content/assets/a.png", "x");
        for (var i = 0; i < 3; i++)
            work.Write($"d/content/articles/a{i}.md",
                $"---\ntitle: {x}\ndate: 2021-05-0{i + 1}\nsource: s\nvia: v\nurl: https://outlet.example/'\"><script>alert(1)</script>\nauthors: [{x}]\nsection: {x}\nsummary: {x}\ntopics: [t, u]\nstory: st\n" +
                $"events:\n  - date: 2021-04\n    text: {x}\n    phrase: {x}\n    rule: {x}\ncorrections:\n  - date: 2021-05-08\n    text: {x}\nimage:\n  file: assets/a.png\n  alt: {x}\n  credit: {x}\n---\n\n" +
                $"{attack}\n\n> {attack}\n\n- {attack}\n\n```{attack}\n{attack}\n```\n\n[{attack}](https://outlet.example/ \"{attack.Replace("\"", "", StringComparison.Ordinal)}\")\n\n## {attack}\n");
    }

    // A script that is neither a file of the site nor data, and addresses that run one.
    [GeneratedRegex(@"<script(?!(?: type=""module"")? src=""/assets/| type=""application/(ld\+)?json"")|\s(href|src)=""\s*(javascript:|vbscript:|data:(?!application/(x-bibtex|x-research-info-systems|vnd\.citationstyles\.csl\+json);))", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex(@"<[a-z][^<>]*\son[a-z]+\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex(@"=""[^""]*""")]
    private static partial Regex Quoted();
}
