using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace DigestGen.Text;

/// <summary>
/// Width and height of a picture, read from the beginning of its bytes: PNG, JPEG, GIF, WebP, and an SVG's `viewBox`. What a page says of it keeps the text from
/// jumping when the picture arrives. Nothing is decoded.
/// </summary>
public readonly record struct PixelSize(int Width, int Height)
{
    /// <summary>What a file that calls itself a picture has when it is none.</summary>
    public static readonly PixelSize Unreadable;

    private const int SvgHead = 4_096;

    /// <param name="path">Its ending says what it should be.</param>
    /// <returns>Null for a file that is no picture by its name, or an SVG that says no size; <see cref="Unreadable"/> for a broken one.</returns>
    public static PixelSize? Of(SitePath path, ReadOnlySpan<byte> bytes)
    {
        var dot = path.Value.LastIndexOf('.');
        return dot < 0 ? null : path.Value[dot..].ToLowerInvariant() switch
        {
            ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" => OfBitmap(bytes) is { Width: > 0, Height: > 0 } size ? size : Unreadable,
            ".svg" => OfSvg(bytes),
            _ => null,
        };
    }

    private static PixelSize OfBitmap(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30) return default;
        if (bytes[0] == 0x89 && bytes[1..].StartsWith("PNG\r\n"u8)) return new(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        if (bytes.StartsWith("GIF8"u8)) return new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        if (bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return OfWebp(bytes);
        return bytes[0] == 0xFF && bytes[1] == 0xD8 ? OfJpeg(bytes) : default;
    }

    // RFC 9649: a lossy frame has its size behind the start code, a lossless one in 14 bits each, an extended one less one in 24 bits each.
    private static PixelSize OfWebp(ReadOnlySpan<byte> bytes)
    {
        var kind = bytes[12..16];
        if (kind.SequenceEqual("VP8 "u8)) return new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }
        return kind.SequenceEqual("VP8X"u8) ? new((bytes[24] | bytes[25] << 8 | bytes[26] << 16) + 1, (bytes[27] | bytes[28] << 8 | bytes[29] << 16) + 1) : default;
    }

    // ITU-T T.81: segments follow one another by their lengths; a frame header (SOF) holds height and width.
    private static PixelSize OfJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return default;
    }

    private static PixelSize? OfSvg(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, SvgHead)]);
        var start = head.IndexOf("viewBox=", StringComparison.Ordinal) + "viewBox=".Length;
        if (!head.Contains("<svg", StringComparison.Ordinal)) return Unreadable;
        if (start < "viewBox=".Length || start >= head.Length) return null;
        var end = head.IndexOf(head[start], start + 1);
        if (end < 0) return null;
        var numbers = head[(start + 1)..end].Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 4 && Whole(numbers[2]) is { } width && Whole(numbers[3]) is { } height ? new PixelSize(width, height) : null;
    }

    private static int? Whole(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 100_000 ? (int)Math.Round(value) : null;
}

/// <summary>A picture of the site as a page shows it.</summary>
/// <param name="SourceSet">The same picture in several sizes, as `srcset` has it; null where there is one.</param>
public sealed record Picture(int Width, int Height, string? SourceSet);
