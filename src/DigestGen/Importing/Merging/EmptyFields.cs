using System.Collections.Immutable;
using System.Text;

namespace DigestGen.Importing.Merging;

/// <summary>Writes fields into an article's front matter where it has none, or an empty one. Everything else stays, byte for byte.</summary>
internal static class EmptyFields
{
    /// <param name="article">The article as it stands; its line ends are kept.</param>
    /// <param name="proposal">An article with the fields that could be there, in the order they are to stand in.</param>
    /// <returns>The text with them, and their names; null where the front matter cannot be read field by field.</returns>
    public static (string Text, ImmutableArray<string> Filled)? Fill(string article, string proposal)
    {
        var plain = article.ReplaceLineEndings("\n");
        if (ArticleFileParts.Of(plain) is not { } parts || FrontMatterFields.Read(parts.Fields) is not { } standing) return null;
        if (ArticleFileParts.Of(proposal) is not { } offered || FrontMatterFields.Read(offered.Fields) is not { } proposed) return null;
        var fields = standing.Fields.Select(field => (field.Key, Text: field.Lead + field.Text)).ToList();
        var empty = standing.Fields.Where(IsEmpty).ToDictionary(field => field.Key, field => field.Lead, StringComparer.Ordinal);
        var filled = ImmutableArray.CreateBuilder<string>();
        var behind = -1;
        foreach (var field in proposed.Fields)
        {
            var at = fields.FindIndex(one => one.Key == field.Key);
            if (at < 0) fields.Insert(at = behind < 0 ? fields.Count : behind + 1, (field.Key, field.Text));
            else if (empty.TryGetValue(field.Key, out var lead)) fields[at] = (field.Key, lead + field.Text);
            else
            {
                behind = at;
                continue;
            }
            filled.Add(field.Key);
            behind = at;
        }
        if (filled.Count == 0) return (article, []);
        var text = new StringBuilder(parts.Head);
        foreach (var field in fields) text.Append(field.Text);
        var whole = text.Append(standing.Behind).Append(parts.Between).Append(parts.Body).ToString();
        return (article.Contains("\r\n", StringComparison.Ordinal) ? whole.ReplaceLineEndings("\r\n") : whole, filled.ToImmutable());
    }

    private static bool IsEmpty(FrontMatterField field) => field.Canonical is "~" or "[]" or "{}" or "\"\"" || field.Items is { IsEmpty: true } or [""];
}
