using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DigestGen.Configuration;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>`assets/theme.css`: the digest's own colours over those of the style sheet. A file, because the site's security policy allows no style in a page.</summary>
internal sealed class ThemeSheet : IExport
{
    public const string File = "assets/theme.css";

    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages)
    {
        if (digest.Config.Theme is { } theme) yield return new WrittenFile(SitePath.Of(File), output => output.Write(BytesOf(theme)));
    }

    /// <summary>The sheet's address with the hash of its bytes; null when the digest has none.</summary>
    public static string? AddressIn(Digest digest) => digest.Config.Theme is { } theme
        ? $"{digest.Routes.ToFile(File)}?v={Convert.ToHexStringLower(SHA256.HashData(BytesOf(theme)).AsSpan(0, 4))}"
        : null;

    // Browsers without `light-dark` stay with the light colours.
    private static byte[] BytesOf(Theme theme)
    {
        (string Name, Colour Light, Colour Dark)[] tokens =
        [
            ("paper", theme.Light.Paper, theme.Dark.Paper), ("ink", theme.Light.Ink, theme.Dark.Ink), ("accent", theme.Light.Accent, theme.Dark.Accent),
            ("soft", theme.Light.Soft, theme.Dark.Soft), ("rule", theme.Light.Rule, theme.Dark.Rule),
            ("tint", theme.Light.Tint, theme.Dark.Tint), ("mark", theme.Light.Mark, theme.Dark.Mark),
        ];
        var light = string.Concat(tokens.Select(token => $"    --{token.Name}: {token.Light};\n"));
        var both = string.Concat(tokens.Select(token => $"      --{token.Name}: light-dark({token.Light}, {token.Dark});\n"));
        return Encoding.UTF8.GetBytes($$"""
            @layer tokens {
              :root {
            {{light}}  }
              @supports (color: light-dark(#000, #fff)) {
                :root {
            {{both}}    }
              }
              @media (prefers-contrast: more) {
                :root { --soft: var(--ink); --rule: var(--ink); }
              }
            }

            """.ReplaceLineEndings("\n"));
    }
}
