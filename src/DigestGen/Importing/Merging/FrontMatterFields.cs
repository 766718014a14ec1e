using System.Collections.Immutable;
using System.Text;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Importing.Merging;

/// <summary>One field of front matter as it stands.</summary>
/// <param name="Lead">Comments and empty lines above it.</param>
/// <param name="Text">Its lines, the last ended by a line feed.</param>
/// <param name="Canonical">Its value, written in one way however the field writes it: what is compared.</param>
internal sealed record FrontMatterField(string Key, string Lead, string Text, string Canonical, YamlNode Value)
{
    /// <summary>The texts of a list, or null for a value of another kind; a single text is a list of one.</summary>
    public ImmutableArray<string>? Items => Value switch
    {
        YamlScalar { IsNothing: true } => [],
        YamlScalar one => [one.Text.Trim()],
        YamlList list when list.Items.All(item => item is YamlScalar) => [.. list.Items.Select(item => ((YamlScalar)item).Text.Trim())],
        _ => null,
    };

    /// <summary>Whether the value is written as a list.</summary>
    public bool IsList => Value is YamlList;
}

/// <summary>Front matter as fields that keep the editor's way of writing them.</summary>
internal static class FrontMatterFields
{
    /// <summary>The fields in their order and what follows the last; null for YAML with faults, or with fields that do not begin a line.</summary>
    public static (ImmutableArray<FrontMatterField> Fields, string Behind)? Read(string yaml)
    {
        var faults = new DiagnosticBag();
        var file = new SourceFile(SitePath.Of("front-matter"), yaml);
        var node = YamlReader.Read(file, 0, yaml.Length, faults);
        if (faults.ToSorted().Length > 0 || node is not YamlMap map) return null;
        var starts = map.Entries.Select(entry => entry.Key.Span.Start).ToList();
        if (starts.Any(start => start > 0 && yaml[start - 1] != '\n')) return null;

        var fields = ImmutableArray.CreateBuilder<FrontMatterField>(starts.Count);
        var (lead, end) = (0, 0);
        for (var i = 0; i < starts.Count; i++)
        {
            end = EndOf(yaml, i + 1 < starts.Count ? starts[i + 1] : yaml.Length, starts[i]);
            var value = map.Entries[i].Value;
            fields.Add(new FrontMatterField(map.Entries[i].Key.Value, yaml[lead..starts[i]], Ended(yaml[starts[i]..end]), Canonical(value), value));
            lead = end;
        }
        return (fields.MoveToImmutable(), Ended(yaml[end..]));
    }

    /// <summary>A value in one spelling, without line feeds.</summary>
    public static string Canonical(YamlNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    // Comments and empty lines before the next field belong to that.
    private static int EndOf(string yaml, int next, int start)
    {
        for (var end = next; ;)
        {
            var line = end < 2 ? 0 : yaml.LastIndexOf('\n', end - 2) + 1;
            if (line <= start) return end;
            var text = yaml.AsSpan(line, end - line);
            if (!text.IsWhiteSpace() && text[0] != '#') return end;
            end = line;
        }
    }

    private static string Ended(string lines) => lines.Length == 0 || lines[^1] == '\n' ? lines : lines + "\n";

    private static void Append(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.IsNothing ? "~" : YamlText.Quote(scalar.Text.Trim()));
                break;
            case YamlList list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Append(text, item);
                    text.Append(',');
                }
                text.Append(']');
                break;
            case YamlMap map:
                text.Append('{');
                foreach (var entry in map.Entries.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal))
                {
                    text.Append(YamlText.Quote(entry.Key.Value)).Append(':');
                    Append(text, entry.Value);
                    text.Append(',');
                }
                text.Append('}');
                break;
        }
    }
}
