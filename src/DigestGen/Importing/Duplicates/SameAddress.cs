namespace DigestGen.Importing.Duplicates;

/// <summary>Addresses by which one page is known: with and without `www.`, for small screens, with what newsletters and networks add to count readers.</summary>
internal static class SameAddress
{
    private static readonly string[] Hosts = ["www.", "m.", "mobile.", "amp."];
    private static readonly string[] Counters = ["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "ref_src", "cmp", "cmpid", "ocid", "ito", "smid", "amp", "outputtype", "at_medium", "at_campaign"];

    /// <summary>One spelling for all addresses of a page: what to compare, not to open.</summary>
    public static string Canonical(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant().TrimEnd('.');
        foreach (var prefix in Hosts)
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.AsSpan(prefix.Length).Contains('.')) host = host[prefix.Length..];
        var path = url.AbsolutePath.TrimEnd('/');
        foreach (var end in (string[])["/amp", "/index.html", "/index.htm", "/index.php"])
            if (path.EndsWith(end, StringComparison.OrdinalIgnoreCase)) path = path[..^end.Length];
        var query = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsCounter(part)).Order(StringComparer.Ordinal);
        return $"{host}{(url.IsDefaultPort ? "" : $":{url.Port}")}{path}?{string.Join('&', query)}";
    }

    private static bool IsCounter(string part)
    {
        var name = part.Split('=')[0].ToLowerInvariant();
        return name.StartsWith("utm_", StringComparison.Ordinal) || Counters.Contains(name);
    }
}
