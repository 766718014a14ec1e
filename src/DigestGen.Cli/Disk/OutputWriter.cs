using System.Collections.Concurrent;
using DigestGen.Diagnostics;
using DigestGen.Rendering;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>What a build did to the output folder, in files.</summary>
internal readonly record struct OutputCounts(int Files, int Written, int Unchanged, int Removed);

/// <summary>
/// Writes a site beside the folder it belongs in (`_site.tmp`) and moves it into place at the end. Where no site stands yet, the whole folder is
/// moved at once; otherwise only files that changed are staged, and moved one by one. Killed at any moment it leaves a site that can be used;
/// what it left beside is cleared away by the next build.
/// </summary>
internal sealed class OutputWriter : IOutputSink, IDisposable
{
    private readonly string folder;
    private readonly AssetStore assets;
    private readonly DiagnosticBag found;
    private readonly StagingFolder staging;
    private readonly HashSet<SitePath> previous;
    private readonly bool isFirst;
    private readonly ConcurrentDictionary<SitePath, string?> taken = new();
    private readonly ConcurrentDictionary<string, bool> plain = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);
    private volatile bool hasFailed;
    private int stagedCount;

    private OutputWriter(string folder, AssetStore assets, DiagnosticBag found, StagingFolder staging)
    {
        (this.folder, this.assets, this.found, this.staging) = (folder, assets, found, staging);
        isFirst = !Directory.Exists(folder) || IsEmptyAndGone(folder);
        previous = isFirst ? [] : OutputManifest.Read(folder);
    }

    /// <summary>Whether something could not be written: then the site that stands stays.</summary>
    public bool HasFailed => hasFailed;

    /// <summary>Begins to write to a folder; null, with the reason reported, where that cannot be.</summary>
    public static OutputWriter? Open(string folder, AssetStore assets, DiagnosticBag found)
    {
        if (Links.IsLink(folder))
        {
            found.Add(ShellProblems.OutputIsLink(folder));
            return null;
        }
        try
        {
            if (StagingFolder.Open(folder + ".tmp") is { } staging) return new OutputWriter(folder, assets, found, staging);
            found.Add(ShellProblems.Busy(folder));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(ShellProblems.Unwritable(folder, Faults.InWords(fault)));
        }
        return null;
    }

    public void Write(SitePath path, ReadOnlySpan<byte> bytes)
    {
        if (hasFailed) return;
        try
        {
            if (isFirst) WriteFirst(path, bytes);
            else WriteOver(path, bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fail(path, fault);
        }
    }

    public void Copy(SitePath path, AssetFile asset)
    {
        try
        {
            Write(path, assets.Read(asset));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fail(path, fault);
        }
    }

    /// <summary>Moves what was written into place and deletes what earlier builds wrote and this one did not.</summary>
    public OutputCounts Commit()
    {
        var written = taken.Where(entry => entry.Value is not null).ToList();
        try
        {
            if (isFirst) return CommitWhole(written.Count);

            var stale = previous.Where(path => !taken.ContainsKey(path)).ToList();
            // Should we be stopped half way, the next build must still know every file that is ours.
            if (written.Count > 0 || stale.Count > 0) OutputManifest.Write(folder, previous.Union(taken.Keys));
            Parallel.ForEach(written, entry => MoveIntoPlace(entry.Key, entry.Value!));
            var removed = hasFailed ? 0 : stale.Count(Remove);
            if (!hasFailed && (written.Count > 0 || stale.Count > 0 || !previous.SetEquals(taken.Keys))) OutputManifest.Write(folder, taken.Keys);
            return new OutputCounts(taken.Count, written.Count, taken.Count - written.Count, removed);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            hasFailed = true;
            found.Add(ShellProblems.Unwritable(folder, Faults.InWords(fault)));
            return default;
        }
    }

    public void Dispose() => staging.Dispose();

    private void WriteFirst(SitePath path, ReadOnlySpan<byte> bytes)
    {
        var place = staging.PlaceOf(path);
        Make(Path.GetDirectoryName(place)!);
        File.WriteAllBytes(place, bytes);
        taken[path] = place;
    }

    private void WriteOver(SitePath path, ReadOnlySpan<byte> bytes)
    {
        var place = PlaceOf(path);
        if (!IsPlain(Path.GetDirectoryName(place)!))
        {
            Refuse(place);
            return;
        }
        if (Comparison.IsSame(place, bytes) is { } isSame)
        {
            if (isSame)
            {
                taken[path] = null;
                return;
            }
            if (!previous.Contains(path))
            {
                Refuse(place);
                return;
            }
        }
        var staged = staging.PlaceOf(Interlocked.Increment(ref stagedCount));
        File.WriteAllBytes(staged, bytes);
        taken[path] = staged;
    }

    private OutputCounts CommitWhole(int count)
    {
        OutputManifest.Write(staging.Site, taken.Keys);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Directory.Move(staging.Site, folder);
        return new OutputCounts(count, count, 0, 0);
    }

    private void MoveIntoPlace(SitePath path, string staged)
    {
        var place = PlaceOf(path);
        try
        {
            Make(Path.GetDirectoryName(place)!);
            File.Move(staged, place, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fail(path, fault);
        }
    }

    private bool Remove(SitePath path)
    {
        var place = PlaceOf(path);
        if (!IsPlain(Path.GetDirectoryName(place)!) || !File.Exists(place)) return false;
        File.Delete(place);
        for (var at = Path.GetDirectoryName(place)!; at.Length > folder.Length && !Directory.EnumerateFileSystemEntries(at).Any(); at = Path.GetDirectoryName(at)!)
            Directory.Delete(at);
        return true;
    }

    // No folder on the way is a link; each is asked once.
    private bool IsPlain(string parent) =>
        parent.Length <= folder.Length || plain.GetOrAdd(parent, at => !Links.IsLink(at) && IsPlain(Path.GetDirectoryName(at)!));

    // Marked as made only once it is, so that no other thread writes too early.
    private void Make(string parent)
    {
        if (made.ContainsKey(parent)) return;
        Directory.CreateDirectory(parent);
        made[parent] = true;
    }

    private void Refuse(string place)
    {
        hasFailed = true;
        found.Add(ShellProblems.Foreign(place));
    }

    private void Fail(SitePath path, Exception fault)
    {
        hasFailed = true;
        found.Add(ShellProblems.Unwritable(PlaceOf(path), Faults.InWords(fault)));
    }

    private string PlaceOf(SitePath path) => Path.Combine(folder, path.Value);

    // An empty folder gives way to the one that will be moved into its place. One that cannot be taken away (a mount point) is written into.
    private static bool IsEmptyAndGone(string folder)
    {
        if (Directory.EnumerateFileSystemEntries(folder).Any()) return false;
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
