using System.Collections.Immutable;
using DigestGen.Language;
using DigestGen.Markup;
using DigestGen.Text;

namespace DigestGen.Content;

public enum ArticleStatus { Published, Draft }

/// <summary>
/// One article of the digest, as its file in `content/articles` says. Every id in it names something that exists; what does not has
/// been reported and left out.
/// </summary>
/// <param name="Id">
/// What data files call it, unique: its import record's id, otherwise the stem of its file; the path below `content/articles`, with hyphens, where an
/// earlier article has that id.
/// </param>
/// <param name="Date">Null when the article gives none: it is listed as undated.</param>
/// <param name="Source">The outlet that published it.</param>
/// <param name="Via">The republisher it was taken from, if that is another.</param>
/// <param name="Language">BCP 47, the site's unless stated.</param>
public sealed record Article(
    string Id,
    Slug Slug,
    Located<string> Title,
    Edtf? Date,
    SourceId? Source,
    SourceId? Via,
    Uri? Url,
    ImmutableArray<string> Authors,
    string Language,
    string? Section,
    string? Summary,
    ImmutableArray<TopicId> Topics,
    StoryId? Story,
    ImmutableArray<ArticleEvent> Events,
    ImmutableArray<Located<string>> RelatedPins,
    ImmutableArray<Correction> Corrections,
    ImmutableArray<Located<string>> Aliases,
    ArticleImage? Image,
    ArticleStatus Status,
    MarkdownBody Body,
    SourceFile File)
{
    /// <summary>Articles, by the ids of their imports, that it is much like and yet no duplicate of: the editor has decided.</summary>
    public ImmutableArray<string> NotDuplicateOf { get; init; } = [];

    /// <summary>The whole text, where the outlet's limit has cut <see cref="Body"/>: to compare articles by, never to show. Null where nothing was cut.</summary>
    public MarkdownBody? UncutBody { get; init; }
}

/// <summary>Something dated that an article reports.</summary>
/// <param name="Text">The sentence that reports it, in the article's words.</param>
/// <param name="Phrase">The words the date was read from: `last month`.</param>
/// <param name="Rule">How the date was found; null when an editor wrote it.</param>
public sealed record ArticleEvent(Edtf Date, string Text, string? Phrase, string? Rule)
{
    /// <summary>Where the sentence begins in the text that it was read from; null where that has it not, since an editor has changed one of the two.</summary>
    public int? Offset { get; init; }
}

/// <summary>A correction that the editor states: when, and what was changed and why.</summary>
public sealed record Correction(Edtf Date, string Text);

/// <summary>A picture of the article: a file in `content/assets` (or an address), and its text alternative.</summary>
public sealed record ArticleImage(Located<string> File, string Alt, string? Credit);
