using System.Text;

namespace DigestGen.Text;

internal static class WebAddress
{
    /// <summary>
    /// An address of the web as RFC 3986 would have it, where people and programs copy it otherwise: brackets, a second `#` and a `%` that begins
    /// no escape are escaped. Null when no address of a host can be read from it.
    /// </summary>
    public static string? Corrected(string address)
    {
        var corrected = Escaped(address);
        return Uri.TryCreate(corrected, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? corrected : null;
    }

    private static string Escaped(string address)
    {
        // A host may stand in brackets of its own (IPv6).
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : address.AsSpan(scheme + 3).IndexOfAny("/?#");
        if (path < 0) return address;
        path += scheme + 3;
        if (address.AsSpan(path).IndexOfAny("[]%#") < 0) return address;
        var escaped = new StringBuilder(address, 0, path, address.Length + 16);
        var isFragment = false;
        for (var i = path; i < address.Length; i++)
        {
            var isEscape = address[i] == '%' && i + 2 < address.Length && char.IsAsciiHexDigit(address[i + 1]) && char.IsAsciiHexDigit(address[i + 2]);
            _ = address[i] switch
            {
                '[' => escaped.Append("%5B"),
                ']' => escaped.Append("%5D"),
                '%' when !isEscape => escaped.Append("%25"),
                '#' when isFragment => escaped.Append("%23"),
                var c => escaped.Append(c),
            };
            isFragment |= address[i] == '#';
        }
        return escaped.ToString();
    }
}
