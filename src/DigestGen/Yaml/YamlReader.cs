using System.Buffers;
using DigestGen.Diagnostics;
using DigestGen.Text;
using YamlDotNet.Core;

namespace DigestGen.Yaml;

/// <summary>
/// Reads YAML into nodes that know their places. Made for what editors write: maps, lists and texts. What could make a small file
/// cost much (anchors, deep nesting, great size) is refused.
/// </summary>
internal static class YamlReader
{
    internal const int MaxLength = 4_000_000;
    private const int MaxSyntaxErrors = 8;
    private const int MaxLengthForRepair = 100_000;

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not '\t' and not '\n' and not '\r'), '\u007F']);

    /// <summary>
    /// The first document in a stretch of the file; null when there is none, or when it cannot be read at all. A field or entry whose lines are
    /// not YAML is reported and left out, and the rest is read without it.
    /// </summary>
    public static YamlNode? Read(SourceFile file, int start, int length, DiagnosticBag found)
    {
        if (length > MaxLength)
        {
            found.Add(YamlProblems.TooLargeAt(file.Span(start, 0), MaxLength));
            return null;
        }
        var text = WithoutControls(file, start, length, found);
        var lost = new List<string>();
        for (var errors = 0; ; errors++)
        {
            try
            {
                return Build(file, start, text, found, lost);
            }
            catch (YamlException error)
            {
                var at = YamlSyntaxHelp.PlaceOf(text, error);
                var problem = YamlSyntaxHelp.Explain(text, at, error.Message);
                found.Add(YamlProblems.NotYamlAt(file.Span(start + at, YamlSyntaxHelp.LengthOfRest(text, at)), problem.Message, problem.Help));
                if (errors == MaxSyntaxErrors || text.Length > MaxLengthForRepair || YamlSyntaxHelp.WithoutBlock(text, at) is not { } repaired) return null;
                lost.AddRange(repaired.LostKey is { } key ? [key] : []);
                text = repaired.Text;
            }
        }
    }

    // Findings of an attempt that fails are dropped: the next attempt makes them again.
    private static YamlNode? Build(SourceFile file, int start, string text, DiagnosticBag found, List<string> lost)
    {
        var own = new DiagnosticBag();
        var node = new YamlBuilder(file, start, text, own).ReadDocument();
        found.AddRange(own.ToSorted());
        return node is YamlMap map && lost.Count > 0 ? map with { Lost = [.. lost] } : node;
    }

    // The parser takes a NUL for the end of the text and would drop the rest without a word.
    private static string WithoutControls(SourceFile file, int start, int length, DiagnosticBag found)
    {
        var text = file.Text.Substring(start, length);
        var first = text.AsSpan().IndexOfAny(Controls);
        if (first < 0) return text;
        found.Add(YamlProblems.ControlCharacterAt(file.Span(start + first, 1), text[first]));
        return string.Create(text.Length, text, (span, original) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Controls.Contains(original[i]) ? '\uFFFD' : original[i];
        });
    }
}
