using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Yaml;

/// <summary>A value of a YAML file and where it stands.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>A text. YAML's guesses about numbers, dates and truth values are not made: the field that is read knows what it wants.</summary>
/// <param name="IsPlain">Whether it stands without quotation marks.</param>
internal sealed record YamlScalar(SourceSpan Span, string Text, bool IsPlain) : YamlNode(Span)
{
    /// <summary>Whether it says that there is no value: nothing, `~` or `null`.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null";
}

internal sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <param name="Entries">As they stand; no key twice.</param>
/// <param name="Lost">Keys of lines that could not be read and have been reported.</param>
internal sealed record YamlMap(SourceSpan Span, ImmutableArray<YamlEntry> Entries, ImmutableArray<string> Lost) : YamlNode(Span);

internal readonly record struct YamlEntry(Located<string> Key, YamlNode Value);
