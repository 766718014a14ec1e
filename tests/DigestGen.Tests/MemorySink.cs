using System.Collections.Concurrent;
using System.Text;
using DigestGen.Rendering;
using DigestGen.Text;

namespace DigestGen.Tests;

/// <summary>Keeps what a build writes, as text.</summary>
internal sealed class MemorySink : IOutputSink
{
    private readonly ConcurrentDictionary<string, string> files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Files => files;

    public string this[string path] => files[path];

    public void Write(SitePath path, ReadOnlySpan<byte> bytes) => files[path.Value] = Encoding.UTF8.GetString(bytes);

    public void Copy(SitePath path, AssetFile asset) => files[path.Value] = asset.Hash;
}
