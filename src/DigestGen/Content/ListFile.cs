using System.Text;
using DigestGen.Text;

namespace DigestGen.Content;

/// <summary>YAML files that are one list: `topics.yml`, `sources.yml`, `stories/rejected.yml`.</summary>
internal static class ListFile
{
    /// <summary>The file with entries behind those that stand, as far in as they are.</summary>
    public static SourceFile Append(SourceFile file, IEnumerable<string> entries)
    {
        var standing = file.Text;
        var text = new StringBuilder(standing);
        // An empty list in brackets is the one form that nothing can be appended to.
        if (standing.TrimEnd().EndsWith("[]", StringComparison.Ordinal)) text.Length = standing.LastIndexOf("[]", StringComparison.Ordinal);
        else if (standing.Length > 0 && standing[^1] != '\n') text.Append('\n');
        var indent = IndentOfList(standing);
        foreach (var entry in entries)
            foreach (var line in entry.TrimEnd('\n').Split('\n')) text.Append(' ', indent).Append(line).Append('\n');
        return new SourceFile(file.Path, text.ToString());
    }

    private static int IndentOfList(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.TrimStart(' ').StartsWith("- ")) return line.IndexOf('-');
        return 0;
    }
}
