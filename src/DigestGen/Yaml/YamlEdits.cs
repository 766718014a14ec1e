using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Yaml;

/// <summary>Changes of single fields of a map as an editor would make them: every other character, comments, order and line ends stay.</summary>
internal static class YamlEdits
{
    public static YamlEntry? Field(YamlMap map, string key)
    {
        foreach (var field in map.Entries)
            if (field.Key.Value == key) return field;
        return null;
    }

    public static string? TextOf(YamlMap map, string key) => Field(map, key)?.Value is YamlScalar { IsNothing: false } scalar ? scalar.Text : null;

    /// <summary>Gives a field a text, whatever it says; one that is not there is made.</summary>
    /// <param name="above">Keys that stand above it where the map has them, in their order.</param>
    public static SourceFile SetText(SourceFile file, YamlMap map, string key, string text, ImmutableArray<string> above) =>
        Field(map, key) is { } field ? SetValue(file, field, InBrackets(text)) : AddField(file, map, $"{key}: {InBrackets(text)}", above);

    /// <summary>Adds texts to the list that a field holds, those that it has not; a field that is not there is made.</summary>
    /// <param name="above">As in <see cref="SetText"/>.</param>
    public static SourceFile AddToList(SourceFile file, YamlMap map, string key, ImmutableArray<string> texts, ImmutableArray<string> above)
    {
        var field = Field(map, key);
        var standing = field?.Value switch
        {
            YamlScalar { IsNothing: false } one => [one.Text],
            YamlList list => list.Items.OfType<YamlScalar>().Select(item => item.Text).ToList(),
            _ => [],
        };
        ImmutableArray<string> added = [.. texts.Except(standing, StringComparer.Ordinal)];
        if (added.IsEmpty) return file;
        if (field is not { } stands) return AddField(file, map, $"{key}: {List(added)}", above);
        if (stands.Value is not YamlList { Items: [.., var last] } items) return SetValue(file, stands, List([.. standing, .. added]));
        if (file.Text[items.Span.Start] == '[') return Change(file, End(file, last), 0, string.Concat(added.Select(text => ", " + InBrackets(text))));
        var (start, end) = LinesOf(file.Text, last.Span.Start, End(file, last));
        var indent = new string(' ', Math.Max(0, file.Text.AsSpan(start, end - start).IndexOf('-')));
        return InsertLines(file, end, added.Select(text => $"{indent}- {YamlText.Write(text)}"));
    }

    /// <summary>Adds a field below the last of those that belong above it; below the first field where it has none of them, behind it where the map stands in braces.</summary>
    public static SourceFile AddField(SourceFile file, YamlMap map, string field, ImmutableArray<string> above)
    {
        var upper = map.Entries.LastOrDefault(entry => above.Contains(entry.Key.Value, StringComparer.Ordinal), map.Entries[0]);
        if (file.Text[map.Span.Start] == '{') return Change(file, End(file, upper.Value), 0, ", " + field);
        var first = map.Entries[0].Key.Span.Start;
        var (_, end) = LinesOf(file.Text, upper.Key.Span.Start, End(file, upper.Value));
        // The first field may stand behind the dash of a list.
        return InsertLines(file, end, [new string(' ', first - LinesOf(file.Text, first, first).Start) + field]);
    }

    public static SourceFile SetValue(SourceFile file, YamlEntry field, string value)
    {
        var (start, end) = (field.Value.Span.Start, End(file, field.Value));
        return Change(file, start, Math.Max(0, end - start), start > 0 && file.Text[start - 1] == ':' ? " " + value : value);
    }

    /// <summary>Behind the last character of a value, the brackets of a list in brackets among them.</summary>
    public static int End(SourceFile file, YamlNode node)
    {
        var (text, start) = (file.Text, node.Span.Start);
        var last = node switch
        {
            YamlList { Items: [.., var item] } => End(file, item),
            YamlMap { Entries: [.., var entry] } => End(file, entry.Value),
            YamlScalar => start + node.Span.Length,
            _ => Math.Min(text.Length, start + 1),
        };
        if (node is not YamlScalar && start < text.Length && text[start] is '[' or '{')
        {
            var close = text.IndexOf(text[start] == '[' ? ']' : '}', last);
            return close < 0 ? text.Length : close + 1;
        }
        while (last > start && char.IsWhiteSpace(text[last - 1])) last--;
        return last;
    }

    /// <summary>The lines that a stretch of text touches, with the end of the last.</summary>
    public static (int Start, int End) LinesOf(string text, int start, int end)
    {
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var behind = end == 0 || text[end - 1] != '\n' ? text.IndexOf('\n', Math.Min(end, text.Length)) : end - 1;
        return (from, behind < 0 ? text.Length : behind + 1);
    }

    public static SourceFile Change(SourceFile file, int start, int length, string by) => new(file.Path, string.Concat(file.Text.AsSpan(0, start), by, file.Text.AsSpan(start + length)));

    private static SourceFile InsertLines(SourceFile file, int at, IEnumerable<string> lines)
    {
        var end = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var before = at > 0 && file.Text[at - 1] != '\n' ? end : "";
        return Change(file, at, 0, before + string.Concat(lines.Select(line => line + end)));
    }

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(InBrackets))}]";

    private static string InBrackets(string text) => text.AsSpan().ContainsAny(",[]{}") ? YamlText.Quote(text) : YamlText.Write(text);
}
