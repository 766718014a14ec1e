namespace DigestGen.Importing.Html;

/// <summary>Who wrote a page's article: machine data first, then names in the head, then markup that is called a byline.</summary>
internal static class PageAuthors
{
    private const int Most = 12;
    private const int Far = 30;

    private static readonly HashSet<string> Particles = [.. "de del della der den di da dos du la le van von al bin ibn el ben ter ten zu y will may mark".Split(' ')];

    private static readonly string[] Names =
        ["author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "citation_author", "dc.creator", "dcterms.creator", "dc.creator.creator", "byl", "byline", "cxenseparse:author", "bt:author", "og:article:author", "creator"];

    public static List<(PageFact Fact, Confidence Confidence)> Find(PageFacts page, string? outlet)
    {
        var fromData = page.Article is { } article ? article.Authors.SelectMany(name => People(name, outlet)).Select(name => new PageFact(name, "json-ld author", article.Start)).ToList() : [];
        var fromMeta = FromMetas(page, outlet);
        var fromMarkup = FromMarkup(page, outlet);
        var groups = new[] { fromData, fromMeta, fromMarkup }.Where(group => group.Count > 0).ToList();
        if (groups.Count == 0) return [];
        // Two of the three that agree are surer than the first alone.
        var best = groups.FirstOrDefault(group => groups.Any(other => other != group && IsSame(group, other))) ?? groups[0];
        var confidence = groups.Count > 1 && !groups.Any(other => other != best && IsSame(best, other)) ? Confidence.Medium : Confidence.High;
        return [.. best.DistinctBy(fact => fact.Value, StringComparer.OrdinalIgnoreCase).Take(Most).Select(fact => (fact, confidence))];
    }

    private static bool IsSame(List<PageFact> one, List<PageFact> other) =>
        one.Select(fact => fact.Value.ToLowerInvariant()).Order(StringComparer.Ordinal).SequenceEqual(other.Select(fact => fact.Value.ToLowerInvariant()).Order(StringComparer.Ordinal));

    private static List<PageFact> FromMetas(PageFacts page, string? outlet)
    {
        foreach (var name in Names)
        {
            var people = page.Metas(name).SelectMany(fact => People(fact.Value, outlet).Select(person => fact with { Value = person })).DistinctBy(fact => fact.Value).ToList();
            if (people.Count > 0) return people;
        }
        return [];
    }

    // Lists of other articles have bylines too: the article's own is the one nearest to its headline.
    private static List<PageFact> FromMarkup(PageFacts page, string? outlet)
    {
        var headline = Math.Max(0, page.Runs.FindIndex(run => page.Nodes[run.Block].Cut == "repeated-headline" || page.Nodes[run.Block].Tag == "h1"));
        var bylines = Bylines(page, outlet).ToList();
        if (bylines.Count == 0) return [];
        var best = bylines.MinBy(byline => Distance(byline, headline));
        if (Distance(best, headline) > Far && bylines.Any(other => !IsSame(other.People, best.People))) return [];
        var people = new List<PageFact>(best.People);
        foreach (var other in bylines)
            if (other.Strength == best.Strength && other.Run != best.Run && IsBeside(page, other.Run, best.Run)) people.AddRange(other.People);
        return [.. people.DistinctBy(fact => fact.Value, StringComparer.OrdinalIgnoreCase)];
    }

    // Nothing but other names and `and` between them.
    private static bool IsBeside(PageFacts page, int one, int other)
    {
        if (Math.Abs(one - other) > 4) return false;
        for (var i = Math.Min(one, other); i <= Math.Max(one, other); i++)
            if (page.Runs[i].Text.Length > 40) return false;
        return true;
    }

    private static double Distance((List<PageFact> People, int Run, int Strength) byline, int headline) =>
        (byline.Run >= headline ? byline.Run - headline : 2 * (headline - byline.Run)) - (4 * byline.Strength);

    private static IEnumerable<(List<PageFact> People, int Run, int Strength)> Bylines(PageFacts page, string? outlet)
    {
        var run = 0;
        for (var i = 1; i < page.Nodes.Count;)
        {
            while (run + 1 < page.Runs.Count && page.Runs[run + 1].Node <= i) run++;
            var node = page.Nodes[i];
            var text = !node.IsText && !node.IsHidden && PartNames.IsByline(node) ? TextOf(page, i) : "";
            var people = text.Length is > 2 and <= 160 ? People(text, outlet).ToList() : [];
            if (people.Count == 0)
            {
                i++;
                continue;
            }
            var (rule, strength) = node.Rel.Contains("author", StringComparison.Ordinal) ? ("rel author", 1) : node.Property.Length > 0 ? ("itemprop author", 1) : ("byline-markup", 0);
            yield return ([.. people.Select(person => new PageFact(person, rule, node.Start))], run, strength);
            i = node.End;
        }
    }

    private static string TextOf(PageFacts page, int element)
    {
        var text = new System.Text.StringBuilder();
        for (var i = element; i < page.Nodes[element].End && text.Length <= 200; i++)
        {
            if (page.Nodes[i].IsText)
            {
                // `<b>Ada Holm</b><i>Editor</i>`: only the page's looks part what stands in two elements.
                if (text.Length > 0 && char.IsLower(text[^1]) && page.Nodes[i].Text.Length > 0 && char.IsUpper(page.Nodes[i].Text[0])) text.Append(" | ");
                text.Append(page.Nodes[i].Text);
            }
            else if (TextRuns.IsBlock(page.Nodes[i]) && text.Length > 0) text.Append(" | ");
            else if (page.Nodes[i].Tag == "br") text.Append(" | ");
        }
        return PageText.Folded(text.ToString());
    }

    /// <summary>The people of a byline as data gives it: no addresses, no roles, not the outlet itself.</summary>
    public static IEnumerable<string> People(string text, string? outlet)
    {
        text = PageText.Folded(text).Trim(' ', ',', '|', '\u2022', '\u00B7');
        if (text.Length is < 2 or > 200 || text.Contains("://", StringComparison.Ordinal) || text.StartsWith('@')) yield break;
        var line = text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("by:", StringComparison.OrdinalIgnoreCase) ? text : "By " + text;
        if (Importing.Bylines.Read(line) is { } byline)
        {
            foreach (var name in byline.Names)
                if (!IsOutlet(name, outlet) && !HasPlainWord(name)) yield return Cased(name);
            yield break;
        }
        // Names that no rule for English bylines knows: other scripts, lower case. One word in small Latin letters is an account's name.
        if (!text.All(char.IsAsciiLetterLower) && !HasPlainWord(text) && !Importing.Bylines.EndsInRole(text) && LineShape.WordCount(text) <= 5 && !IsOutlet(text, outlet) && text.All(c => char.IsLetter(c) || c is ' ' or '-' or '.' or '\'' or '\u2019') && FurnitureRules.Match(text) is null && !Importing.Bylines.IsOutletName(text)) yield return text;
    }

    // `About the author`, `Read more`: words that no name has.
    private static bool HasPlainWord(string text) => text.Split(' ').Any(word => word.Length > 1 && char.ToLowerInvariant(word[0]) is var first && !Particles.Contains(word.ToLowerInvariant()) && CommonWords.ContainsAny(first + word[1..]));

    // Whose own page it is may well have written it.
    private static bool IsOutlet(string name, string? outlet) =>
        name.Length < 2 || (string.Equals(name, outlet, StringComparison.OrdinalIgnoreCase) && !Importing.Bylines.IsPersonName(name)) || KnownOutlets.Find(name) is not null || name.ToLowerInvariant() is "admin" or "staff" or "editor" or "editors" or "webmaster" or "newsroom" or "unknown";

    // Bylines in capitals are a matter of the page's looks.
    private static string Cased(string name) =>
        LineShape.IsAllCapitals(name) && name.Contains(' ', StringComparison.Ordinal)
            ? string.Join(' ', name.Split(' ').Select(word => word.Length > 1 ? word[0] + word[1..].ToLowerInvariant() : word))
            : name;
}
