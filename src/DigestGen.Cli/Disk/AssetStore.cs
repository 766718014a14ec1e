using System.Collections.Frozen;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>Where the bytes of an asset are: in the digest's folder, or in the exe.</summary>
internal sealed class AssetStore(IEnumerable<FoundFile> onDisk)
{
    private readonly FrozenDictionary<SitePath, string> places = onDisk.ToFrozenDictionary(file => file.Path, file => file.OnDisk);

    public byte[] Read(AssetFile asset) => !places.TryGetValue(asset.Path, out var place) ? BuiltInTemplates.Read(asset.Path) : IsEmpty(place) ? [] : File.ReadAllBytes(place);

    // Opening a pipe would wait for ever.
    private static bool IsEmpty(string place) => new FileInfo(place).Length == 0;
}
