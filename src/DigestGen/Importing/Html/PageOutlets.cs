namespace DigestGen.Importing.Html;

/// <summary>Whose page it is: the outlet of the list with the page's host, the name the page gives its site, or its publisher.</summary>
internal static class PageOutlets
{
    public static (FoundOutlet Outlet, PageFact Fact, Confidence Confidence)? Find(PageFacts page, OutletBook outlets, PageFact? address)
    {
        if (address is not null && Uri.TryCreate(address.Value, UriKind.Absolute, out var url) && outlets.ByHost(url) is { } known)
            return (new FoundOutlet(known.Id, known.Name.Value, IsKnown: true), address with { Rule = "address-host" }, Confidence.High);
        var names = page.Metas("og:site_name").Take(1)
            .Concat(page.FromJsonLd("publisher", article => article.Publisher))
            .Concat(page.Metas("citation_journal_title", "dc.publisher", "dcterms.publisher", "article:publisher", "publisher", "application-name", "apple-mobile-web-app-title", "cre", "copyright"))
            .Select(fact => fact with { Value = Bare(fact.Value) }).Where(fact => IsName(fact.Value)).ToList();
        // A bare host is an address rather than a name.
        var best = names.FirstOrDefault(fact => !IsHost(fact.Value)) ?? names.FirstOrDefault();
        if (best is null || outlets.Named(best.Value) is not { } outlet) return null;
        return (outlet, best, best.Rule is "og:site_name" or "json-ld publisher" ? Confidence.High : Confidence.Medium);
    }

    // What stands behind a bar praises the outlet, and `Inc` is its company's.
    private static string Bare(string name)
    {
        foreach (var separator in (string[])[" | ", " - ", " \u2013 ", " \u2014 ", " :: "])
            if (name.IndexOf(separator, StringComparison.Ordinal) is > 1 and var at) name = name[..at];
        foreach (var company in (string[])[" Inc", " Inc.", " LLC", " Ltd", " Ltd.", " GmbH", " Limited", " PLC"])
            if (name.EndsWith(company, StringComparison.OrdinalIgnoreCase)) name = name[..^company.Length];
        return name.Trim(' ', ',');
    }

    private static bool IsName(string name) => name.Length is > 1 and <= 60 && !name.Contains("://", StringComparison.Ordinal) && !name.StartsWith('@') && name.Any(char.IsLetter) && LineShape.WordCount(name) <= 7;

    private static bool IsHost(string name) => name.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
