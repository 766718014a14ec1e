using System.Globalization;
using DigestGen.Configuration;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Content;

public sealed class ArticleWriterTests
{
    private static readonly ArticleDraft Full = new(
        "Council: \"stop\" the ferry", Edtf.Parse("2021-05-06T16:15"), "harbour-post", "wire", "https://example.org/a?b=1", ["Ada Bram", "No"], "en", "World",
        "All is said.", ["energy", "nato"], "ferry", [new ArticleEvent(Edtf.Parse("2014-03"), "The bridge fell.", "in March 2014", "month-year")],
        ArticleStatus.Published, "000_83ab", "First.\n\nSecond.\n");

    [Fact]
    public void An_article_is_written_in_the_order_of_the_documentation() => Assert.Equal(
        """
        ---
        title: "Council: \"stop\" the ferry"
        date: 2021-05-06T16:15
        source: harbour-post
        via: wire
        url: https://example.org/a?b=1
        authors:
          - Ada Bram
          - "No"
        lang: en
        section: World
        summary: All is said.
        topics:
          - energy
          - nato
        story: ferry
        events:
          - date: 2014-03
            text: The bridge fell.
            phrase: in March 2014
            rule: month-year
        status: published
        import: "000_83ab"
        ---

        First.

        Second.

        """.ReplaceLineEndings("\n"),
        ArticleWriter.Write(Full));

    [Fact]
    public void What_is_written_is_read() => Check.QuickThrowOnFailure(Prop.ForAll<string, string>((title, summary) =>
    {
        var (wanted, said) = (Clean(title, "T"), Clean(summary, "S"));
        var (content, found) = Read(ArticleWriter.Write(Full with { Title = wanted, Summary = said, Section = said, Authors = [wanted, said] }));
        var article = Assert.Single(content.Articles);
        return found.Count == 0 && article.Title.Value == wanted && article.Summary == said && article.Section == said && article.Authors.SequenceEqual([wanted, said])
            && article.Date == Full.Date && article.Url!.OriginalString == Full.Url && article.Events.SequenceEqual(Full.Events) && article.Id == Full.Import
            && article.Body.Text.ToString() == Full.Body && article.Topics.Select(t => t.Value).SequenceEqual(Full.Topics);
    }));

    [Fact]
    public void Entries_can_be_appended_to_the_vocabulary()
    {
        var topic = new Topic(new TopicId("nato"), new Located<string>("NATO: alliance", default), TopicKind.Organisation, ["Nato", "no"], [], [], VocabularyStatus.Proposed, null);
        Assert.Equal("- id: nato\n  name: \"NATO: alliance\"\n  kind: organisation\n  aliases:\n    - Nato\n    - \"no\"\n  status: proposed\n", TopicWriter.Write(topic));
        var source = new Source(new SourceId("post"), new Located<string>("Harbour Post", default), new Uri("https://post.example/"), null, null, null, true, [], [], 120, VocabularyStatus.Accepted, null);
        Assert.Equal("- id: post\n  name: Harbour Post\n  url: https://post.example/\n  republisher: true\n  excerpt_limit: 120\n", SourceWriter.Write(source));
        Assert.Equal("---\ntitle: \"Yes\"\ninclude:\n  - yes-2\n---\n", StoryWriter.Write(new StoryId("yes"), "Yes", ["yes-2"]).Text);
    }

    private static (DigestContent Content, IReadOnlyCollection<Diagnostic> Found) Read(string article)
    {
        var found = new DiagnosticBag();
        var tree = new SourceTree(
            [
                new SourceFile(SitePath.Of("content/articles/2021/a.md"), article),
                new SourceFile(SitePath.Of("content/stories/ferry.md"), "---\ntitle: Ferry\n---\n"),
            ],
            []);
        var config = SiteConfigReader.Read(new SourceFile(SitePath.Of("site.yml"), "base_url: https://x.example/"), null, found);
        return (ContentReader.ReadAll(tree, config, new BuildOptions(new DateOnly(2026, 1, 31)), found), found.ToSorted());
    }

    // A field's text is trimmed when it is read, and a file holds no half surrogate pairs.
    private static string Clean(string? text, string otherwise)
    {
        var clean = string.Concat((text ?? "").Where(c => !char.IsSurrogate(c))).Trim();
        return clean.Length == 0 ? otherwise + otherwise.Length.ToString(CultureInfo.InvariantCulture) : clean;
    }
}
