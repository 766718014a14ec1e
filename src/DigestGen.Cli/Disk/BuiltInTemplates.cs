using System.Reflection;
using DigestGen.Text;

namespace DigestGen.Cli.Disk;

/// <summary>The templates that travel in the exe. A digest's own file of the same name takes the place of one.</summary>
internal static class BuiltInTemplates
{
    private static readonly Assembly Home = typeof(BuiltInTemplates).Assembly;

    public static IEnumerable<SitePath> All() =>
        Home.GetManifestResourceNames()
            .Where(name => name.StartsWith("templates/", StringComparison.Ordinal) || name.StartsWith(@"templates\", StringComparison.Ordinal))
            .Select(name => SitePath.Of(name.Replace('\\', '/')));

    public static byte[] Read(SitePath path)
    {
        using var stream = Home.GetManifestResourceStream(path.Value) ?? Home.GetManifestResourceStream(path.Value.Replace('/', '\\').Replace(@"templates/", @"templates\", StringComparison.Ordinal))
            ?? throw new FileNotFoundException(path.Value);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
