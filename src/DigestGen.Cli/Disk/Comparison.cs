using System.Buffers;

namespace DigestGen.Cli.Disk;

/// <summary>Whether a file already holds certain bytes. It is read only when its size matches.</summary>
internal static class Comparison
{
    private const int Chunk = 128 * 1024;

    /// <summary>True or false for a file, null where nothing stands. A folder or a link in its place is something else.</summary>
    public static bool? IsSame(string path, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(path);
        if (!info.Exists) return Directory.Exists(path) ? false : null;
        if (info.Length != bytes.Length || Links.IsLink(info)) return false;

        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(Chunk, Math.Max(bytes.Length, 1)));
        try
        {
            var at = 0;
            while (at < bytes.Length)
            {
                var count = RandomAccess.Read(handle, buffer, at);
                if (count == 0 || count > bytes.Length - at || !bytes.Slice(at, count).SequenceEqual(buffer.AsSpan(0, count))) return false;
                at += count;
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
