using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DigestGen.Diagnostics;
using DigestGen.Importing.Html;
using DigestGen.Text;

namespace DigestGen.Importing.Formats;

/// <summary>A page as a browser saves it: the article is found among menus and lists, and what its head and markup state becomes fields.</summary>
internal sealed partial class SavedPageFormat : IClippingFormat
{
    // Pages that were saved whole, with their pictures inside.
    public int MaxBytes => 32_000_000;

    public ImmutableArray<string> Extensions => [".html", ".htm", ".xhtml"];

    public bool Accepts(string beginning) =>
        beginning.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || beginning.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        || (beginning.StartsWith('<') && (beginning.Contains("<html", StringComparison.OrdinalIgnoreCase) || beginning.Contains("</", StringComparison.Ordinal)));

    public ClippingContent? Read(Clipping clipping, OutletBook outlets, DiagnosticBag found)
    {
        var declared = Charset().Match(Decode.Beginning(clipping.Bytes.Span, 4_000)) is { Success: true } match ? match.Groups["name"].Value : null;
        if (Decode.ReadMarkup(clipping, declared, found) is not { } file) return null;
        return HasTag(file.Text) ? Read(file, outlets, found) : new ClippingContent(file, Lines.Split(file), ClippingFields.None);
    }

    // A text that was only given the name of a page.
    private static bool HasTag(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '!' or '/' or '?') return true;
        return false;
    }

    /// <summary>The same for a page whose characters are known already.</summary>
    public static ClippingContent Read(SourceFile file, OutletBook outlets, DiagnosticBag found)
    {
        var page = PageReader.Read(file, outlets);
        if (page.Trouble != PageTrouble.None) found.Add(ImportProblems.Page(file, page.Trouble, page.Where));
        return new ClippingContent(file, page.Lines, page.Stated) { SaysWhyEmpty = page.Trouble != PageTrouble.None };
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?\s*(?<name>[\w:.-]{3,40})|<\?xml[^>]{0,100}encoding\s*=\s*[""'](?<name>[\w:.-]{3,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
