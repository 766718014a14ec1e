namespace DigestGen.Importing.Html;

/// <summary>
/// The headline of a page. Head, machine data and headings each name one, often with the outlet's name behind it; the wording that most of them share is taken.
/// </summary>
internal static class PageTitles
{
    private const int Longest = 300;

    private static readonly string[] Separators = [" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00BB ", " \u00B7 ", " / ", " > ", " \u2022 "];

    public static (PageFact Fact, Confidence Confidence)? Find(PageFacts page)
    {
        var names = SiteNamesOf(page);
        var votes = new Dictionary<string, (PageFact Fact, double Votes)>(StringComparer.Ordinal);
        foreach (var (fact, weight) in Candidates(page))
        {
            if (fact.Value.Length > Longest) continue;
            var bare = fact with { Value = WithoutSite(fact.Value, names) };
            var key = Key(bare.Value);
            if (key.Length < 2) continue;
            votes[key] = votes.TryGetValue(key, out var standing) ? (standing.Fact, standing.Votes + weight) : (bare, weight);
        }
        if (OfWindow(page) is { } window && Key(window.Value) is { Length: > 1 } own) votes.TryAdd(own, (window, 0));
        AddHeadingVotes(page, votes, names);
        if (votes.Count == 0) return null;
        AddWindowVotes(page, votes);
        var best = votes.Values.OrderByDescending(vote => vote.Votes).ThenBy(vote => vote.Fact.Start).First();
        return (best.Fact, best.Votes >= 4 ? Confidence.High : best.Votes >= 2 ? Confidence.Medium : Confidence.Low);
    }

