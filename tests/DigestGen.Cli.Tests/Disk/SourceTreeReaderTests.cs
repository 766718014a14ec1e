using DigestGen.Cli.Disk;
using DigestGen.Diagnostics;

namespace DigestGen.Cli.Tests.Disk;

public sealed class SourceTreeReaderTests : IDisposable
{
    private readonly TemporaryFolder work = new();
    private readonly DiagnosticBag found = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void Settings_content_and_templates_are_read_and_clippings_are_not()
    {
        work.Write("site.yml", "title: x\n");
        work.Write("content/articles/2021/a.md", "a");
        work.Write("content/topics.yml", "");
        work.Write("content/inbox/raw.txt", "raw");
        work.Write("content/imports/raw.yml", "id: raw");
        work.Write("content/articles/.hidden.md", "hidden");
        work.Write("content/articles/notes.txt", "not a content file");

        var tree = SourceTreeReader.Read(work.Path, found).Tree;

        Assert.Equal(["DG0711"], found.ToSorted().Select(d => d.Code.Id));
        Assert.Equal(["content/articles/2021/a.md", "content/topics.yml", "site.yml"], tree.Files.Select(file => file.Path.Value).Where(path => !path.StartsWith("templates/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_template_of_the_digest_takes_the_place_of_the_built_in_one()
    {
        work.Write("templates/article.html", "mine");

        var tree = SourceTreeReader.Read(work.Path, found).Tree;

        Assert.Equal("mine", tree.Find("templates/article.html")!.Text);
        Assert.NotNull(tree.Find("templates/index.html"));
    }

    [Fact]
    public void An_asset_is_known_by_its_hash_and_can_be_read()
    {
        work.Write("content/assets/a.txt", "abc");

        var (tree, assets) = SourceTreeReader.Read(work.Path, found);
        var asset = Assert.Single(tree.Assets, asset => asset.Path.Value == "content/assets/a.txt");

        // The first 8 digits of SHA-256("abc"), FIPS 180-2, appendix B.1.
        Assert.Equal("ba7816bf", asset.Hash);
        Assert.Equal("abc"u8.ToArray(), assets.Read(asset));
    }

    [Fact]
    public void Built_in_assets_can_be_read()
    {
        var (tree, assets) = SourceTreeReader.Read(work.Path, found);

        Assert.All(tree.Assets, asset => Assert.NotEmpty(assets.Read(asset)));
        Assert.NotEmpty(tree.Assets);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_digest_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", "secret");
        work.Write("content/pages/about.md", "about");
        File.CreateSymbolicLink(work.Place("content/pages/secret.md"), outside.Place("secret.md"));
        Directory.CreateSymbolicLink(work.Place("content/articles"), outside.Path);

        var tree = SourceTreeReader.Read(work.Path, found).Tree;

        Assert.DoesNotContain(tree.Files, file => file.Text == "secret");
        Assert.Equal(["content/articles", "content/pages/secret.md"], found.ToSorted().Where(d => d.Code.Id == "DG0704").Select(d => d.Path?.Value));
    }

    [Fact]
    public void A_link_inside_the_digest_is_read()
    {
        work.Write("content/pages/about.md", "about");
        File.CreateSymbolicLink(work.Place("content/pages/too.md"), work.Place("content/pages/about.md"));

        var tree = SourceTreeReader.Read(work.Path, found).Tree;

        Assert.Equal("about", tree.Find("content/pages/too.md")?.Text);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_reported_where_they_stand_and_the_rest_is_read()
    {
        Directory.CreateDirectory(work.Place("content/pages"));
        File.WriteAllBytes(work.Place("content/pages/a.md"), [(byte)'o', (byte)'k', (byte)'\n', (byte)'x', 0xE9]);

        var tree = SourceTreeReader.Read(work.Path, found).Tree;

        Assert.Equal("ok\nx\uFFFD", tree.Find("content/pages/a.md")?.Text);
        var diagnostic = Assert.Single(found.ToSorted(), d => d.Code.Id == "DG0702");
        Assert.StartsWith("content/pages/a.md:2:2: error DG0702: ", DiagnosticText.Of(diagnostic), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_more_than_20_megabytes_is_refused()
    {
        Directory.CreateDirectory(work.Place("content/pages"));
        using (var large = File.Create(work.Place("content/pages/large.md"))) large.SetLength(20_000_001);

        var tree = SourceTreeReader.Read(work.Path, found).Tree;

        Assert.Null(tree.Find("content/pages/large.md"));
        Assert.Contains(found.ToSorted(), d => d.Code.Id == "DG0703" && d.Path?.Value == "content/pages/large.md");
    }
}
