using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DigestGen.Language;

namespace DigestGen.Yaml;

/// <summary>
/// Writes YAML that an editor reads and changes: block style, one field a line, fields in the order of the calls, empty ones left out.
/// A text is quoted when any YAML reader could take it for something else. Reading it again gives the same values.
/// </summary>
internal sealed class YamlWriter
{
    private readonly StringBuilder output = new();
    private int indent;
    private bool isFirstOfItem;

    public override string ToString() => output.ToString();

    public YamlWriter Text(string key, string? value) => value is null ? this : Line(key, YamlText.Write(value));

    /// <summary>A date as it stands: EDTF needs no quotes and is easier to edit without.</summary>
    public YamlWriter Date(string key, Edtf? value) => value is null ? this : Line(key, value.Text);

    public YamlWriter Number(string key, int? value) => value is { } number ? Line(key, number.ToString(CultureInfo.InvariantCulture)) : this;

    public YamlWriter Truth(string key, bool value) => Line(key, value ? "true" : "false");

    public YamlWriter TextList(string key, ImmutableArray<string> values)
    {
        if (values.IsDefaultOrEmpty) return this;
        Line(key, null);
        foreach (var value in values) output.Append(' ', indent + 2).Append("- ").Append(YamlText.Write(value)).Append('\n');
        return this;
    }

    public YamlWriter Map(string key, Action<YamlWriter> fields)
    {
        Line(key, null);
        indent += 2;
        fields(this);
        indent -= 2;
        return this;
    }

    /// <summary>A list of maps under a key.</summary>
    public YamlWriter Maps<T>(string key, ImmutableArray<T> items, Action<YamlWriter, T> fields)
    {
        if (items.IsDefaultOrEmpty) return this;
        Line(key, null);
        indent += 2;
        foreach (var item in items) Item(writer => fields(writer, item));
        indent -= 2;
        return this;
    }

    /// <summary>One map of a list: `- id: …`, with its other fields below.</summary>
    public YamlWriter Item(Action<YamlWriter> fields)
    {
        isFirstOfItem = true;
        indent += 2;
        fields(this);
        indent -= 2;
        if (isFirstOfItem) output.Append(' ', indent).Append("- {}\n");
        isFirstOfItem = false;
        return this;
    }

    private YamlWriter Line(string key, string? value)
    {
        output.Append(' ', isFirstOfItem ? indent - 2 : indent).Append(isFirstOfItem ? "- " : "");
        isFirstOfItem = false;
        output.Append(YamlText.Write(key)).Append(':');
        if (value is not null) output.Append(' ').Append(value);
        output.Append('\n');
        return this;
    }
}
