using System.Collections.Immutable;

namespace DigestGen.Importing.Mail;

/// <summary>The parts of a mail that are read, and how many are not.</summary>
/// <param name="Message">Whose fields count: the mail itself, or the one that it passes on whole.</param>
internal sealed record MailBody(MimePart Message, ImmutableArray<MimePart> Texts, int Attachments);

/// <summary>Chooses among the parts of a mail: of two versions of one text the plain one, unless it only says that there is another.</summary>
internal static class MailParts
{
    private const int FewWords = 40;

    public static MailBody Choose(ReadOnlySpan<byte> mail, MimePart message)
    {
        var texts = ImmutableArray.CreateBuilder<MimePart>();
        var passedOn = new List<MimePart>();
        var attachments = Collect(mail, message, texts, passedOn);
        var words = 0;
        foreach (var text in texts) words += LineShape.WordCount(TransferEncoding.Decode(mail, text).Text);
        // A mail that only wraps another one is that other one.
        if (passedOn.Count == 1 && words < FewWords && Choose(mail, passedOn[0]) is { Texts.IsEmpty: false } inner) return inner;
        return new MailBody(message, texts.ToImmutable(), attachments + passedOn.Count);
    }

    private static int Collect(ReadOnlySpan<byte> mail, MimePart part, ImmutableArray<MimePart>.Builder texts, List<MimePart> passedOn)
    {
        if (part.MediaType == "message/rfc822" && part.Parts.Length == 1)
        {
            passedOn.Add(part.Parts[0]);
            return 0;
        }
        if (part.MediaType == "multipart/alternative" && Alternative(mail, part) is { } best) return Collect(mail, best, texts, passedOn);
        if (part.Parts.Length > 0)
        {
            var left = 0;
            foreach (var inner in part.Parts) left += Collect(mail, inner, texts, passedOn);
            return left;
        }
        if (part.IsAttachment || !IsText(part)) return 1;
        texts.Add(part);
        return 0;
    }

    private static MimePart? Alternative(ReadOnlySpan<byte> mail, MimePart part)
    {
        var plain = part.Parts.FirstOrDefault(inner => inner.MediaType == "text/plain");
        var rich = part.Parts.LastOrDefault(inner => inner.MediaType == "text/html" || inner.MediaType.StartsWith("multipart/", StringComparison.Ordinal));
        if (plain is null || rich is null) return plain ?? rich ?? part.Parts.FirstOrDefault();
        return LineShape.WordCount(TransferEncoding.Decode(mail, plain).Text) >= FewWords ? plain : rich;
    }

    private static bool IsText(MimePart part) => part.MediaType is "text/plain" or "text/html" or "text" or "text/markdown" or "text/enriched";
}
