using DigestGen.Diagnostics;
using DigestGen.Markup;
using DigestGen.Text;

namespace DigestGen.Importing.Merging;

/// <summary>An article's text in four: put behind each other they are the text.</summary>
/// <param name="Head">The first fence.</param>
/// <param name="Fields">The lines of the front matter.</param>
/// <param name="Between">The last fence and what is empty behind it.</param>
internal sealed record ArticleFileParts(string Head, string Fields, string Between, string Body)
{
    /// <summary>Null for a text without front matter, or with one that is not closed.</summary>
    public static ArticleFileParts? Of(string text)
    {
        var parts = FrontMatter.Split(new SourceFile(SitePath.Of("article"), text), new DiagnosticBag());
        if (parts.Yaml is not { } yaml || parts.IsBroken) return null;
        var (end, body) = (yaml.Start + yaml.Length, parts.Body.Start);
        return new ArticleFileParts(text[..yaml.Start], text[yaml.Start..end], text[end..body], text[body..]);
    }
}
