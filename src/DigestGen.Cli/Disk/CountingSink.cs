using DigestGen.Rendering;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>Takes a site and keeps nothing of it: for those who only want to hear what a build says.</summary>
internal sealed class CountingSink : IOutputSink
{
    private int count;

    public int Count => count;

    public void Write(SitePath path, ReadOnlySpan<byte> bytes) => Interlocked.Increment(ref count);

    public void Copy(SitePath path, AssetFile asset) => Interlocked.Increment(ref count);
}
