using System.Collections.Immutable;

namespace DigestGen.Explaining;

/// <summary>Where the fields of an imported article came from, by the field's name in front matter: `line 11, date-line`.</summary>
internal sealed record ImportOrigins(ImmutableDictionary<string, string> ByField)
{
    public string? Of(string field) => ByField.GetValueOrDefault(field);
}
