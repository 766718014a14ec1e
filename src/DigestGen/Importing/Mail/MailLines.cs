using System.Collections.Immutable;

namespace DigestGen.Importing.Mail;

/// <summary>A head of a message that another one passes on, found in its text.</summary>
/// <param name="Fields">The lines `From:`, `Date:` and so on: name in lower case, value, line.</param>
internal sealed record ForwardedHead(ImmutableArray<(string Name, string Value, int Line)> Fields);

/// <summary>Marks what mail programs put around a text: the head of a forwarded message, the note above it, the signature.</summary>
internal static class MailLines
{
    private const int LongestSignature = 15;

    private static readonly string[] FieldNames = ["from", "date", "sent", "subject", "to", "cc", "reply-to"];

    public static (ImmutableArray<ClippingLine> Lines, ForwardedHead? Forwarded) Mark(ImmutableArray<ClippingLine> lines)
    {
        var marked = lines.ToBuilder();
        MarkSignature(marked);
        var begin = -1;
        for (var i = 0; i < lines.Length && begin < 0; i++)
            if (IsMarker(lines[i].Text.Text) && i + 1 < lines.Length && FieldOf(lines[i + 1].Text.Text) is not null) begin = i;
        if (begin < 0) return (marked.ToImmutable(), null);

        var fields = ImmutableArray.CreateBuilder<(string, string, int)>();
        var end = begin + 1;
        for (; end < lines.Length && FieldOf(lines[end].Text.Text) is { } field; end++) fields.Add((field.Name, field.Value, lines[end].Line));
        for (var i = 0; i < end; i++) marked[i] = Cut(lines[i], i < begin ? "note-above-forwarded" : "forwarded-header");
        return (marked.ToImmutable(), new ForwardedHead(fields.ToImmutable()));
    }

    private static ClippingLine Cut(ClippingLine line, string rule) => line with { Mark = new LineMark(LineKind.Furniture, rule) };

    // Two hyphens on a line begin the signature (RFC 3676, section 4.3).
    private static void MarkSignature(ImmutableArray<ClippingLine>.Builder lines)
    {
        for (var i = Math.Max(1, lines.Count - LongestSignature); i < lines.Count; i++)
        {
            if (lines[i].Text.Text != "--") continue;
            for (var j = i; j < lines.Count; j++) lines[j] = Cut(lines[j], "signature");
        }
    }

    private static bool IsMarker(string line)
    {
        if (line.Length > 80) return false;
        var words = line.Trim('-', ' ', '_', '*', '>', ':').ToLowerInvariant();
        return words is "forwarded message" or "original message" or "begin forwarded message" or "weitergeleitete nachricht" or "message transf\u00E9r\u00E9" or "mensaje reenviado"
            || (words.Length == 0 && line.Length >= 10 && line.All(c => c is '_' or '-'));
    }

    private static (string Name, string Value)? FieldOf(string line)
    {
        line = line.TrimStart('>', '*', ' ');
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 10) return null;
        var name = line[..colon].Trim('*', ' ').ToLowerInvariant();
        return FieldNames.Contains(name) ? (name, line[(colon + 1)..].Trim('*', ' ')) : null;
    }
}
