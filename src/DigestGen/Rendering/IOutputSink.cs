using DigestGen.Text;

namespace DigestGen.Rendering;

/// <summary>Where finished files go: the disk, memory, a comparison. Called from several threads, each path once.</summary>
public interface IOutputSink
{
    /// <summary>Takes a finished file. The bytes are only valid during the call.</summary>
    void Write(SitePath path, ReadOnlySpan<byte> bytes);

    /// <summary>Takes an asset, to be copied as it stands.</summary>
    void Copy(SitePath path, AssetFile asset);
}
