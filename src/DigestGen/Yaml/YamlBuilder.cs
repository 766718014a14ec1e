using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DigestGen.Yaml;

/// <summary>Builds nodes from the parser's events. Throws <see cref="YamlException"/> where the text is not YAML.</summary>
internal sealed class YamlBuilder(SourceFile file, int offset, string text, DiagnosticBag found)
{
    internal const int MaxDepth = 32;
    private const int KeysWithoutSet = 16;

    private readonly Parser parser = new(new StringReader(text));

    /// <summary>Goes to the next event. The parser's own exceptions for some broken texts (`{` never closed before another field, a tag that is no URI) become those it documents.</summary>
    public static bool TryAdvance(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            var end = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(end, end, "flow");
        }
        catch (ArgumentException)
        {
            var end = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(end, end, YamlSyntaxHelp.TagThatIsNoUri);
        }
    }

    public YamlNode? ReadDocument()
    {
        Next();
        while (Next() is DocumentStart)
        {
            if (!TryReadNode(Next(), 0, out var node)) return null;
            Next();
            if (Next() is DocumentStart second) found.Add(YamlProblems.SecondDocumentAt(Span(second.Start, second.End)));
            return node;
        }
        return null;
    }

    // False when the nesting is too deep. It is counted here, one level a call, so that the stack of calls stays short.
    private bool TryReadNode(ParsingEvent first, int depth, out YamlNode? node)
    {
        node = null;
        if (first is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias) found.Add(YamlProblems.AnchorAt(Span(first.Start, first.End)));
        else if (first is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }) found.Add(YamlProblems.TagAt(Span(first.Start, first.End)));
        switch (first)
        {
            case Scalar scalar:
                node = Text(scalar);
                return true;
            case AnchorAlias alias:
                node = new YamlScalar(Span(alias.Start, alias.End), "", true);
                return true;
            case SequenceStart or MappingStart when depth >= MaxDepth:
                found.Add(YamlProblems.TooDeepAt(Span(first.Start, first.Start), MaxDepth));
                return false;
            case SequenceStart sequence:
                return TryReadList(sequence, depth, out node);
            case MappingStart mapping:
                return TryReadMap(mapping, depth, out node);
            default:
                return true;
        }
    }

    private bool TryReadList(SequenceStart first, int depth, out YamlNode? node)
    {
        node = null;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (var next = Next(); next is not SequenceEnd; next = Next())
        {
            if (!TryReadNode(next, depth + 1, out var item)) return false;
            if (item is not null) items.Add(item);
        }
        node = new YamlList(SpanOf(first, items.Count > 0 ? items[0].Span : null), items.ToImmutable());
        return true;
    }

    private bool TryReadMap(MappingStart first, int depth, out YamlNode? node)
    {
        node = null;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        HashSet<string>? keys = null;
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            if (!TryReadNode(next, depth + 1, out var keyNode) || !TryReadNode(Next(), depth + 1, out var value)) return false;
            if (keyNode is not YamlScalar { Text: var name } || value is null)
            {
                found.Add(YamlProblems.CompoundKeyAt(Span(next.Start, next.End)));
                continue;
            }
            var key = new Located<string>(name, keyNode.Span);
            if (entries.Count == KeysWithoutSet) keys = [.. entries.Select(entry => entry.Key.Value)];
            if (keys is not null ? !keys.Add(name) : entries.Any(entry => string.Equals(entry.Key.Value, name, StringComparison.Ordinal)))
                found.Add(YamlProblems.DuplicateKeyAt(key, entries.First(entry => string.Equals(entry.Key.Value, name, StringComparison.Ordinal)).Key.Span));
            else entries.Add(new YamlEntry(key, value));
        }
        node = new YamlMap(SpanOf(first, entries.Count > 0 ? entries[0].Key.Span : null), entries.ToImmutable(), []);
        return true;
    }

    private YamlScalar Text(Scalar scalar)
    {
        var span = Span(scalar.Start, scalar.End);
        var isPlain = scalar.Style == ScalarStyle.Plain;
        if (isPlain) CheckHiddenText(span);
        return new YamlScalar(span, scalar.Value, isPlain);
    }

    // `title: The #metoo years` loses half its title in YAML. A comment has a space behind its `#`, a hashtag or number has none.
    private void CheckHiddenText(SourceSpan span)
    {
        var end = span.Start - offset + span.Length;
        if (span.Length == 0 || end + 2 >= text.Length || text[end] != ' ') return;
        var hash = end;
        while (hash < text.Length && text[hash] == ' ') hash++;
        if (hash + 1 >= text.Length || text[hash] != '#' || !char.IsLetterOrDigit(text[hash + 1])) return;
        var (lineStart, lineEnd) = (text.LastIndexOf('\n', span.Start - offset) + 1, text.AsSpan(hash).IndexOfAny('\r', '\n'));
        lineEnd = lineEnd < 0 ? text.Length : hash + lineEnd;
        if (end - lineStart > 1000 || lineEnd - hash > 1000) return;
        var value = span.Start - offset;
        found.Add(YamlProblems.HiddenTextAt(
            file.Span(offset + hash, lineEnd - hash), text[Math.Min(lineStart, value)..value].Trim() + " " + YamlSyntaxHelp.InQuotes(text[value..lineEnd].TrimEnd())));
    }

    private ParsingEvent Next() => TryAdvance(parser) ? parser.Current! : throw new YamlException(Mark.Empty, Mark.Empty, "unexpected end");

    // The parser gives the place 0 to some maps that begin without a sign of their own: their first key stands where they begin.
    private SourceSpan SpanOf(NodeEvent first, SourceSpan? child)
    {
        var start = offset + (int)first.Start.Index;
        if (child is { } inner && (start > inner.Start || first is MappingStart { Style: not MappingStyle.Flow })) start = inner.Start;
        return file.Span(start, Math.Max(1, child is { } one && one.Start == start ? one.Length : 1));
    }

    private SourceSpan Span(Mark start, Mark end)
    {
        var (from, to) = (Math.Clamp((int)start.Index, 0, text.Length), Math.Clamp((int)end.Index, 0, text.Length));
        while (to > from && text[to - 1] is ' ' or '\n' or '\r') to--;
        return file.Span(offset + from, Math.Max(0, to - from));
    }
}
