using System.Text;
using DigestGen.Cli.Disk;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Cli.Tests.Disk;

public sealed class OutputWriterTests : IDisposable
{
    private readonly TemporaryFolder work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void The_first_build_writes_every_file_and_leaves_nothing_beside()
    {
        var (counts, found) = Build(("index.html", "home"), ("a/b/index.html", "page"));

        Assert.Empty(found);
        Assert.Equal(new OutputCounts(2, 2, 0, 0), counts);
        Assert.Equal(["_site/.digestgen-manifest", "_site/a/b/index.html", "_site/index.html"], work.Files());
    }

    [Fact]
    public void A_file_whose_bytes_did_not_change_keeps_its_time()
    {
        Build(("index.html", "home"), ("a.html", "one"));
        var long_ago = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(work.Place("_site/index.html"), long_ago);
        File.SetLastWriteTimeUtc(work.Place("_site/.digestgen-manifest"), long_ago);

        var (counts, _) = Build(("index.html", "home"), ("a.html", "two"));

        Assert.Equal(new OutputCounts(2, 1, 1, 0), counts);
        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(work.Place("_site/index.html")));
        Assert.Equal("two", work.Read("_site/a.html"));
    }

    [Fact]
    public void A_build_of_the_same_touches_nothing_at_all()
    {
        Build(("index.html", "home"));
        var long_ago = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var path in work.Files()) File.SetLastWriteTimeUtc(work.Place(path), long_ago);

        Build(("index.html", "home"));

        Assert.All(work.Files(), path => Assert.Equal(long_ago, File.GetLastWriteTimeUtc(work.Place(path))));
    }

    [Fact]
    public void Only_files_of_an_earlier_build_are_deleted_and_their_empty_folders_with_them()
    {
        Build(("index.html", "home"), ("old/page/index.html", "gone soon"), ("mixed/index.html", "gone soon"));
        work.Write("_site/mixed/notes.txt", "the editor's");

        var (counts, _) = Build(("index.html", "home"));

        Assert.Equal(2, counts?.Removed);
        Assert.False(Directory.Exists(work.Place("_site/old")));
        Assert.Equal("the editor's", work.Read("_site/mixed/notes.txt"));
        Assert.False(work.Has("_site/mixed/index.html"));
    }

    [Fact]
    public void A_file_that_is_not_ours_is_never_replaced()
    {
        work.Write("_site/index.html", "somebody's own page");

        var (counts, found) = Build(("index.html", "home"), ("a.html", "one"));

        Assert.Equal(["DG0707"], found);
        Assert.Null(counts);
        Assert.Equal("somebody's own page", work.Read("_site/index.html"));
        Assert.False(work.Has("_site/a.html"));
    }

    [Fact]
    public void A_file_that_is_not_ours_but_says_the_same_is_taken_over()
    {
        work.Write("_site/index.html", "home");

        Build(("index.html", "home"));
        var (_, found) = Build(("index.html", "new home"));

        Assert.Empty(found);
        Assert.Equal("new home", work.Read("_site/index.html"));
    }

    [Fact]
    public void A_build_that_is_not_committed_leaves_the_last_site()
    {
        Build(("index.html", "good"));
        var found = new DiagnosticBag();

        using (var writer = OutputWriter.Open(work.Place("_site"), new AssetStore([]), found)!)
            writer.Write(SitePath.Of("index.html"), "bad"u8);

        Assert.Equal("good", work.Read("_site/index.html"));
        Assert.False(Directory.Exists(work.Place("_site.tmp")));
    }

    [Fact]
    public void What_a_killed_build_left_beside_is_cleared_away()
    {
        work.Write("_site.tmp/changed/1", "half a page");
        work.Write("_site.tmp/site/index.html", "half a page");
        work.Write("_site.tmp/lock", "");

        Build(("index.html", "home"));

        Assert.Equal(["_site/.digestgen-manifest", "_site/index.html"], work.Files());
    }

    [Fact]
    public void Two_builds_do_not_write_to_one_folder()
    {
        var found = new DiagnosticBag();
        using var first = OutputWriter.Open(work.Place("_site"), new AssetStore([]), found);

        var second = OutputWriter.Open(work.Place("_site"), new AssetStore([]), found);

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Equal(["DG0708"], found.ToSorted().Select(d => d.Code.Id));
    }

    [Fact]
    public void A_link_inside_the_output_is_not_written_through()
    {
        Build(("index.html", "home"));
        work.Write("elsewhere/index.html", "precious");
        Directory.CreateSymbolicLink(work.Place("_site/topics"), work.Place("elsewhere"));

        var (_, found) = Build(("index.html", "home"), ("topics/index.html", "ours"));

        Assert.Equal(["DG0707"], found);
        Assert.Equal("precious", work.Read("elsewhere/index.html"));
    }

    [Fact]
    public void An_output_folder_that_is_a_link_is_refused()
    {
        Directory.CreateDirectory(work.Place("elsewhere"));
        Directory.CreateSymbolicLink(work.Place("_site"), work.Place("elsewhere"));

        var (counts, found) = Build(("index.html", "home"));

        Assert.Null(counts);
        Assert.Equal(["DG0706"], found);
        Assert.Empty(Directory.EnumerateFileSystemEntries(work.Place("elsewhere")));
    }

    [Fact]
    public void An_output_folder_that_cannot_be_made_is_reported()
    {
        work.Write("file", "in the way");

        var found = new DiagnosticBag();
        var writer = OutputWriter.Open(work.Place("file/_site"), new AssetStore([]), found);

        Assert.Null(writer);
        Assert.Equal(["DG0706"], found.ToSorted().Select(d => d.Code.Id));
    }

    [Fact]
    public void A_folder_where_a_page_should_be_is_reported_and_stays()
    {
        Build(("index.html", "home"));
        work.Write("_site/a.html/inside.txt", "precious");

        var (_, found) = Build(("index.html", "home"), ("a.html", "page"));

        Assert.Equal(["DG0707"], found);
        Assert.Equal("precious", work.Read("_site/a.html/inside.txt"));
    }

    private (OutputCounts? Counts, IEnumerable<string> Found) Build(params (string Path, string Text)[] files)
    {
        var found = new DiagnosticBag();
        OutputCounts? counts = null;
        using (var writer = OutputWriter.Open(work.Place("_site"), new AssetStore([]), found))
        {
            if (writer is not null)
            {
                Parallel.ForEach(files, file => writer.Write(SitePath.Of(file.Path), Encoding.UTF8.GetBytes(file.Text)));
                if (!writer.HasFailed) counts = writer.Commit();
            }
        }
        return (counts, found.ToSorted().Select(d => d.Code.Id));
    }
}
