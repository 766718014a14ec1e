using System.Text.Json;

namespace DigestGen.Cli.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("biuld")]
    [InlineData("build --as-of yesterday")]
    [InlineData("build --base-url /repo/")]
    [InlineData("build --base-url ftp://host/")]
    [InlineData("build nowhere")]
    [InlineData("build -o .. digest")]
    [InlineData("build -o digest/content/out digest")]
    [InlineData("explain")]
    [InlineData("import --site digest nothing-there.txt")]
    [InlineData("publish")]
    [InlineData("new digest")]
    public async Task A_command_line_that_asks_for_something_that_there_is_not_exits_with_2(string line)
    {
        work.Write("digest/site.yml", "title: x\n");

        var outcome = await CommandLine.RunAsync(work.Path, line.Split(' '));

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("help: ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_digest_build_says_how_to_make_one()
    {
        var outcome = await CommandLine.RunAsync(work.Path, ["build"]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("digestgen new", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("build --no-import --strict")]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("import --dry-run")]
    [InlineData("explain content/inbox")]
    [InlineData("publish init")]
    [InlineData("build nowhere")]
    [InlineData("frobnicate")]
    public async Task With_json_standard_output_holds_one_versioned_object(string line)
    {
        await CommandLine.RunAsync(work.Path, ["new", "."]);

        var outcome = await CommandLine.RunAsync(work.Path, [.. line.Split(' '), "--json"]);

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task The_nearest_digest_above_is_meant_where_none_is_named()
    {
        work.Write("site.yml", "title: x\n");
        Directory.CreateDirectory(work.Place("content/articles"));

        var outcome = await CommandLine.RunAsync(work.Place("content/articles"), ["publish", "init"]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.True(work.Has(".github/workflows/pages.yml"));
    }

    [Fact]
    public async Task On_GitHub_findings_are_annotations_with_the_path_of_the_repository()
    {
        work.Write("digest/site.yml", "title: x\nfrobnicate: 1\n");

        var outcome = await CommandLine.RunAsync(work.Path, ["check", "digest"], "", ("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", work.Path));

        Assert.Matches(@"(?m)^::(error|warning) file=digest/site\.yml,line=2,col=1,title=DG01\d\d::", outcome.Errors);
    }

    [Fact]
    public async Task Explain_has_an_entry_for_every_file_and_writes_nothing()
    {
        work.Write("site.yml", "title: x\n");
        work.Write("content/inbox/empty.txt", "");
        work.Write("content/inbox/one.txt", "A headline of some kind\n\nA sentence that says something on Monday.\n");
        work.Write("content/inbox/two.txt", "A headline of some kind\n\nA sentence that says something on Monday.\n");
        File.WriteAllBytes(work.Place("content/inbox/binary.txt"), [0, 1, 2, 3, 0, 255, 0]);
        var before = work.Files().ToList();

        var outcome = await CommandLine.RunAsync(work.Path, ["explain", "--json", "content/inbox"]);

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(["binary", "empty", "one", "two"], json.RootElement.GetProperty("articles").EnumerateObject().Select(entry => entry.Name));
        Assert.Equal(before, work.Files());
    }

    [Fact]
    public async Task A_new_digest_builds_at_once()
    {
        await CommandLine.RunAsync(work.Path, ["new", "d"]);

        var outcome = await CommandLine.RunAsync(work.Path, ["build", "d"]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.True(work.Has("d/_site/index.html"));
    }

    [Fact]
    public async Task A_second_build_writes_nothing()
    {
        await CommandLine.RunAsync(work.Path, ["new", "d"]);
        await CommandLine.RunAsync(work.Path, ["build", "d"]);
        var long_ago = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var path in work.Files().Where(path => path.StartsWith("d/_site/", StringComparison.Ordinal))) File.SetLastWriteTimeUtc(work.Place(path), long_ago);

        var outcome = await CommandLine.RunAsync(work.Path, ["build", "d"]);

        Assert.Contains("(0 written, ", outcome.Output, StringComparison.Ordinal);
        Assert.All(work.Files().Where(path => path.StartsWith("d/_site/", StringComparison.Ordinal)), path => Assert.Equal(long_ago, File.GetLastWriteTimeUtc(work.Place(path))));
    }
}
