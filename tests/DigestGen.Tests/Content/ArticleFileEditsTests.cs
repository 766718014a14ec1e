using DigestGen.Content;
using DigestGen.Text;

namespace DigestGen.Tests.Content;

public sealed class ArticleFileEditsTests
{
    [Theory]
    [InlineData("---\ntitle: A\n---\nText\n", "---\ntitle: A\nstory: s\n---\nText\n")]
    [InlineData("---\ntitle: A\ntopics:\n  - x\n  - y # why\nimport: a\n---\nText\n", "---\ntitle: A\ntopics:\n  - x\n  - y # why\nstory: s\nimport: a\n---\nText\n")]
    [InlineData("---\r\ntitle: A\r\nimport: a\r\n---\r\nText", "---\r\ntitle: A\r\nstory: s\r\nimport: a\r\n---\r\nText")]
    [InlineData("---\ntitle: A\nstory:\n# below\nlang: en\n---\n", "---\ntitle: A\nstory: s\n# below\nlang: en\n---\n")]
    [InlineData("---\nstory: \"old\" # was\n---\n", "---\nstory: s # was\n---\n")]
    [InlineData("---\nsummary: |\n  One.\n\n  Two.\n\nimport: a\n---\n", "---\nsummary: |\n  One.\n\n  Two.\nstory: s\n\nimport: a\n---\n")]
    [InlineData("---\n{title: A}\n---\nText", "---\n{title: A, story: s}\n---\nText")]
    [InlineData("---\n---\nText", "---\nstory: s\n---\nText")]
    [InlineData("# A\n\nText", "---\nstory: s\n---\n\n# A\n\nText")]
    [InlineData("---\ntitle: A\nText", null)]
    [InlineData("---\n- a\n---\nText", null)]
    public void A_story_is_written_and_every_other_character_stays(string text, string? expected) =>
        Assert.Equal(expected, ArticleFileEdits.WithStory(File(text), new StoryId("s"))?.Text);

    [Theory]
    [InlineData("---\ntitle: A\nstory: s\n---\n", "---\ntitle: A\ntopics: [x, w]\nstory: s\n---\n")]
    [InlineData("---\ntopics: [z]\n---\n", "---\ntopics: [z, x, w]\n---\n")]
    [InlineData("---\ntopics: [z, # first\n  x,\n]\n---\n", "---\ntopics: [z, # first\n  x, w,\n]\n---\n")]
    [InlineData("---\ntopics: []\n---\n", "---\ntopics: [x, w]\n---\n")]
    [InlineData("---\ntopics:\n---\n", "---\ntopics: [x, w]\n---\n")]
    [InlineData("---\ntopics: z\n---\n", "---\ntopics: [z, x, w]\n---\n")]
    [InlineData("---\ntopics:\n- z\n- w\n\nlang: en\n---\n", "---\ntopics:\n- z\n- w\n- x\n\nlang: en\n---\n")]
    [InlineData("---\r\ntopics:\r\n  - z\r\n---\r\n", "---\r\ntopics:\r\n  - z\r\n  - x\r\n  - w\r\n---\r\n")]
    public void Topics_go_behind_those_that_stand(string text, string expected) =>
        Assert.Equal(expected, ArticleFileEdits.WithTopics(File(text), [new TopicId("x"), new TopicId("w")])?.Text);

    private static SourceFile File(string text) => new(SitePath.Of("content/articles/2021/a.md"), text);
}
