using System.Globalization;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>
/// A folder beside the output, on the same disk so that files can be moved from it. It belongs to one build at a time and is gone after it.
/// </summary>
internal sealed class StagingFolder : IDisposable
{
    private readonly string folder;
    private readonly FileStream hold;

    private StagingFolder(string folder, FileStream hold) => (this.folder, this.hold) = (folder, hold);

    /// <summary>The site as a whole, where none stands yet.</summary>
    public string Site => Path.Combine(folder, "site");

    /// <summary>Takes the folder, and clears away what a build that was killed left in it. Null while another build holds it.</summary>
    public static StagingFolder? Open(string folder)
    {
        Directory.CreateDirectory(folder);
        if (Links.IsLink(folder)) throw new IOException("the folder beside it is a symbolic link");
        FileStream hold;
        try
        {
            hold = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, "lock")))
        {
            return null;
        }
        var staging = new StagingFolder(folder, hold);
        staging.Clear();
        Directory.CreateDirectory(staging.Site);
        Directory.CreateDirectory(staging.Changed);
        return staging;
    }

    /// <summary>Where a file of the whole site is written.</summary>
    public string PlaceOf(SitePath path) => Path.Combine(Site, path.Value);

    /// <summary>Where a changed file waits to be moved.</summary>
    public string PlaceOf(int number) => Path.Combine(Changed, number.ToString(CultureInfo.InvariantCulture));

    public void Dispose()
    {
        try
        {
            Clear();
            hold.Dispose();
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What is left is cleared away by the next build.
            hold.Dispose();
        }
    }

    private string Changed => Path.Combine(folder, "changed");

    private void Clear()
    {
        if (Directory.Exists(Site)) Directory.Delete(Site, recursive: true);
        if (Directory.Exists(Changed)) Directory.Delete(Changed, recursive: true);
    }
}
