using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Yaml;

/// <summary>What a stage calls the findings about its fields.</summary>
internal sealed record FieldCodes(DiagnosticCode UnknownField, DiagnosticCode WrongType, DiagnosticCode BadDate, DiagnosticCode BadAddress);

/// <summary>
/// Reads the fields of a map, each as the type it should have. A value of another type is reported at its place and read as if it were
/// absent, and so is an empty one, without a report. Which fields there are is known from which were asked for.
/// </summary>
internal sealed class FieldReader(YamlMap map, FieldCodes codes, DiagnosticBag found)
{
    private readonly List<string> known = new(24);

    /// <summary>Where the map begins: the place for what is missing in it.</summary>
    public SourceSpan Span => map.Span;

    /// <summary>Whether the field stands there with a value, of whatever type, or stood in a line that could not be read.</summary>
    public bool Has(string key) => Find(key) is not null || HasLost(key);

    /// <summary>Whether the field stood in a line that could not be read, which has been reported.</summary>
    public bool HasLost(string key) => map.Lost.Contains(key);

    /// <summary>Where the field's name stands, when nothing stands behind it; null for a field with a value, or none.</summary>
    public SourceSpan? EmptyAt(string key)
    {
        foreach (var entry in map.Entries)
            if (entry.Key.Value == key && entry.Value is YamlScalar { IsNothing: true }) return entry.Key.Span;
        return null;
    }

