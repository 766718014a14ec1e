using System.Runtime.CompilerServices;

namespace DigestGen.Tests.Architecture;

/// <summary>The checkout that these tests were compiled from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathTo(parts));

    /// <summary>The C# files below a folder, without what builds leave behind.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(PathTo(folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        // Deterministic builds may map the path of this file, so the folder that holds the tests is the second way in.
        foreach (var start in (string[])[Path.GetDirectoryName(thisFile) ?? "", AppContext.BaseDirectory])
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
                if (File.Exists(Path.Combine(folder, "DigestGen.sln"))) return folder;
        throw new InvalidOperationException("DigestGen.sln was not found above the tests.");
    }
}
