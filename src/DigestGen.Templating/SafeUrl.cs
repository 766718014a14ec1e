namespace DigestGen.Templating;

/// <summary>An address that can do no harm in `href` and `src`: relative, or with a scheme of the allow-list. Anything else becomes `#`.</summary>
public static class SafeUrl
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static string Of(string text)
    {
        // Browsers drop these characters before they look for the scheme.
        var bare = string.Concat(text.Where(c => !char.IsControl(c))).Trim();
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        var path = bare.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (path >= 0 && path < colon)) return bare;
        return Schemes.Contains(bare[..colon], StringComparer.OrdinalIgnoreCase) ? bare : "#";
    }
}