    private static IEnumerable<(PageFact Fact, double Weight)> Candidates(PageFacts page)
    {
        foreach (var fact in page.FromJsonLd("headline", article => article.Headline)) yield return (fact, 4);
        // Written for being shared, and not always what stands over the text.
        foreach (var fact in page.Metas("og:title").Take(1)) yield return (fact, 3);
        foreach (var fact in page.Metas("citation_title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "dc:title", "headline").Take(1)) yield return (fact, 1);
        foreach (var fact in page.Metas("twitter:title").Take(1)) yield return (fact, 0.5);
    }

    // A heading that something else names too is the headline; so is one that says more than the
    // window's title. One that stands alone may be the site's name or a shelf's.
    private static void AddHeadingVotes(PageFacts page, Dictionary<string, (PageFact Fact, double Votes)> votes, List<string> names)
    {
        var headings = page.Runs.Where(run => page.Nodes[run.Block].Tag == "h1" || IsNamed(page, run.Block)).ToList();
        var isOnly = headings.Count(run => page.Nodes[run.Block].Tag == "h1") == 1;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in headings)
        {
            if (run.Text.Length > Longest) continue;
            var fact = new PageFact(WithoutSite(run.Text.Text, names), page.Nodes[run.Block].Tag == "h1" ? "h1" : "headline-markup", run.Text.InputOffset(0));
            var key = Key(fact.Value);
            if (key.Length < 2 || !seen.Add(key)) continue;
            if (votes.TryGetValue(key, out var standing)) votes[key] = (standing.Fact, standing.Votes + 2);
            else if (isOnly && page.Nodes[run.Block].Tag == "h1") votes[key] = (fact, votes.Keys.Any(other => other.Length > 2 && key.Contains(other, StringComparison.Ordinal)) ? 3 : 1.5);
        }
    }

    private static bool IsNamed(PageFacts page, int block)
    {
        for (var (i, steps) = (block, 0); i > 0 && steps < 2; i = page.Nodes[i].Parent, steps++)
        {
            var node = page.Nodes[i];
            if (node.Property is "headline" or "schema:headline") return true;
            if (node.Tag is "h1" or "h2" && (node.Hints.Contains("headline", StringComparison.OrdinalIgnoreCase) || node.Hints.Contains("title", StringComparison.OrdinalIgnoreCase))) return true;
        }
        return false;
    }

    // The window's title speaks for the longest wording that it holds.
    private static void AddWindowVotes(PageFacts page, Dictionary<string, (PageFact Fact, double Votes)> votes)
    {
        var title = Key(PageText.Folded(page.Head.Title));
        var held = votes.Where(vote => vote.Value.Votes > 0 && vote.Key.Length >= 10 && title.Contains(vote.Key, StringComparison.Ordinal)).Select(vote => vote.Key).MaxBy(key => key.Length)
            ?? votes.FirstOrDefault(vote => vote.Value.Fact.Rule == "title").Key;
        if (held is not null) votes[held] = (votes[held].Fact, votes[held].Votes + 2);
    }

    /// <summary>The window's title without the site's name, where the page names no headline otherwise.</summary>
    public static PageFact? OfWindow(PageFacts page)
    {
        var title = PageText.Folded(page.Head.Title);
        return title.Length is 0 or > Longest ? null : new PageFact(WithoutSite(title, SiteNamesOf(page), isWindow: true), "title", page.Head.TitleStart);
    }

    private static List<string> SiteNamesOf(PageFacts page)
    {
        var names = page.Metas("og:site_name", "application-name", "twitter:site", "apple-mobile-web-app-title", "dc.publisher", "al:ios:app_name").Select(fact => fact.Value).ToList();
        names.AddRange(page.FromJsonLd("publisher", article => article.Publisher).Select(fact => fact.Value));
        if (PageAddresses.Find(page) is { } address && Uri.TryCreate(address.Value, UriKind.Absolute, out var url)) names.AddRange([url.Host, url.Host.Replace("www.", "", StringComparison.Ordinal), NameOfHost(url.Host)]);
        names.AddRange(BehindHeading(page));
        return [.. names.Select(Key).Where(key => key.Length > 1).Distinct(StringComparer.Ordinal)];
    }

    // What a title has more than the heading, behind a separator, is the site's name.
    private static IEnumerable<string> BehindHeading(PageFacts page)
    {
        var titles = page.Metas("og:title").Select(fact => fact.Value).Append(PageText.Folded(page.Head.Title)).ToList();
        foreach (var run in page.Runs)
        {
            if (page.Nodes[run.Block].Tag != "h1" || run.Text.Length is < 15 or > Longest) continue;
            foreach (var title in titles)
                foreach (var separator in Separators)
                    if (title.StartsWith(run.Text.Text + separator, StringComparison.OrdinalIgnoreCase)) yield return title[(run.Text.Length + separator.Length)..];
        }
    }

    private static string NameOfHost(string host)
    {
        var parts = host.Split('.');
        return parts.Length < 2 ? host : parts[^2].Length <= 3 && parts.Length > 2 ? parts[^3] : parts[^2];
    }

    private static string WithoutSite(string title, List<string> names, bool isWindow = false)
    {
        for (var cuts = 0; cuts < 3; cuts++)
        {
            var cut = CutOnce(title, names, isWindow);
            if (cut == title) break;
            title = cut;
        }
        return title;
    }

    private static string CutOnce(string title, List<string> names, bool isWindow)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && LineShape.WordCount(title.AsSpan(0, last)) >= 2 && IsSite(title[(last + separator.Length)..], names, isWindow && separator is " | " or " :: " or " \u00BB ")) return title[..last].TrimEnd();
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && LineShape.WordCount(title.AsSpan(first + separator.Length)) >= 3 && IsSite(title[..first], names, isLoose: false)) return title[(first + separator.Length)..].TrimStart();
        }
        return title;
    }

    private static bool IsSite(string piece, List<string> names, bool isLoose)
    {
        var key = Key(piece);
        if (key.Length < 2) return true;
        if (names.Any(name => key == name || (name.Length >= 4 && key.StartsWith(name, StringComparison.Ordinal)) || (key.Length >= 4 && name.StartsWith(key, StringComparison.Ordinal)))) return true;
        return KnownOutlets.Find(piece) is not null || (isLoose && LineShape.WordCount(piece) <= 4);
    }

    private static string Key(string text)
    {
        var key = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return key.StartsWith("the", StringComparison.Ordinal) && key.Length > 6 ? key[3..] : key;
    }
}
