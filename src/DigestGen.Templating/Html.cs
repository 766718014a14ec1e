using System.Buffers;
using System.Text;

namespace DigestGen.Templating;

/// <summary>
/// Markup that is ready to be written as it stands. Everything else that a template prints is encoded, so escaping is a type and not a habit.
/// </summary>
public readonly record struct Html
{
    private readonly string? value;

    private Html(string value) => this.value = value;

    public string Value => value ?? "";

    public bool IsEmpty => string.IsNullOrEmpty(value);

    // What no HTML may hold (HTML, 13.1.4): controls other than white space, and the noncharacters of the first plane.
    private static readonly string Unwritable = string.Concat(
        Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => (char.IsControl(c) && c is not ('\t' or '\n' or '\f' or '\r')) || c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF'));

    private static readonly SearchValues<char> Illegible = SearchValues.Create(Unwritable);

    // Letters of every script stay readable; only what has a meaning in HTML, in quoted attributes too, is encoded.
    internal static SearchValues<char> Special { get; } = SearchValues.Create("&<>\"'" + Unwritable);

    /// <summary>Markup from code that vouches for it.</summary>
    public static Html Raw(string markup) => new(markup);

    /// <summary>Markup in which each character that no HTML may hold is U+FFFD.</summary>
    public static string Legible(string markup)
    {
        var at = markup.AsSpan().IndexOfAny(Illegible);
        if (at < 0) return markup;
        var legible = markup.ToCharArray();
        for (; at < legible.Length; at++)
            if (Illegible.Contains(legible[at])) legible[at] = '\ufffd';
        return new string(legible);
    }

    /// <summary>Text as markup: encoded for element content and for quoted attribute values.</summary>
    public static Html Encode(string text)
    {
        var special = text.AsSpan().IndexOfAny(Special);
        if (special < 0) return new Html(text);
        var result = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        for (; special >= 0; special = rest.IndexOfAny(Special))
        {
            result.Append(rest[..special]).Append(Entity(rest[special]));
            rest = rest[(special + 1)..];
        }
        return new Html(result.Append(rest).ToString());
    }

    public override string ToString() => Value;

    internal static string Entity(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => "\ufffd",
    };
}
