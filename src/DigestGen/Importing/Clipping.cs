using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>A raw text that somebody clipped, as it is on disk.</summary>
public sealed record Clipping(SitePath Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The stem of its file, exactly as on disk: the id of its import record, and what data files call its article.</summary>
    public string Id => Path.Stem;

    /// <summary>Whether somebody named this very clipping: then an article that was deleted is made again.</summary>
    public bool IsAskedFor { get; init; }
}
