using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DigestGen.Templating;

/// <summary>
/// Markup that is ready to be written as it stands. Everything else that a template prints is encoded, so escaping is a type and not a habit.
/// </summary>
public readonly record struct Html
{
    // Letters of every script stay readable; only what has a meaning in HTML, in quoted attributes too, is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? value;

    private Html(string value) => this.value = value;

    public string Value => value ?? "";

    public bool IsEmpty => string.IsNullOrEmpty(value);

    /// <summary>Markup from code that vouches for it.</summary>
    public static Html Raw(string markup) => new(markup);

    /// <summary>Text as markup: encoded for element content and for quoted attribute values.</summary>
    public static Html Encode(string text) => new(Encoder.Encode(text));

    public override string ToString() => Value;
}
