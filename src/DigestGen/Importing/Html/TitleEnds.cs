namespace DigestGen.Importing.Html;

/// <summary>What stands before or behind a headline and is none of it: the site's name, a section's, parted from it by a bar, a dash or another such mark.</summary>
internal static class TitleEnds
{
    private const int ShortHeading = 15;
    private const int Longest = 300;

    private static readonly string[] Separators =
        [" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00BB ", " \u00AB ", " \u00B7 ", " / ", " > ", " \u2022 ", " \uFF5C ", "\uFF5C", "\uFF1A", "|", " : ", "\u00AB", "\u00BB", " ~ ", " \u2039 "];

    /// <summary>The names by which the page calls its site, as keys.</summary>
    public static List<string> SiteNames(PageFacts page)
    {
        var names = page.Metas("og:site_name", "application-name", "twitter:site", "apple-mobile-web-app-title", "dc.publisher", "al:ios:app_name").Select(fact => fact.Value).ToList();
        names.AddRange(page.FromJsonLd("publisher", article => article.Publisher).Select(fact => fact.Value));
        if (PageAddresses.Find(page) is { } address && Uri.TryCreate(address.Value, UriKind.Absolute, out var url)) names.AddRange([url.Host, url.Host.Replace("www.", "", StringComparison.Ordinal), NameOfHost(url.Host)]);
        names.AddRange(BehindHeading(page));
        // Some systems write the headline into every field.
        var titles = page.Metas("og:title").Select(fact => fact.Value).Append(PageText.Folded(page.Head.Title)).Select(Key).ToList();
        return [.. names.Select(Key).Where(key => key.Length > 1 && !titles.Contains(key)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A title without the names around it.</summary>
    /// <param name="isWindow">Whether it is the window's: there a short piece behind a bar is no part of the headline, whatever it says.</param>
    public static string Without(string title, List<string> names, bool isWindow)
    {
        for (var cuts = 0; cuts < 3; cuts++)
        {
            var cut = CutOnce(title, names, isWindow);
            if (cut == title) break;
            title = cut;
        }
        return title;
    }

    /// <summary>Letters and digits alone, in lower case: two spellings of one title have the same.</summary>
    public static string Key(string text)
    {
        var key = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return key.StartsWith("the", StringComparison.Ordinal) && key.Length > 6 ? key[3..] : key;
    }

    // What a title has more than the heading, behind a separator, is the site's name.
    private static IEnumerable<string> BehindHeading(PageFacts page)
    {
        var titles = page.Metas("og:title").Select(fact => fact.Value).Append(PageText.Folded(page.Head.Title)).ToList();
        foreach (var run in page.Runs)
        {
            if (page.Nodes[run.Block].Tag != "h1" || run.Text.Length is < ShortHeading or > Longest) continue;
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

    private static string CutOnce(string title, List<string> names, bool isWindow)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && IsEnough(title[..last], 2) && IsSite(title[(last + separator.Length)..], names, isWindow && separator is " | " or " :: " or " \u00BB ")) return title[..last].TrimEnd();
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && IsEnough(title[(first + separator.Length)..], 3) && IsSite(title[..first], names, isLoose: false)) return title[(first + separator.Length)..].TrimStart();
        }
        return InBrackets(title, names) ?? title;
    }

    // `Crane bought [Northern Ledger]`
    private static string? InBrackets(string title, List<string> names)
    {
        if (title.Length < 5 || title[^1] is not (']' or ')')) return null;
        var open = title.LastIndexOf(title[^1] == ']' ? '[' : '(');
        return open > 0 && IsEnough(title[..open], 2) && names.Contains(Key(title[(open + 1)..^1])) ? title[..open].TrimEnd() : null;
    }

    // Scripts without spaces have no words to count.
    private static bool IsEnough(string rest, int words) => LineShape.WordCount(rest) >= words || rest.Count(c => c >= '\u3040' && char.IsLetter(c)) >= 6;

    private static bool IsSite(string piece, List<string> names, bool isLoose)
    {
        var key = Key(piece);
        if (key.Length < 2) return true;
        if (names.Any(name => key == name || (name.Length >= 4 && key.StartsWith(name, StringComparison.Ordinal)) || (key.Length >= 4 && name.StartsWith(key, StringComparison.Ordinal)))) return true;
        return KnownOutlets.Find(piece) is not null || (isLoose && LineShape.WordCount(piece) <= 4);
    }
}
