using System.Diagnostics;

namespace DigestGen.Cli.Tests;

/// <summary>Files and folders as nobody should find them: told, and nothing is lost.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Clipping = "Ferry returns to the northern route\n\n6 May 2021\n\nThe ferry sailed again on Thursday after a month in dock, its owner said.\n";
    private const string Article = "content/articles/2021/ferry-returns-to-the-northern-route.md";

    private readonly TemporaryFolder work = new();

    public HostileFilesTests() => work.Write("site.yml", "title: x\nbase_url: https://digest.example/\n");

    public void Dispose() => work.Dispose();

    [Fact]
    public async Task Links_that_go_round_in_a_circle_or_lead_out_are_told_and_not_followed()
    {
        work.Write("content/articles/good.md", "---\ntitle: Good\ndate: 2021-05-06\n---\n\nText.\n");
        File.CreateSymbolicLink(work.Place("content/articles/circle.md"), "circle.md");
        File.CreateSymbolicLink(work.Place("content/articles/out.md"), Path.GetTempPath());

        var outcome = await RunAsync("build");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("circle.md: warning DG0704", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("out.md: warning DG0704", outcome.Errors, StringComparison.Ordinal);
        Assert.True(work.Has("_site/2021/05/06/good/index.html"));
    }

    [Fact]
    public async Task Settings_behind_a_link_that_leads_out_are_not_read()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("secret.yml", "a secret\n");
        File.Delete(work.Place("site.yml"));
        File.CreateSymbolicLink(work.Place("site.yml"), elsewhere.Place("secret.yml"));

        var outcome = await RunAsync("build");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("DG0704", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_folder_that_a_link_puts_into_the_content_is_refused()
    {
        Directory.CreateDirectory(work.Place("content"));
        Directory.CreateSymbolicLink(work.Place("elsewhere"), work.Place("content"));

        var outcome = await RunAsync("build", "-o", "elsewhere/site");

        Assert.Equal((2, false), (outcome.ExitCode, Directory.Exists(work.Place("content/site"))));
    }

    [Fact]
    public async Task A_pipe_is_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes with a name are made by mkfifo");
        foreach (var path in (string[])["content/articles/pipe.md", "content/inbox/pipe.txt", "content/assets/pipe.png"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(work.Place(path))!);
            using var made = Process.Start("mkfifo", work.Place(path));
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var outcome = await RunAsync("build").WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Contains("content/articles/pipe.md:1:1: error DG0301", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("content/inbox/pipe.txt: warning DG0201", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_is_not_text_leaves_the_last_good_site()
    {
        work.Write("content/articles/good.md", "---\ntitle: Good\ndate: 2021-05-06\n---\n\nText.\n");
        await RunAsync("build");
        var page = work.Read("_site/2021/05/06/good/index.html");
        Directory.CreateDirectory(work.Place("templates"));
        File.WriteAllBytes(work.Place("templates/article.html"), [0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE]);

        var outcome = await RunAsync("build");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("DG0709", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(page, work.Read("_site/2021/05/06/good/index.html"));
    }

    [Fact]
    public async Task A_clipping_may_have_the_longest_name_that_a_disk_takes()
    {
        var name = new string('n', 251);
        work.Write($"content/inbox/{name}.txt", Clipping);

        var first = await RunAsync("build");
        var second = await RunAsync("import");

        Assert.Equal(0, first.ExitCode);
        Assert.True(work.Has($"content/imports/{name}.yml"));
        Assert.Contains("1 unchanged", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_article_no_record_is_written_so_that_the_clipping_is_imported_when_there_is_room()
    {
        work.Write("content/inbox/ferry.txt", Clipping);
        work.Write("content/articles/2021", "a file where a folder should be");

        var failed = await RunAsync("import");
        var hasRecord = work.Has("content/imports/ferry.yml");
        File.Delete(work.Place("content/articles/2021"));
        var again = await RunAsync("import");

        Assert.Equal((1, false, 0), (failed.ExitCode, hasRecord, again.ExitCode));
        Assert.Contains("DG0710", failed.Errors, StringComparison.Ordinal);
        Assert.True(work.Has(Article));
    }

    [Fact]
    public async Task An_article_that_the_editor_deleted_comes_back_only_when_its_clipping_is_named()
    {
        work.Write("content/inbox/ferry.txt", Clipping);
        await RunAsync("build");
        File.Delete(work.Place(Article));

        await RunAsync("build");
        var all = await RunAsync("import");
        var isBackByItself = work.Has(Article);
        var named = await RunAsync("import", "content/inbox/ferry.txt");

        Assert.False(isBackByItself);
        Assert.Contains("its article was deleted", all.Output, StringComparison.Ordinal);
        Assert.Contains("1 imported", named.Output, StringComparison.Ordinal);
        Assert.True(work.Has(Article));
    }

    [Fact]
    public async Task An_article_that_the_editor_renamed_moved_and_changed_stays_so_and_takes_what_is_new()
    {
        work.Write("content/inbox/ferry.txt", Clipping);
        await RunAsync("build");
        var edited = work.Read(Article).Replace("northern", "southern", StringComparison.Ordinal);
        File.Delete(work.Place(Article));
        work.Write("content/articles/mine/other.md", edited);
        work.Write("content/inbox/ferry.txt", Clipping + "\nOne more sentence was added by the outlet later on.\n");

        await RunAsync("import", "content/inbox/ferry.txt");
        await RunAsync("build");

        var merged = work.Read("content/articles/mine/other.md");
        Assert.Contains("One more sentence was added", merged, StringComparison.Ordinal);
        // The summary takes in the new sentence; every other line of the editor's is there.
        Assert.StartsWith("summary: ", Assert.Single(edited.Split('\n').Except(merged.Split('\n'))), StringComparison.Ordinal);
        Assert.Equal("content/articles/mine/other.md", Assert.Single(work.Files(), path => path.StartsWith("content/articles/", StringComparison.Ordinal)));
        Assert.True(work.Has("_site/2021/05/06/other/index.html"));
        Assert.False(work.Has("_site/2021/05/06/ferry-returns-to-the-northern-route/index.html"));
    }

    [Fact]
    public async Task A_file_from_elsewhere_does_not_take_the_place_of_a_clipping()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("ferry.txt", "Another article of the same name\n\nThe harbour board met on Tuesday and agreed to pay for a second crane.\n");
        work.Write("content/inbox/ferry.txt", Clipping);
        await RunAsync("import");
        var before = work.Read(Article);

        var outcome = await RunAsync("import", elsewhere.Place("ferry.txt"));

        Assert.Equal((1, before), (outcome.ExitCode, work.Read(Article)));
        Assert.Contains("DG0714", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_without_an_extension_is_kept_in_the_inbox_as_a_clipping()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("ferry", Clipping);

        await RunAsync("import", elsewhere.Place("ferry"));
        var check = await RunAsync("check", "--strict");

        Assert.Equal(Clipping, work.Read("content/inbox/ferry.txt"));
        Assert.DoesNotContain("DG0711", check.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("site.yml")]
    public async Task What_is_no_clipping_is_not_imported(string given)
    {
        var outcome = await RunAsync("import", given);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
    }

    [Fact]
    public async Task A_built_site_is_never_taken_for_clippings()
    {
        work.Write("content/articles/good.md", "---\ntitle: Good\ndate: 2021-05-06\n---\n\nText.\n");
        await RunAsync("build");

        var outcome = await RunAsync("import", ".");

        Assert.Equal((0, "no clippings\n"), (outcome.ExitCode, outcome.Output));
    }

    [Theory]
    [InlineData("biuld", "did you mean `build`?")]
    [InlineData("build --drfts", "did you mean `--drafts`?")]
    [InlineData("build --ouput x", "did you mean `--output`?")]
    [InlineData("publish innit", "did you mean `init`?")]
    public async Task A_mistyped_word_is_answered_with_the_one_that_was_meant(string line, string help)
    {
        var outcome = await RunAsync(line.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(help, outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nope/", 1)]
    [InlineData("/", 0)]
    [InlineData("/timeline/#year-2021", 0)]
    public async Task Explain_says_with_and_without_json_whether_an_address_is_known(string address, int code)
    {
        var text = await RunAsync("explain", address);
        var json = await RunAsync("explain", address, "--json");

        Assert.Equal((code, code), (text.ExitCode, json.ExitCode));
    }

    private Task<CommandOutcome> RunAsync(params string[] args) => CommandLine.RunAsync(work.Path, args);
}
