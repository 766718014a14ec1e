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
        return Run(new SourceTree([], []), found, clipping).Clippings.Single();
    }

    public static Imported Run(SourceTree tree, params Clipping[] clippings) => Run(tree, new DiagnosticBag(), clippings);

    public static Imported Run(SourceTree tree, DiagnosticBag found, params Clipping[] clippings) => Run(tree, Empty, found, clippings);

    public static Imported Run(SourceTree tree, DigestContent content, DiagnosticBag found, params Clipping[] clippings)
    {
        var result = ArticleImporter.Import(ImportInput.Of([.. clippings], tree), tree, content, clipping => clipping, found);
        return new Imported(result.Clippings, [.. result.Clippings.SelectMany(clipping => clipping.Files).Concat(result.Vocabulary).OrderBy(file => file.Path)]);
    }

    /// <summary>The tree after the result was written into it.</summary>
    public static SourceTree After(SourceTree tree, Imported result) => After(tree, result.Files);

    public static SourceTree After(SourceTree tree, ImmutableArray<SourceFile> files)
    {
        var written = files.Select(f => f.Path).ToHashSet();
        return new SourceTree(tree.Files.Where(f => !written.Contains(f.Path)).Concat(files), []);
    }

    public static ImmutableArray<string> Codes(DiagnosticBag found) => [.. found.ToSorted().Select(d => d.Code.Id).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>A whole import held in memory.</summary>
/// <param name="Files">All that is to be written.</param>
internal sealed record Imported(ImmutableArray<ImportedClipping> Clippings, ImmutableArray<SourceFile> Files);
