using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Importing.Html;
using DigestGen.Importing.Mail;
using DigestGen.Text;

namespace DigestGen.Importing.Formats;

/// <summary>A mail as mail programs save it: a newsletter, or an article that somebody passed on.</summary>
internal sealed class MailFormat : IClippingFormat
{
    // With the pictures that newsletters carry along.
    public int MaxBytes => 32_000_000;

    public ImmutableArray<string> Extensions => [".eml"];

    /// <summary>Two fields that only mails have, among lines that are all fields.</summary>
    public bool Accepts(string beginning)
    {
        var signs = 0;
        foreach (var line in beginning.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty) break;
            var colon = line.IndexOf(':');
            if (line[0] is ' ' or '\t' || line.StartsWith("From ", StringComparison.Ordinal)) continue;
            if (colon <= 0 || line[..colon].Contains(' ')) return false;
            if (line[..colon] is var name && (name.Equals("message-id", StringComparison.OrdinalIgnoreCase) || name.Equals("mime-version", StringComparison.OrdinalIgnoreCase)
                || name.Equals("received", StringComparison.OrdinalIgnoreCase) || name.Equals("return-path", StringComparison.OrdinalIgnoreCase))) signs++;
        }
        return signs >= 2;
    }

    public ClippingContent? Read(Clipping clipping, OutletBook outlets, DiagnosticBag found)
    {
        if (Decode.ReadMarkup(clipping, "windows-1252", found) is not { } file) return null;
        var mail = clipping.Bytes.Span;
        var places = new BytePlaces(mail, file.Text);
        var body = MailParts.Choose(mail, MimePart.Read(mail));
        var lines = ImmutableArray.CreateBuilder<ClippingLine>();
        foreach (var part in body.Texts) lines.AddRange(LinesOf(mail, part, file, places, outlets));
        var (marked, forwarded) = MailLines.Mark(lines.ToImmutable());
        if (body.Attachments > 0) found.Add(ImportProblems.PartsLeftOut(file, body.Attachments));
        return new ClippingContent(file, marked, MailFields.Of(body.Message, forwarded, offset => file.PositionOf(places.Of(offset)).Line, outlets));
    }

    private static ImmutableArray<ClippingLine> LinesOf(ReadOnlySpan<byte> mail, MimePart part, SourceFile file, BytePlaces places, OutletBook outlets)
    {
        var body = TransferEncoding.Decode(mail, part);
        var offsets = new int[body.Places.Length];
        for (var i = 0; i < offsets.Length; i++) offsets[i] = places.Of(body.Places[i]);
        if (string.IsNullOrWhiteSpace(body.Text)) return [];
        var text = new SourceFile(file.Path, body.Text);
        var lines = part.MediaType == "text/html" ? PageReader.Read(text, outlets).Lines : Lines.Split(IsFlowed(part) ? new SourceFile(file.Path, Unflowed(body.Text, ref offsets)) : text);
        return [.. lines.Select(line => Placed(line, offsets, file))];
    }

    private static bool IsFlowed(MimePart part) => string.Equals(part.Parameter("format"), "flowed", StringComparison.OrdinalIgnoreCase);

    // A line that ends with a space goes on in the next (RFC 3676).
    private static string Unflowed(string text, ref int[] offsets)
    {
        var (joined, places) = (new System.Text.StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var isBreak = text[i] is '\r' or '\n';
            if (isBreak && joined.Length > 0 && joined[^1] == ' ' && !EndsWithSignatureMark(joined))
            {
                if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
                continue;
            }
            joined.Append(text[i]);
            places.Add(offsets[i]);
        }
        offsets = [.. places];
        return joined.ToString();
    }

    private static bool EndsWithSignatureMark(System.Text.StringBuilder text) =>
        text.Length >= 3 && text[^2] == '-' && text[^3] == '-' && (text.Length == 3 || text[^4] == '\n');

    internal static ClippingLine Placed(ClippingLine line, int[] offsets, SourceFile file)
    {
        var text = line.Text.Through(offsets);
        var (first, last) = (file.PositionOf(text.InputOffset(0)).Line, file.PositionOf(text.InputOffset(text.Length - 1)).Line);
        return line with { Line = first, LastLine = Math.Max(first, last), Text = text, Spans = [.. line.Spans.Select(span => span.Through(offsets))] };
    }
}
