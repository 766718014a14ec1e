using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Linking;

internal static class LinkingProblems
{
    private static readonly DiagnosticCode UnknownArticle = new("DG0401", Severity.Error, "A story or pin names an article that is not on the site.");
    private static readonly DiagnosticCode TwoStories = new("DG0402", Severity.Warning, "Two stories claim one article.");
    private static readonly DiagnosticCode EmptyStory = new("DG0403", Severity.Info, "A story has no articles.");
    private static readonly DiagnosticCode UnknownStory = new("DG0405", Severity.Error, "An edition names a story that is not on the site.");
    private static readonly DiagnosticCode BrokenPicture = new("DG0406", Severity.Warning, "A file that is named as a picture is none.");

    public static Diagnostic NoPictureIn(SitePath file) =>
        BrokenPicture.In(file, "no size can be read from this picture: it may be cut off, or something else under a picture's name", "save it again as PNG, JPEG, GIF or WebP; until then pages show it without a size");

    public static Diagnostic UnknownArticleAt(Located<string> name, IEnumerable<string> known) =>
        UnknownArticle.At(name.Span, $"no article is called `{name.Value}`",
            DidYouMean.Hint(name.Value, known) ?? "name an article by its slug, its import id or its file");

    public static Diagnostic UnknownStoryAt(Located<string> name, IEnumerable<string> known) =>
        UnknownStory.At(name.Span, $"no story that has articles is called `{name.Value}`", DidYouMean.Hint(name.Value, known) ?? "name a story by its file in content/stories, or give this entry a `title:` to keep it");

    public static Diagnostic TwoStoriesAt(Located<string> pin, string story) =>
        TwoStories.At(pin.Span, $"`{pin.Value}` already belongs to the story `{story}`", $"exclude it there, or take this line out; it stays in `{story}`");

    public static Diagnostic EmptyStoryIn(SitePath path) =>
        EmptyStory.In(path, "no article belongs to this story, so it has no page", "set `story:` in an article's front matter, or list articles under `include:`");
}
