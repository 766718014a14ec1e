using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace DigestGen.Cli.Tests.Commands;

public sealed class TemplateCommandTests : IDisposable
{
    private readonly TemporaryFolder work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("a\r\n{{ 1 }}\r\nb", "a\r\n1\r\nb")]
    [InlineData("\ufeffa", "a")]
    [InlineData("", "")]
    [InlineData("no line end", "no line end")]
    [InlineData("\ufeff\ufeffa", "\ufeffa")]
    [InlineData("Grüße, 😀", "Grüße, 😀")]
    [InlineData("{{ 'Grüße' }}\n\n", "Grüße\n\n")]
    public async Task What_comes_out_is_what_the_template_says_and_nothing_else(string template, string expected)
    {
        work.Write("a.html", template);

        Assert.Equal(new CommandOutcome(0, expected, ""), await RunAsync("a.html"));
    }

    [Theory]
    [InlineData("{{ a }}", """{"a": 9223372036854775807}""", "9223372036854775807")]
    [InlineData("{{ a }}", """{"a": -9223372036854775808}""", "-9223372036854775808")]
    [InlineData("{{ a + 1 }}", """{"a": 2, "a": 41}""", "42")]
    [InlineData("{{ o.a }}", """{"o": {"a": 1, "a": 2}}""", "2")]
    [InlineData("{{ camelCase }} {{ snake_case }}", """{"camelCase": 1, "snake_case": 2}""", "1 2")]
    [InlineData("{{ this['with space'] }}", """{"with space": 1}""", "1")]
    [InlineData("{{ a }}", "\ufeff{\"a\": true}", "true")]
    [InlineData("{{ a ?? 'none' }}", """{"a": null}""", "none")]
    [InlineData("{{ a }}", """{"a": "<\u00e9>"}""", "&lt;é&gt;")]
    [InlineData("{{ for x in a }}{{ x }};{{ end }}", """{"a": [1, 2.5, "x"]}""", "1;2.5;x;")]
    public async Task Data_comes_from_standard_input(string template, string data, string expected)
    {
        work.Write("a.html", template);

        Assert.Equal(new CommandOutcome(0, expected, ""), await CommandLine.RunAsync(work.Path, ["template", "render", "a.html", "--data", "-"], data));
    }

    [Fact]
    public async Task A_template_from_standard_input_includes_from_the_current_folder()
    {
        work.Write("here/parts/a.html", "A{{ $1 }}");
        work.Write("here/parts/b.txt", "B");
        var args = new[] { "template", "render", "-" };

        var literal = await CommandLine.RunAsync(work.Place("here"), args, "{{ include 'parts/b.txt' }}");
        var computed = await CommandLine.RunAsync(work.Place("here"), args, "{{ x = 'parts/a'; include (x + '.html') 1 }}");
        var wrong = await CommandLine.RunAsync(work.Place("here"), args, "one\n{{ two }}");

        Assert.Equal((0, "B"), (literal.ExitCode, literal.Output));
        Assert.Equal((0, "A1"), (computed.ExitCode, computed.Output));
        Assert.StartsWith("<stdin>:2:4: error DG0501", wrong.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.html", "DG0702")]
    [InlineData("with.html --relaxed", "DG0702")]
    [InlineData("good.html --data bad.json", "DG0702")]
    [InlineData("good.html --data deep.json", "DG0505")]
    [InlineData("huge.html", "DG0703")]
    [InlineData("good.html --data huge.html", "DG0703")]
    public async Task What_cannot_be_used_is_a_finding_and_nothing_is_printed(string line, string code)
    {
        work.Write("good.html", "good");
        work.Write("with.html", "{{ include 'a.html' }}");
        work.Write("deep.json", $"{{\"a\":{new string('[', 200_000)}{new string(']', 200_000)}}}");
        File.WriteAllBytes(work.Place("a.html"), [0x61, 0xFF, 0x62]);
        File.WriteAllBytes(work.Place("bad.json"), [0xFF, 0xFE, 0x7B, 0x00]);
        File.WriteAllBytes(work.Place("huge.html"), new byte[20_000_001]);

        var outcome = await RunAsync(line.Split(' '));

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains($"error {code}", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("absent.html")]
    [InlineData("good.html --data folder")]
    [InlineData("good.html --data absent.json")]
    [InlineData("good.html other.html")]
    [InlineData("- --data -")]
    [InlineData("good.html --relaxed --strict")]
    public async Task A_file_that_is_none_is_a_mistake_in_the_command_line(string line)
    {
        work.Write("good.html", "good");
        work.Write("folder/other.html", "");

        var outcome = await RunAsync(line.Split(' '));

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("help: ", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file.html")]
    [InlineData("folder/secret.html")]
    [InlineData("../outside/secret.html")]
    public async Task Nothing_outside_the_folder_of_the_templates_is_read(string name)
    {
        work.Write("outside/secret.html", "SECRET");
        work.Write("in/a.html", $"{{{{ include '{name}' }}}}");
        work.Write("in/b.html", $"{{{{ name = '{name}'; include name }}}}");
        File.CreateSymbolicLink(work.Place("in/file.html"), work.Place("outside/secret.html"));
        Directory.CreateSymbolicLink(work.Place("in/folder"), work.Place("outside"));

        foreach (var line in (string[])["in/a.html", "in/a.html --relaxed", "in/b.html", "in/b.html --relaxed"])
        {
            var outcome = await RunAsync(line.Split(' '));

            Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
            Assert.Contains("there is no template", outcome.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("SECRET", outcome.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_that_stays_in_the_folder_is_followed()
    {
        work.Write("a.html", "{{ include 'link.html' }}{{ name = 'link.html'; include name }}");
        work.Write("parts/b.html", "B");
        File.CreateSymbolicLink(work.Place("link.html"), "parts/b.html");

        Assert.Equal(new CommandOutcome(0, "BB", ""), await RunAsync("a.html"));
    }

    [Fact]
    public async Task Only_what_an_include_can_mean_is_read()
    {
        work.Write("a.html", "{{ include 'b.txt' }}{{ # include 'noted.html' }}{{ 'quoted.html' }} include 'said.html'");
        work.Write("b.txt", "B");
        foreach (var name in (string[])["noted", "quoted", "said", "beside"]) work.Write($"{name}.html", "{{ if }");

        var strict = await RunAsync("a.html");
        var relaxed = await RunAsync("a.html", "--relaxed");

        Assert.Equal(new CommandOutcome(0, "Bquoted.html include 'said.html'", ""), strict);
        Assert.Equal(strict, relaxed);
    }

    [Fact]
    public async Task Where_a_name_is_worked_out_mistakes_in_other_files_do_not_matter()
    {
        work.Write("a.html", "{{ name = 'b.html'; include name }}");
        work.Write("b.html", "B");
        work.Write("broken.html", "{{ if }");
        File.WriteAllBytes(work.Place("binary.html"), [0xFF, 0xFE]);

        Assert.Equal(new CommandOutcome(0, "B", ""), await RunAsync("a.html"));
    }

    [Fact]
    public async Task More_files_than_an_include_can_mean_are_an_error_and_not_a_guess()
    {
        work.Write("a.html", "{{ name = 'f1.html'; include name }}");
        work.Write("literal.html", "{{ include 'f1.html' }}");
        for (var i = 0; i < 1001; i++) work.Write($"f{i}.html", "");

        var computed = await RunAsync("a.html");
        var literal = await RunAsync("literal.html");

        Assert.Equal((1, ""), (computed.ExitCode, computed.Output));
        Assert.Contains("error DG0713", computed.Errors, StringComparison.Ordinal);
        Assert.Equal(0, literal.ExitCode);
    }

    [Fact]
    public async Task A_template_of_the_site_finds_what_it_finds_in_a_build()
    {
        work.Write("site.yml", "title: x\n");
        work.Write("templates/partials/deep/a.html", "{{ include 'partials/b.html' }}{{ include 'partials/neighbour.html' }}");
        work.Write("templates/partials/b.html", "B");
        work.Write("templates/partials/neighbour.html", "N");
        work.Write("templates/partials/deep/partials/b.html", "not this one");

        Assert.Equal(new CommandOutcome(0, "BN", ""), await RunAsync("templates/partials/deep/a.html"));
        Assert.Equal(new CommandOutcome(0, "BN", ""), await CommandLine.RunAsync(work.Place("templates/partials/deep"), ["template", "render", "a.html"]));
    }

    [Theory]
    [InlineData("{{ include 'partials/links.html' links }}")]
    [InlineData("{{ name = 'links'; include ('partials/' + name + '.html') links }}")]
    public async Task In_a_digest_the_built_in_templates_stand_in_for_those_that_it_does_not_have(string template)
    {
        work.Write("digest/site.yml", "title: x\n");
        work.Write("digest/templates/a.html", template);
        work.Write("elsewhere/templates/a.html", template);
        work.Write("data.json", """{"links": [{"url": "/a/", "label": "A & B"}]}""");

        var inside = await RunAsync("digest/templates/a.html", "--data", "data.json");
        var outside = await RunAsync("elsewhere/templates/a.html", "--data", "data.json");

        Assert.Equal((0, "<a href=\"/a/\">A &amp; B</a>"), (inside.ExitCode, inside.Output.Trim()));
        Assert.Equal((1, ""), (outside.ExitCode, outside.Output));
    }

    [Fact]
    public async Task A_pipe_that_is_named_is_read_and_one_that_is_included_is_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes with a name are made by mkfifo");
        foreach (var name in (string[])["named", "included.html"])
        {
            using var made = Process.Start("mkfifo", work.Place(name));
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        var write = Task.Run(() => File.WriteAllText(work.Place("named"), "x{{ include 'included.html' }}y", new UTF8Encoding(false)), TestContext.Current.CancellationToken);

        var outcome = await RunAsync("named").WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await write;

        Assert.Equal(new CommandOutcome(0, "xy", ""), outcome);
    }

    [Theory]
    [InlineData("a.html", 0)]
    [InlineData("b.html", 1)]
    [InlineData("absent.html", 2)]
    public async Task With_json_the_result_stands_in_the_object_only_if_there_is_one(string file, int code)
    {
        work.Write("a.html", "<p>{{ '<' }}</p>");
        work.Write("b.html", "{{ nothing }}");

        var outcome = await RunAsync(file, "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal((code, 1), (outcome.ExitCode, json.RootElement.GetProperty("version").GetInt32()));
        Assert.Equal(code == 0 ? "<p>&lt;</p>" : null, json.RootElement.TryGetProperty("output", out var output) ? output.GetString() : null);
    }

    private Task<CommandOutcome> RunAsync(params string[] args) => CommandLine.RunAsync(work.Path, ["template", "render", .. args]);
}
