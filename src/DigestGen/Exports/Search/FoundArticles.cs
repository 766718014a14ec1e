using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using DigestGen.Content;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports.Search;

/// <summary>
/// What a list of results shows of an article: `[title, path below the home page, outlet, date in words, a few lines, language where it is another]`. A few articles
/// a file, so that only those that are shown are loaded. The lines are the summary, or the beginning of the text.
/// </summary>
internal static class FoundArticles
{
    /// <summary>Articles a file.</summary>
    public const int Together = 8;

    private const int MostCharacters = 240;

    public static ImmutableArray<ReadOnlyMemory<byte>> Of(SearchIndex index, Digest digest, Wording words) =>
    [
        .. InParallel.Map((index.Articles.Length + Together - 1) / Together, part =>
        {
            var output = new ArrayBufferWriter<byte>(4 * 1024);
            JsonFile.Write(output, json => Write(json, index.Articles.AsSpan()[(part * Together)..Math.Min(index.Articles.Length, (part + 1) * Together)], digest, words));
            return (ReadOnlyMemory<byte>)output.WrittenMemory.ToArray();
        }),
    ];

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<Article> articles, Digest digest, Wording words)
    {
        json.WriteStartArray();
        foreach (var article in articles)
        {
            var card = ArticleCard.Of(article, digest, words);
            json.WriteStartArray();
            json.WriteStringValue(card.Title);
            json.WriteStringValue(card.Url[digest.Routes.BasePath.Length..]);
            json.WriteStringValue(card.Outlet);
            json.WriteStringValue(card.DateLabel ?? words["no_date"]);
            json.WriteStringValue(LinesOf(article));
            if (card.Lang is not null)
            {
                json.WriteStringValue(card.Lang);
                json.WriteStringValue(card.Dir);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static string LinesOf(Article article)
    {
        var text = article.Summary ?? MarkdownText.PlainText(Beginning(article.Body)).ReplaceLineEndings(" ").Trim();
        if (text.Length <= MostCharacters) return text;
        var end = text.LastIndexOf(' ', MostCharacters);
        if (end < MostCharacters / 2) end = char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return text[..end].TrimEnd() + " …";
    }

    // A line or two of a long text need not all of it. Marks and addresses take room too.
    private static MarkdownBody Beginning(MarkdownBody body) => body with { Length = Math.Min(body.Length, MostCharacters * 8) };
}
