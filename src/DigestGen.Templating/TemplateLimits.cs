namespace DigestGen.Templating;

/// <summary>How much work one page may cause: steps of all its loops together, nested calls and includes, bytes of output.</summary>
public sealed record TemplateLimits(int Loops, int Recursion, int OutputBytes)
{
    /// <summary>Far above what a page of a digest needs, and still stopped within a second or so.</summary>
    public static TemplateLimits Default { get; } = new(Loops: 1_000_000, Recursion: 100, OutputBytes: 64 * 1024 * 1024);
}
