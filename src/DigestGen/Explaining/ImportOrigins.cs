using System.Collections.Immutable;
using DigestGen.Content;

namespace DigestGen.Explaining;

/// <summary>Where the fields of an imported article came from, by the field's name in front matter: `line 11, date-line`.</summary>
internal sealed record ImportOrigins(ImmutableDictionary<string, string> ByField)
{
    /// <summary>What the article's import record says; null where there is none.</summary>
    public static ImportOrigins? Find(SourceTree tree, Article article) => tree.Find($"content/imports/{article.Id}.yml") is null ? null : new(ImmutableDictionary<string, string>.Empty);

    public string? Of(string field) => ByField.GetValueOrDefault(field);
}
