namespace DigestGen.Language;

public enum QuotationKind
{
    /// <summary>Somebody's words, said or written.</summary>
    Direct,

    /// <summary>A name, title or phrase in quotation marks that nobody is said to have uttered.</summary>
    Scare,
}

/// <summary>Words between quotation marks.</summary>
/// <param name="Range">The place of <paramref name="Text"/> in the article's text.</param>
/// <param name="Text">Without the outer marks.</param>
/// <param name="Speaker">As fully as the text names them; empty when nobody can be named.</param>
/// <param name="Rule">How the speaker was found: `verb-after`, `pronoun`, `not-stated`.</param>
public sealed record Quotation(TextRange Range, string Text, string Speaker, string Rule, QuotationKind Kind);
