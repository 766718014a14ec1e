using System.Globalization;
using System.Text;

namespace DigestGen.Importing.Merging;

/// <summary>The difference of two texts as `diff -u` writes it, so that people and tools can read it.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Empty for texts that differ in line ends at most.</summary>
    public static string Write(string path, string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        // A line of the difference may be empty, and the algorithm wants none that is: each gets a mark.
        var edits = LineDiff.Of([.. old.Select(line => "|" + line)], [.. now.Select(line => "|" + line)]);
        if (edits.IsEmpty) return "";
        var text = new StringBuilder($"--- {path}\n+++ {path}\n");
        for (var first = 0; first < edits.Length;)
        {
            var last = first;
            while (last + 1 < edits.Length && edits[last + 1].Start - edits[last].End <= 2 * Context) last++;
            AppendHunk(text, old, now, edits.AsSpan(first, last + 1 - first));
            first = last + 1;
        }
        return text.ToString();
    }

    private static void AppendHunk(StringBuilder text, string[] old, string[] now, ReadOnlySpan<LineEdit> edits)
    {
        var (first, last) = (edits[0], edits[^1]);
        var start = Math.Max(0, first.Start - Context);
        var end = Math.Min(old.Length, last.End + Context);
        var (otherStart, otherEnd) = (first.OtherStart - (first.Start - start), last.OtherEnd + (end - last.End));
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(start, end)} +{Range(otherStart, otherEnd)} @@\n");
        var at = start;
        foreach (var edit in edits)
        {
            for (; at < edit.Start; at++) text.Append(' ').Append(old[at]).Append('\n');
            for (; at < edit.End; at++) text.Append('-').Append(old[at]).Append('\n');
            for (var i = edit.OtherStart; i < edit.OtherEnd; i++) text.Append('+').Append(now[i]).Append('\n');
        }
        for (; at < end; at++) text.Append(' ').Append(old[at]).Append('\n');
    }

    // A range of no lines names the line before it.
    private static string Range(int start, int end) => string.Create(CultureInfo.InvariantCulture, $"{(end > start ? start + 1 : start)},{end - start}");

    private static string[] Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
