using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>A clipping that is read when its turn comes.</summary>
/// <param name="OnDisk">Null for one that came by standard input.</param>
internal sealed record WaitingClipping(SitePath Path, string? OnDisk, Func<Clipping> Read)
{
    /// <summary>Files as clippings; one that cannot be read is reported, and empty.</summary>
    public static IEnumerable<WaitingClipping> In(IEnumerable<FoundFile> files, DiagnosticBag found) =>
        files.Select(file => new WaitingClipping(file.Path, file.OnDisk, () => new Clipping(file.Path, TextFiles.ReadClipping(file, found) ?? [])));
}
