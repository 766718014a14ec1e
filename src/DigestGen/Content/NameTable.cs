using System.Collections.Frozen;
using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Content;

/// <summary>
/// Finds the entry that a name means: its id, its name or an alias, letter case ignored. Without a vocabulary file every name is
/// taken, under the slug that it gives.
/// </summary>
/// <param name="ByName">The id behind each name; the empty string behind names of rejected entries.</param>
/// <param name="Names">What to propose for a name that is not known.</param>
internal sealed record NameTable(FrozenDictionary<string, string> ByName, FrozenSet<string> Names, bool IsOpen)
{
    /// <summary>The table of a digest that has no vocabulary file.</summary>
    public static readonly NameTable Open = new(FrozenDictionary<string, string>.Empty, FrozenSet<string>.Empty, true);

    /// <summary>False when there is no such entry. The id is null for one that the editor rejected.</summary>
    public bool TryFind(string name, out string? id)
    {
        if (IsOpen) return (id = Slug.From(name)?.Value) is not null;
        var isKnown = ByName.TryGetValue(name, out id);
        if (id is "") id = null;
        return isKnown;
    }

    /// <summary>Makes the table of entries; a name that two of them have belongs to the first, and the second is reported.</summary>
    public static NameTable Of(IEnumerable<NamedEntry> entries, DiagnosticBag found)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var all = entries.OrderBy(entry => entry.IsRejected).ToList();
        // An id means its own entry, whatever aliases others have.
        foreach (var entry in all) byName[entry.Id] = entry.IsRejected ? "" : entry.Id;
        foreach (var entry in all)
            foreach (var name in entry.Names)
                if (byName.TryAdd(name.Value, entry.IsRejected ? "" : entry.Id)) continue;
                else if (!entry.IsRejected && byName[name.Value] is { Length: > 0 } other && other != entry.Id) found.Add(ContentProblems.SameNameAt(name, other));
        var written = byName.Where(pair => pair.Value.Length > 0).Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);
        // The slug of a name means it too: an entry that became the alias of another is still named by its id in the articles.
        foreach (var entry in all)
            foreach (var name in entry.Names)
                if (Slug.From(name.Value) is { } slug) byName.TryAdd(slug.Value, entry.IsRejected ? "" : entry.Id);
        return new NameTable(byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), written, false);
    }
}

/// <summary>An entry of a vocabulary as its names are concerned.</summary>
internal readonly record struct NamedEntry(string Id, IEnumerable<Located<string>> Names, bool IsRejected);