    public Located<string>? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalar scalar => Trimmed(scalar),
        var other => Wrong<Located<string>?>(key, other, "a text", "text"),
    };

    /// <summary>A list of texts; a single text stands for a list of one.</summary>
    public ImmutableArray<Located<string>> TextList(string key)
    {
        if (Find(key) is not { } node) return [];
        if (node is YamlScalar scalar) return Trimmed(scalar) is { } one ? [one] : [];
        if (node is not YamlList list)
        {
            Wrong<Located<string>>(key, node, "a list of texts", "[one, two]");
            return [];
        }
        var texts = ImmutableArray.CreateBuilder<Located<string>>(list.Items.Length);
        foreach (var item in list.Items)
            if (item is not YamlScalar text) Wrong<Located<string>>(key, item, "a list of texts", "[one, two]");
            else if (Trimmed(text) is { } value) texts.Add(value);
        return texts.ToImmutable();
    }

    /// <summary>A whole number from <paramref name="least"/> to a million.</summary>
    public Located<int>? Number(string key, int least)
    {
        if (Find(key) is not { } node) return null;
        if (node is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= 1_000_000)
            return new Located<int>(number, scalar.Span);
        return Wrong<Located<int>?>(key, node, $"a whole number from {least.ToString(CultureInfo.InvariantCulture)}", Math.Max(least, 10).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>`true` or `false`; YAML 1.1's `yes`, `no`, `on`, `off` are understood.</summary>
    public Located<bool>? Truth(string key) => Find(key) switch
    {
        null => null,
        YamlScalar { IsPlain: true, Text: "true" or "True" or "TRUE" or "yes" or "Yes" or "on" } yes => new Located<bool>(true, yes.Span),
        YamlScalar { IsPlain: true, Text: "false" or "False" or "FALSE" or "no" or "No" or "off" } no => new Located<bool>(false, no.Span),
        var other => Wrong<Located<bool>?>(key, other, "`true` or `false`", "true"),
    };

    /// <summary>A date in EDTF.</summary>
    public Located<Edtf>? Date(string key)
    {
        if (Find(key) is not { } node) return null;
        if (node is not YamlScalar scalar) return Wrong<Located<Edtf>?>(key, node, "a date", "2026-01-31");
        if (Edtf.TryParse(scalar.Text.Trim(), out var date)) return new Located<Edtf>(date, scalar.Span);
        found.Add(codes.BadDate.At(scalar.Span, $"`{key}` is not a date: `{Shortened(scalar.Text)}`", DateHelp.For(scalar.Text)));
        return null;
    }

    /// <summary>A web address with `http` or `https`; anything else could do harm as a link.</summary>
    public Located<Uri>? Address(string key)
    {
        if (Text(key) is not { } text) return null;
        if (IsHttp(text.Value, out var uri)) return new Located<Uri>(uri, text.Span);
        var isBare = !text.Value.Contains(':', StringComparison.Ordinal) && text.Value.Contains('.', StringComparison.Ordinal) && IsHttp("https://" + text.Value, out _);
        found.Add(codes.BadAddress.At(
            text.Span,
            $"`{key}` is not a web address: `{Shortened(text.Value)}`",
            isBare ? $"write `{key}: https://{Shortened(text.Value)}`" : $"an address begins with `https://` or `http://`: `{key}: https://example.org/page`"));
        return null;
    }

    public FieldReader? Map(string key) => Find(key) switch
    {
        null => null,
        YamlMap inner => new FieldReader(inner, codes, found),
        var other => Wrong<FieldReader>(key, other, "a group of fields", null),
    };

    /// <summary>A field with a short form, a text, and a long one, a map: exactly one of the two is there.</summary>
    public (Located<string>? Text, FieldReader? Map)? TextOrMap(string key) => Find(key) switch
    {
        null => null,
        YamlScalar scalar => Trimmed(scalar) is { } text ? (text, null) : null,
        YamlMap inner => (null, new FieldReader(inner, codes, found)),
        var other => Wrong<(Located<string>? Text, FieldReader? Map)?>(key, other, "a text or a group of fields", "text"),
    };

    /// <summary>A list of maps; a single map stands for a list of one.</summary>
    public ImmutableArray<FieldReader> Maps(string key)
    {
        if (Find(key) is not { } node) return [];
        if (node is YamlMap one) return [new FieldReader(one, codes, found)];
        if (node is YamlList list) return MapsOf(list, $"`{key}`", codes, found);
        Wrong<FieldReader>(key, node, "a list of groups of fields", null);
        return [];
    }

    /// <summary>The maps of a list; what is no map in it is reported.</summary>
    public static ImmutableArray<FieldReader> MapsOf(YamlList list, string name, FieldCodes codes, DiagnosticBag found)
    {
        var maps = ImmutableArray.CreateBuilder<FieldReader>(list.Items.Length);
        foreach (var item in list.Items)
            if (item is YamlMap inner) maps.Add(new FieldReader(inner, codes, found));
            else found.Add(codes.WrongType.At(item.Span, $"each entry of {name} should be a group of fields, not {Kind(item)}", "an entry looks like `- name: value`, with its other fields below"));
        return maps.ToImmutable();
    }

    /// <summary>Reports every field that nobody asked for. Comes last.</summary>
    public void ReportUnknown()
    {
        foreach (var entry in map.Entries)
            if (!known.Contains(entry.Key.Value))
                found.Add(codes.UnknownField.At(
                    entry.Key.Span,
                    $"unknown field `{Shortened(entry.Key.Value)}`",
                    DidYouMean.Hint(entry.Key.Value, known) ?? (known.Count == 0 ? "no field is read here" : $"the fields here are {string.Join(", ", known.Select(name => $"`{name}`"))}")));
    }

    private YamlNode? Find(string key)
    {
        if (!known.Contains(key)) known.Add(key);
        foreach (var entry in map.Entries)
            if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
                return entry.Value is YamlScalar { IsNothing: true } ? null : entry.Value;
        return null;
    }

    private static Located<string>? Trimmed(YamlScalar scalar)
    {
        var text = scalar.Text.Trim();
        return text.Length == 0 || scalar.IsNothing ? null : new Located<string>(text, scalar.Span);
    }

    // T is the nullable type itself: the default of a value type would be a value.
    private T? Wrong<T>(string key, YamlNode node, string wanted, string? example)
    {
        found.Add(codes.WrongType.At(node.Span, $"`{key}` should be {wanted}, not {Kind(node)}", example is null ? null : $"write `{key}: {example}`"));
        return default;
    }

    private static string Kind(YamlNode node) => node switch
    {
        YamlList => "a list",
        YamlMap => "a group of fields",
        YamlScalar { Text: var text } => $"`{Shortened(text)}`",
        _ => "this",
    };

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "…";

    private static bool IsHttp(string text, [NotNullWhen(true)] out Uri? uri)
    {
        uri = text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) || WebAddress.Corrected(text) is not { } address ? null : new Uri(address);
        return uri is not null;
    }
}
