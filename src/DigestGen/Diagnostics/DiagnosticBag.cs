using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace DigestGen.Diagnostics;

/// <summary>Where stages put their findings. Append-only and thread-safe; read once, at the end.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> items = new();

    public bool HasErrors => items.Any(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => items.Enqueue(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) items.Enqueue(diagnostic);
    }

    /// <summary>Every finding once, by path, offset, code and message, whatever the order in which threads added them.</summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
    [
        .. items.Distinct()
            .OrderBy(d => d.Path?.Value ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Span?.Start ?? -1)
            .ThenBy(d => d.Code.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
