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

        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain("error DG", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("warning DG", outcome.Errors, StringComparison.Ordinal);
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

    [Fact]
    public async Task Import_makes_an_article_once_and_keeps_what_the_editor_wrote()
    {
        await CommandLine.RunAsync(work.Path, ["new", "."]);
        var first = await CommandLine.RunAsync(work.Path, ["import"]);
        var article = Assert.Single(work.Files(), path => path.StartsWith("content/articles/2020/", StringComparison.Ordinal));
        var edited = work.Read(article).Replace("market hall", "covered market", StringComparison.Ordinal);
        work.Write(article, edited);

        var second = await CommandLine.RunAsync(work.Path, ["import"]);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("1 imported", first.Output, StringComparison.Ordinal);
        Assert.Contains("1 unchanged", second.Output, StringComparison.Ordinal);
        Assert.Equal(edited, work.Read(article));
        Assert.DoesNotContain(work.Files(), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clipping_from_standard_input_is_kept_in_the_inbox_under_a_name_made_of_its_text()
    {
        work.Write("site.yml", "title: x\n");
        const string text = "Ferry returns to the northern route\n\n6 May 2021\n\nThe ferry sailed again on Thursday after a month in dock, its owner said.\n";

        await CommandLine.RunAsync(work.Path, ["import", "-"], text);
        var again = await CommandLine.RunAsync(work.Path, ["import", "-"], text);

        Assert.Equal(text, work.Read(Assert.Single(work.Files(), path => path.StartsWith("content/inbox/clipping-", StringComparison.Ordinal))));
        Assert.Contains("1 unchanged", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        await CommandLine.RunAsync(work.Path, ["new", "."]);
        var before = work.Files().ToList();

        var outcome = await CommandLine.RunAsync(work.Path, ["import", "--dry-run"]);

        Assert.Contains("1 imported", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(before, work.Files());
    }

    [Fact]
    public async Task Broken_templates_leave_the_last_good_site()
    {
        await CommandLine.RunAsync(work.Path, ["new", "."]);
        await CommandLine.RunAsync(work.Path, ["build"]);
        var home = work.Read("_site/index.html");
        work.Write("templates/article.html", "{{ nothing_of_this_name }}");
        work.Write("site.yml", "title: Another name\n");

        var outcome = await CommandLine.RunAsync(work.Path, ["build"]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("DG0709", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(home, work.Read("_site/index.html"));
    }

    [Fact]
    public async Task Many_findings_of_one_kind_are_cut_short_and_counted()
    {
        work.Write("site.yml", "title: x\nbase_url: https://example.org/\n");
        for (var i = 0; i < 50; i++) work.Write($"content/articles/a{i}.txt", "not Markdown");

        var outcome = await CommandLine.RunAsync(work.Path, ["check"]);

        Assert.Contains("20 more of DG0711", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("50 warnings", outcome.Output, StringComparison.Ordinal);
    }
}
