using System.Collections.Immutable;
using System.IO.Enumeration;
using DigestGen.Diagnostics;
using DigestGen.Rendering;
using DigestGen.Templating;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>
/// The folder that a template's includes are found in: a digest's `templates`, where the template lies in one, else the template's own folder.
/// Only files that includes ask for are read, and none outside the folder.
/// </summary>
internal sealed class TemplateFolder
{
    // All far above what one template needs, and reached in a second: an include that is worked out in somebody's home folder must end.
    private const int MaxTemplates = 1_000;
    private const long MaxBytes = 64_000_000;
    private const int MaxEntries = 200_000;

    private readonly string extension;
    private readonly bool isOfDigest;

    private TemplateFolder(string root, SitePath template, string extension, bool isOfDigest) =>
        (Root, Template, this.extension, this.isOfDigest) = (root, template, extension, isOfDigest);

    /// <summary>Absolute.</summary>
    public string Root { get; }

    /// <summary>The template's own path below the root.</summary>
    public SitePath Template { get; }

    public static TemplateFolder Of(NamedFile file)
    {
        var extension = file.OnDisk is null ? ".html" : Path.GetExtension(file.OnDisk);
        for (string at = file.Folder, name = file.Name.Value; Path.GetDirectoryName(at) is { } above; at = above)
        {
            if (Path.GetFileName(at) == "templates" && File.Exists(Path.Combine(above, "site.yml")) && SitePath.TryParse(name, out var path))
                return new TemplateFolder(at, path, extension, isOfDigest: true);
            name = $"{Path.GetFileName(at)}/{name}";
        }
        return new TemplateFolder(file.Folder, file.Name, extension, isOfDigest: false);
    }

    /// <summary>The template and all that it may include, through others too.</summary>
    /// <param name="found">What is wrong with files that an include names.</param>
    /// <param name="foundInPossible">What is wrong with files that an include may mean: it matters only if one of them was meant.</param>
    public TemplateFiles Gather(SourceFile main, DiagnosticBag found, DiagnosticBag foundInPossible)
    {
        var included = new Dictionary<SitePath, SourceFile>();
        var possible = new Dictionary<SitePath, SourceFile>();
        var asked = new HashSet<string>(StringComparer.Ordinal) { main.Path.Value };
        if (Follow(main, asked, included, found))
        {
            foreach (var file in Candidates(found))
                if (asked.Add(file.Path.Value) && TextFiles.Read(file, foundInPossible) is { } source)
                    possible.Add(file.Path, source);
            foreach (var path in BuiltIn().Where(path => asked.Add(path.Value))) possible.Add(path, ReadBuiltIn(path));
            // What these name in turn may be of any kind.
            foreach (var source in possible.Values.ToList()) Follow(source, asked, possible, foundInPossible);
        }
        return new TemplateFiles(main, InOrder(included), InOrder(possible));
    }

    private static ImmutableArray<SourceFile> InOrder(Dictionary<SitePath, SourceFile> files) => [.. files.Values.OrderBy(file => file.Path)];

    // Whether one of them has an include whose name is not known yet.
    private bool Follow(SourceFile start, HashSet<string> asked, Dictionary<SitePath, SourceFile> files, DiagnosticBag found)
    {
        var hasComputed = false;
        var waiting = new Queue<SourceFile>([start]);
        while (waiting.TryDequeue(out var template))
        {
            var includes = TemplateIncludes.In(template.Text);
            hasComputed |= includes.HasComputed;
            foreach (var include in includes.Names)
            {
                var name = new Located<string>(include.Name, template.Span(include.Start, include.Length));
                if (!asked.Add(name.Value) || Read(name, found) is not { } source) continue;
                files.Add(source.Path, source);
                if (files.Count > MaxTemplates)
                {
                    found.Add(ShellProblems.TooManyTemplates(MaxTemplates, MaxBytes, MaxEntries));
                    return false;
                }
                waiting.Enqueue(source);
            }
        }
        return hasComputed;
    }

    private SourceFile? Read(Located<string> name, DiagnosticBag found)
    {
        if (!SitePath.TryParse(name.Value, out var path))
        {
            if (name.Value.Length > 0) found.Add(ShellProblems.NoTemplatePath(name));
            return null;
        }
        var place = Path.Combine(Root, path.Value);
        if (File.Exists(place))
        {
            if (IsInside(place)) return TextFiles.Read(new FoundFile(path, place), found);
            found.Add(ShellProblems.LinkedTemplate(path));
            return null;
        }
        return BuiltIn().Contains(path) ? ReadBuiltIn(path) : null;
    }

    // The templates that travel in the exe stand in for those that the digest does not have, as in a build.
    private IEnumerable<SitePath> BuiltIn() => isOfDigest
        ? BuiltInTemplates.All().Where(path => path.Value.EndsWith(".html", StringComparison.Ordinal)).Select(path => SitePath.Of(path.Value["templates/".Length..]))
        : [];

    private static SourceFile ReadBuiltIn(SitePath path) => SourceFile.FromUtf8(path, BuiltInTemplates.Read(SitePath.Of("templates/" + path.Value)), out _);

    private bool IsInside(string place) => Links.IsLink(place)
        ? Links.IsPlainInside(Root, Path.GetDirectoryName(place)!) && Links.LeadsInside(Root, place)
        : Links.IsPlainInside(Root, place);

    // A name that is worked out may mean any file of the same kind. Hidden files, folders behind links and links that lead out are passed over.
    private List<FoundFile> Candidates(DiagnosticBag found)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = true };
        var wanted = extension;
        var (entries, bytes) = (0, 0L);
        var files = new List<FoundFile>();
        var walk = new FileSystemEnumerable<(string? Place, long Length)>(Root, (ref FileSystemEntry entry) => IsOf(ref entry, wanted) ? (entry.ToFullPath(), entry.Length) : default, options)
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !entry.FileName.StartsWith('.'),
        };
        foreach (var (place, length) in walk)
        {
            bytes += length;
            if (++entries > MaxEntries || files.Count > MaxTemplates || bytes > MaxBytes)
            {
                found.Add(ShellProblems.TooManyTemplates(MaxTemplates, MaxBytes, MaxEntries));
                return [];
            }
            if (place is null || (Links.IsLink(place) && !Links.LeadsInside(Root, place))) continue;
            if (SitePath.TryParse(Path.GetRelativePath(Root, place).Replace('\\', '/'), out var path)) files.Add(new FoundFile(path, place));
        }
        return [.. files.OrderBy(file => file.Path)];
    }

    private static bool IsOf(ref FileSystemEntry entry, string extension) =>
        !entry.IsDirectory && !entry.FileName.StartsWith('.') && Path.GetExtension(entry.FileName).SequenceEqual(extension);
}
