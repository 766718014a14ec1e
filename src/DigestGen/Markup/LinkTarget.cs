using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Markup;

/// <summary>Where a link leads.</summary>
/// <param name="Address">What goes into `href` or `src`; null for a link that may not be, or leads to nothing on the site.</param>
/// <param name="IsExternal">Whether it leaves the site.</param>
/// <param name="RefusedScheme">The scheme that is not allowed; null for a link within the site.</param>
internal readonly record struct LinkTarget(string? Address, bool IsExternal, string? RefusedScheme)
{
    /// <param name="urlOf">The address on the site for a link without a scheme; null when nothing stands there.</param>
    public static LinkTarget Of(string written, Func<string, string?> urlOf)
    {
        var link = written.Trim();
        // Browsers drop tabs and line ends inside an address, so `java\tscript:` would be obeyed.
        if (link.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0) return new LinkTarget(null, false, SchemeOf(WithoutControls(link)) ?? "");
        if (SchemeOf(link) is { } scheme)
            return scheme.ToLowerInvariant() switch
            {
                "http" or "https" => new LinkTarget(WebAddress.Corrected(link), true, null),
                "mailto" => new LinkTarget(link, false, null),
                _ => new LinkTarget(null, false, scheme),
            };
        // `//host/path` and what browsers take for it.
        if (link.StartsWith("//", StringComparison.Ordinal)) return new LinkTarget(WebAddress.Corrected("https:" + link), true, null);
        if (link.Contains('\\', StringComparison.Ordinal)) return new LinkTarget(null, false, null);
        return link.StartsWith('#') ? new LinkTarget(link, false, null) : new LinkTarget(urlOf(link), false, null);
    }

    public Diagnostic Problem(SourceSpan span, string written) =>
        RefusedScheme is { } scheme ? MarkupProblems.SchemeNotAllowedAt(span, Shortened(scheme)) : MarkupProblems.BrokenLinkAt(span, Shortened(written));

    private static string? SchemeOf(string link)
    {
        var end = link.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && link[end] == ':' ? link[..end] : null;
    }

    private static string WithoutControls(string link) => string.Concat(link.Where(c => c > ' '));

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..77] + "…";
}
