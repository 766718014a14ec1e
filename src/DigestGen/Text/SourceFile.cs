using System.Text;

namespace DigestGen.Text;

/// <summary>One input file, already in memory: where it stands in the digest, and its text (line ends as they are on disk).</summary>
public sealed class SourceFile(SitePath path, string text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private int[]? lineStarts;

    public SitePath Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>
    /// Text from bytes that should be UTF-8; a byte order mark is dropped. <paramref name="isUtf8"/> is false when
    /// some bytes were not UTF-8: each of them then stands as U+FFFD, and the caller reports it.
    /// </summary>
    public static SourceFile FromUtf8(SitePath path, ReadOnlySpan<byte> bytes, out bool isUtf8)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        return new SourceFile(path, (isUtf8 ? Strict : Encoding.UTF8).GetString(bytes));
    }

    public SourceSpan Span(int start, int length) => new(this, start, length);

    /// <summary>Line and column of an offset, both from 1; columns count UTF-16 units.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var starts = LineStarts;
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    /// <summary>The text of a line (from 1) without its line end.</summary>
    public string LineText(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\n', '\r');
    }

    // Most files are never pointed at, so the table is made when the first span is printed.
    private int[] LineStarts => lineStarts ??= FindLineStarts(Text);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        return [.. starts];
    }
}
