namespace DigestGen.Importing.Html;

/// <summary>The address of a page, as it names it itself.</summary>
internal static class PageAddresses
{
    /// <summary>A whole address with path; null when the page names none. An address of the site's front page is none of the article's.</summary>
    public static PageFact? Find(PageFacts page)
    {
        var stated = new List<PageFact>();
        if (page.Head.Canonical.Length > 0) stated.Add(new PageFact(page.Head.Canonical, "link canonical", page.Head.CanonicalStart));
        stated.AddRange(page.Metas("og:url"));
        stated.AddRange(page.FromJsonLd("url", article => article.Url));
        stated.AddRange(page.Metas("parsely-link", "twitter:url", "citation_public_url", "dc.identifier"));
        if (page.Head.SavedFrom.Length > 0) stated.Add(new PageFact(page.Head.SavedFrom, "saved-from comment", 0));
        var whole = stated.Where(fact => IsWeb(fact.Value)).ToList();
        var host = whole.Count > 0 ? new Uri(whole[0].Value) : null;
        if (host is not null)
            for (var i = 0; i < stated.Count; i++)
                if (stated[i].Value.StartsWith('/') && Uri.TryCreate(host, stated[i].Value, out var joined) && IsWeb(joined.OriginalString)) whole.Add(stated[i] with { Value = joined.AbsoluteUri });
        return whole.FirstOrDefault(fact => new Uri(fact.Value) is { AbsolutePath.Length: > 1 }) ?? whole.FirstOrDefault();
    }

    /// <summary>What relative links are resolved against: the base that the page states, itself resolved against its address; or its address.</summary>
    public static Uri? BaseOf(PageFacts page)
    {
        var own = Find(page) is { } address ? new Uri(address.Value) : null;
        var stated = page.Head.Base;
        if (stated.Length == 0) return own;
        var isWhole = Uri.TryCreate(stated, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https";
        return isWhole ? whole : own is not null && Uri.TryCreate(own, stated, out var joined) && IsWeb(joined.AbsoluteUri) ? joined : own;
    }

    private static bool IsWeb(string address) =>
        address.Length < 2_000 && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Contains('.', StringComparison.Ordinal);
}
