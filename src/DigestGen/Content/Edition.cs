using System.Collections.Immutable;
using DigestGen.Language;
using DigestGen.Markup;
using DigestGen.Text;

namespace DigestGen.Content;

/// <summary>An edition as an editor sends it: `content/editions/2021-W18.md`.</summary>
/// <param name="Id">The stem of its file, and the last part of its address.</param>
/// <param name="Date">The day it was sent; null for the last day of its period.</param>
/// <param name="Letter">The editor's own words.</param>
public sealed record Edition(
    string Id,
    Located<string> Title,
    Period Period,
    Edtf? Date,
    ImmutableArray<EditionItem> Items,
    MarkdownBody Letter,
    SourceFile File);

/// <summary>A story with the articles that were chosen from it, or an article by itself. Exactly one of the two ids is there.</summary>
/// <param name="Title">The story's name as it was sent; null to take what it is called now.</param>
public sealed record EditionItem(Located<string>? Story, string? Title, string? Summary, ImmutableArray<PinnedArticle> Articles);

/// <summary>An article as it was sent. What is pinned stays in the edition, whatever becomes of the article.</summary>
/// <param name="Name">Its id, slug or file.</param>
/// <param name="Title">Null where the editor has pinned only the article: then its present title stands there. So too with the others.</param>
/// <param name="Hash">What the article was then: <see cref="ContentHash"/>; null to not ask whether it has changed.</param>
public sealed record PinnedArticle(Located<string> Name, string? Title, Edtf? Date, string? Source, string? Summary, string? Hash);
