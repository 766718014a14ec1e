namespace DigestGen.Templating;

/// <summary>
/// How much work one page may cause: steps of all its loops together, nested calls and includes, bytes of output, and time.
/// Time is only measured where a <see cref="Clock"/> is given.
/// </summary>
public sealed record TemplateLimits(int Loops, int Recursion, int OutputBytes)
{
    /// <summary>Far above what a page of a digest needs, and still stopped within seconds.</summary>
    public static TemplateLimits Default { get; } = new(Loops: 1_000_000, Recursion: 100, OutputBytes: 64 * 1024 * 1024);

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    public TimeProvider? Clock { get; init; }
}
