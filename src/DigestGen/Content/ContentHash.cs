using System.Security.Cryptography;
using System.Text;

namespace DigestGen.Content;

/// <summary>What a reader of an article would notice, as 12 hexadecimal digits: title, date, outlet, summary and text. Topics, events and the like are the digest's.</summary>
internal static class ContentHash
{
    public static string Of(Article article)
    {
        var text = (article.UncutBody ?? article.Body).Text.ToString().ReplaceLineEndings("\n").Trim();
        var all = string.Join('\0', article.Title.Value, article.Date?.Text, article.Source?.Value, article.Summary, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 6));
    }
}
