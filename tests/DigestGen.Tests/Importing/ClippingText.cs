using System.Collections.Immutable;
using System.Text;
using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Tests.Importing;

/// <summary>Imports clippings written in a test, into an empty digest or one with sources.</summary>
internal static class ClippingText
{
    public static DigestContent Empty { get; } = new([], [], [], [], [], []);

    public static Clipping Of(string text, string name = "clip") => Of(Encoding.UTF8.GetBytes(text), name);

    public static Clipping Of(byte[] bytes, string name = "clip") => new(SitePath.Of($"content/inbox/{name}.txt"), bytes);

    /// <summary>A clipping whose name says what it is: `page.html`.</summary>
    public static Clipping Named(string file, string text) => Named(file, Encoding.UTF8.GetBytes(text));

    public static Clipping Named(string file, byte[] bytes) => new(SitePath.Of($"content/inbox/{file}"), bytes);

    public static ImportedClipping Page(string html) => Import(Named("page.html", html), out _);

    public static ImportedClipping Import(string text) => Import(text, out _);

    public static ImportedClipping Import(string text, out DiagnosticBag found) => Import(Of(text), out found);

    public static ImportedClipping Import(Clipping clipping, out DiagnosticBag found)
    {
        found = new DiagnosticBag();
        return ArticleImporter.Import([clipping], new SourceTree([], []), Empty, found).Clippings.Single();
    }

    public static ImportResult Run(SourceTree tree, params Clipping[] clippings) => Run(tree, new DiagnosticBag(), clippings);

    public static ImportResult Run(SourceTree tree, DiagnosticBag found, params Clipping[] clippings) => ArticleImporter.Import([.. clippings], tree, Empty, found);

    /// <summary>The tree after the result was written into it.</summary>
    public static SourceTree After(SourceTree tree, ImportResult result)
    {
        var written = result.Files.Select(f => f.Path).ToHashSet();
        return new SourceTree(tree.Files.Where(f => !written.Contains(f.Path)).Concat(result.Files), []);
    }

    public static ImmutableArray<string> Codes(DiagnosticBag found) => [.. found.ToSorted().Select(d => d.Code.Id).Distinct().Order(StringComparer.Ordinal)];
}
