using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>Bytes from the disk. What cannot be had is reported, and the rest goes on.</summary>
internal static class TextFiles
{
    private const long MaxBytes = 20_000_000;

    /// <summary>A clipping may be a whole saved page, and import says itself what is too much for it.</summary>
    private const long MaxClippingBytes = 64_000_000;

    public static SourceFile? Read(FoundFile file, DiagnosticBag found)
    {
        if (ReadBytes(file, MaxBytes, found) is not { } bytes) return null;
        var source = SourceFile.FromUtf8(file.Path, bytes, out var isUtf8);
        if (!isUtf8) found.Add(ShellProblems.NotUtf8(source));
        return source;
    }

    public static byte[]? ReadBytes(FoundFile file, DiagnosticBag found) => ReadBytes(file, MaxBytes, found);

    public static byte[]? ReadClipping(FoundFile file, DiagnosticBag found) => ReadBytes(file, MaxClippingBytes, found);

    private static byte[]? ReadBytes(FoundFile file, long limit, DiagnosticBag found)
    {
        try
        {
            // Opening a pipe waits for somebody to write to it. A pipe has no length.
            if (new FileInfo(file.OnDisk).Length == 0) return [];
            using var handle = File.OpenHandle(file.OnDisk, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            if (length > limit)
            {
                found.Add(ShellProblems.TooLarge(file.Path, length, limit));
                return null;
            }
            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length)
            {
                var count = RandomAccess.Read(handle, bytes.AsSpan(read), read);
                if (count == 0) break;
                read += count;
            }
            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            found.Add(ShellProblems.Unreadable(file.Path, Faults.InWords(fault)));
            return null;
        }
    }
}
