using DigestGen.Language;

namespace DigestGen.Markup;

/// <summary>Things that a body may name and that have a page on the site.</summary>
/// <param name="Names">Finds them in the text.</param>
/// <param name="AddressOf">Ids of those that are linked, each with its page's address; others are found, so that they cannot be taken for these, but not linked.</param>
internal sealed record NamedPages(NameMatcher Names, IReadOnlyDictionary<string, string> AddressOf);
