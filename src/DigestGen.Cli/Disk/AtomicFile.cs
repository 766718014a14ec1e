using System.Text;

namespace DigestGen.Cli.Disk;

/// <summary>A file that is there whole or not at all: written beside its place, then moved into it.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static int count;

    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // A name of its own, for the file's may be as long as the disk allows; hidden, so that nobody reads it.
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".digestgen-{Environment.ProcessId}-{Interlocked.Increment(ref count)}.tmp");
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
