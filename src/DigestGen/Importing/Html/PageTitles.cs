namespace DigestGen.Importing.Html;

/// <summary>
/// The headline of a page. What readers see over the text, the data for machines, the head's names for sharing and the window's title each have a voice; wordings that
/// say the same, with the site's name or without, whole or cut short, speak together.
/// </summary>
internal static class PageTitles
{
    private const int Longest = 300;
    private const int LongEnough = 10;

    // The headline itself, for machines and for readers.
    private const double Headline = 4;
    private const double Window = 2;

    // Often written for being shared, and then not what stands over the text. All of these names are filled from one field, so they have one voice.
    private const double Shared = 1.5;

    // A heading among several that something else names too, and one that nothing else names.
    private const double Heading = 2;
    private const double StrayHeading = 1;

    private const double Sure = 4;
    private const double ClearLead = 1.5;

    public static (PageFact Fact, Confidence Confidence)? Find(PageFacts page)
    {
        var names = TitleEnds.SiteNames(page);
        var voices = Voices(page, names).Where(voice => voice.Fact.Value.Length <= Longest && TitleEnds.Key(voice.Fact.Value).Length >= 2).ToList();
        if (voices.Count == 0) return null;
        var ranked = voices.Select((voice, i) => (voice.Fact, Votes: VotesFor(voice.Fact.Value, voices), Number: i)).OrderByDescending(vote => vote.Votes).ThenBy(vote => vote.Number).ToList();
        var (best, votes, _) = ranked[0];
        var rival = ranked.Where(other => !IsSame(other.Fact.Value, best.Value)).Select(other => other.Votes).DefaultIfEmpty().First();
        return (best, votes >= Sure && votes - rival >= ClearLead ? Confidence.High : votes >= Window ? Confidence.Medium : Confidence.Low);
    }

    /// <summary>The window's title without the site's name.</summary>
    public static PageFact? OfWindow(PageFacts page, List<string> names)
    {
        var title = PageText.Folded(page.Head.Title);
        return title.Length is 0 or > Longest ? null : new PageFact(TitleEnds.Without(title, names, isWindow: true), "title", page.Head.TitleStart);
    }

    private readonly record struct Voice(PageFact Fact, double Weight, string Group);

    private static List<Voice> Voices(PageFacts page, List<string> names)
    {
        var voices = new List<Voice>();
        foreach (var fact in page.FromJsonLd("headline", article => article.Headline)) voices.Add(new Voice(Bare(fact, names), Headline, "data"));
        foreach (var name in (string[])["og:title", "citation_title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "dc:title", "headline", "twitter:title"])
            foreach (var fact in page.Metas(name).Take(1)) voices.Add(new Voice(Bare(fact, names), Shared, "shared"));
        if (OfWindow(page, names) is { } window) voices.Add(new Voice(window, Window, "window"));
        var named = voices.Select(voice => TitleEnds.Key(voice.Fact.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var heading in PageHeadings.Find(page, names, named)) voices.Add(new Voice(heading.Fact, heading.IsOwn ? Headline : heading.Fact.Rule == "h1" ? Heading : StrayHeading, "heading"));
        return voices;
    }

    private static PageFact Bare(PageFact fact, List<string> names) => fact with { Value = TitleEnds.Without(fact.Value, names, isWindow: false) };

    // Each group speaks once for a wording.
    private static double VotesFor(string title, List<Voice> voices) =>
        voices.Where(voice => SpeaksFor(voice.Fact.Value, title)).GroupBy(voice => voice.Group, StringComparer.Ordinal).Sum(group => group.Max(voice => voice.Weight));

    private static bool SpeaksFor(string voice, string title)
    {
        if (IsSame(voice, title)) return true;
        var (own, other) = (TitleEnds.Key(voice), TitleEnds.Key(title));
        if (EndsInDots(voice) || voice.Length is >= 60 and <= 70 or >= 107 and <= 110)
            if (own.Length >= LongEnough && other.StartsWith(own, StringComparison.Ordinal)) return true;
        // With more around it; but a whole title does not speak for one that was cut short.
        return other.Length >= LongEnough && own.Contains(other, StringComparison.Ordinal) && !EndsInDots(title);
    }

    private static bool EndsInDots(string title) => title.EndsWith('\u2026') || title.EndsWith("...", StringComparison.Ordinal);

    private static bool IsSame(string one, string other) => TitleEnds.Key(one) == TitleEnds.Key(other);
}
