using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking;

/// <summary>What became of an article since an edition pinned it.</summary>
public enum SincePinned { Same, Changed, Gone }

/// <summary>An edition with what it pinned: the words as they were sent, and the articles as they are now.</summary>
/// <param name="Articles">Those of its articles that the digest still has, in the edition's order, each once.</param>
public sealed record LinkedEdition(Edition Edition, ImmutableArray<EditionSection> Sections, ImmutableArray<Article> Articles);

/// <summary>A story's part of an edition, or one article by itself.</summary>
/// <param name="Story">Null for an article by itself, and for a story that is no more.</param>
/// <param name="Title">The story's name; null for an article by itself.</param>
public sealed record EditionSection(LinkedStory? Story, string? Title, string? Summary, ImmutableArray<EditionEntry> Entries);

/// <param name="Article">Null when the digest no longer has it.</param>
public sealed record EditionEntry(Article? Article, string Title, Edtf? Date, SourceId? Source, string? Summary, SincePinned Since);
