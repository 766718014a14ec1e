using System.Globalization;
using System.Text.RegularExpressions;
using DigestGen.Language;

namespace DigestGen.Importing.Html;

/// <summary>
/// When a page was published. Head, machine data and markup each may say it; the day that weighs most is taken, and is sure only where nothing of weight says
/// another one. Dates of changes are no dates of publication and are never taken for one.
/// </summary>
internal static partial class PageDates
{
    private const int MostTimes = 60;

    private static readonly string[] Names =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article.published", "article:published", "article_date_original", "parsely-pub-date", "sailthru.date", "citation_publication_date",
        "citation_online_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "dc:date", "pubdate", "pub_date", "publishdate", "publish-date",
        "publish_date", "publication_date", "publicationdate", "originalpublicationdate", "cxenseparse:recs:publishtime", "date.issued", "displaydate", "sort_date", "datecreated", "bt:pubdate", "date",
    ];

    public static (PageFact Fact, Edtf Date, Confidence Confidence)? Find(PageFacts page, bool? monthFirst)
    {
        var dated = new List<(PageFact Fact, Edtf Date, double Weight)>();
        // Some systems write the time of the last change into every field.
        var changes = page.Metas("article:modified_time", "og:updated_time", "datemodified", "last-modified").Concat(page.FromJsonLd("dateModified", article => article.Modified)).Select(fact => fact.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (fact, weight) in Candidates(page))
            if (Read(fact.Value, monthFirst) is { } date) dated.Add((fact, date, changes.Contains(fact.Value) ? weight / 2 : weight));
        if (dated.Count == 0) return null;
        var days = dated.GroupBy(item => item.Date.Earliest).Select(group => (Day: group.Key, Weight: group.Sum(item => item.Weight), group.First().Fact)).OrderByDescending(day => day.Weight).ToList();
        var best = days[0];
        // Two days on end are one moment in two zones, unless one place names both.
        var rival = days.Skip(1).Where(day => Math.Abs(day.Day.DayNumber - best.Day.DayNumber) > 1 || dated.Any(one => one.Date.Earliest == day.Day && dated.Any(other => other.Date.Earliest == best.Day && other.Fact.Rule == one.Fact.Rule))).Select(day => day.Weight).DefaultIfEmpty().Max();
        var chosen = dated.Where(item => item.Date.Earliest == best.Day).OrderByDescending(item => item.Date.Precision).ThenByDescending(item => item.Weight).First();
        return (chosen.Fact, chosen.Date, rival * 2 >= best.Weight ? Confidence.Low : rival > 0 || best.Weight < 2 ? Confidence.Medium : Confidence.High);
    }

    private static IEnumerable<(PageFact Fact, double Weight)> Candidates(PageFacts page)
    {
        foreach (var fact in page.FromJsonLd("datePublished", article => article.Published)) yield return (fact, 4);
        // One name with two days says less than one with one.
        foreach (var (facts, number) in page.Metas(Names).GroupBy(fact => fact.Rule, StringComparer.Ordinal).Select((facts, number) => (facts.DistinctBy(fact => fact.Value).ToList(), number)))
            foreach (var fact in facts.Take(3)) yield return (fact, (number == 0 ? 3.0 : 1.5) / facts.Count);
        foreach (var candidate in Marked(page)) yield return candidate;
        if (PageAddresses.Find(page) is { } address && InAddress().Match(address.Value) is { Success: true } day)
            yield return (new PageFact($"{day.Groups["year"].Value}-{day.Groups["month"].Value}-{day.Groups["day"].Value}", "date in address", address.Start), 1.5);
    }

    [GeneratedRegex(@"/(?<year>(19|20)\d\d)[/-](?<month>0[1-9]|1[0-2])[/-](?<day>0[1-9]|[12]\d|3[01])(/|-|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InAddress();

    // `time` and elements that are called a date: those that say so, or that stand near the headline.
    private static IEnumerable<(PageFact Fact, double Weight)> Marked(PageFacts page)
    {
        var headline = page.Runs.FindIndex(run => page.Nodes[run.Block].Tag == "h1");
        var near = headline < 0 ? (From: -1, To: -1) : (From: page.Runs[Math.Max(0, headline - 6)].Node, To: page.Runs[Math.Min(page.Runs.Count - 1, headline + 12)].Node);
        var stated = new HashSet<string>(StringComparer.Ordinal);
        PageFact? listed = null;
        var seen = 0;
        for (var i = 1; i < page.Nodes.Count && seen < MostTimes; i++)
        {
            var node = page.Nodes[i];
            var isStated = node.Property.Contains("datepublished", StringComparison.Ordinal);
            var isNear = i > near.From && i < near.To;
            var isNamed = isNear && IsDateName(page, i);
            if (node.IsText || (!isStated && !isNamed && (node.Tag != "time" || node.Value.Length == 0)) || IsChange(page, i)) continue;
            seen++;
            foreach (var (fact, weight) in Of(page, i, isStated))
            {
                if (isStated) stated.Add(fact.Value);
                var isPublished = isStated || Says(node.Hints, "publish", "pubdate", "posted") || Says(page.Nodes[node.Parent].Hints, "publish", "pubdate");
                if (isPublished && IsInList(page, i) && !isNear) listed ??= isStated ? fact : null;
                else if (isPublished || isNear) yield return (fact, weight + (isPublished ? 0.5 : 0));
            }
        }
        // In a list stand the dates of other articles, unless it is the only one of all.
        if (listed is not null && stated.Count == 1) yield return (listed, 2);
    }

    // `<span class="post-date">6 May 2021</span>`: an element with nothing else in it.
    private static bool IsDateName(PageFacts page, int number) =>
        page.Nodes[number].Tag != "time" && Says(page.Nodes[number].Hints, "date", "publish", "posted", "timestamp") && page.Nodes[number].End == number + 2 && page.Nodes[number + 1].IsText;

    // What readers see goes before what the attribute says, where the two differ by more than a zone: scripts move the attribute along with every change.
    private static IEnumerable<(PageFact Fact, double Weight)> Of(PageFacts page, int number, bool isStated)
    {
        var node = page.Nodes[number];
        var rule = isStated ? "itemprop datePublished" : node.Tag == "time" ? "time datetime" : "date-markup";
        var shown = TextOf(page, number);
        if (node.Value.Length == 0) return shown.Length == 0 ? [] : [(new PageFact(shown, rule, node.Start), 2)];
        if (shown.Length > 0 && Read(shown, null) is { } seen && Read(node.Value, null) is { } written && seen.Precision >= DatePrecision.Day
            && Math.Abs(seen.Earliest.DayNumber - written.Earliest.DayNumber) > (seen.Precision == DatePrecision.Minute ? 0 : 1))
            return [(new PageFact(shown, "time text", node.Start), 3)];
        return [(new PageFact(node.Value, rule, node.Start), 2)];
    }

    private static bool IsChange(PageFacts page, int number)
    {
        var node = page.Nodes[number];
        var parent = page.Nodes[node.Parent];
        if (node.Property.Contains("modified", StringComparison.Ordinal) || Says(node.Hints, "updat", "modif") || Says(parent.Hints, "updat", "modif")) return true;
        var before = page.Nodes[number - 1];
        return before.IsText && before.Text.TrimEnd().TrimEnd(':') is { Length: < 60 } text && (text.EndsWith("updated", StringComparison.OrdinalIgnoreCase) || text.EndsWith("modified", StringComparison.OrdinalIgnoreCase) || text.EndsWith("edited", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Says(string hints, params string[] words) => hints.Length > 1 && words.Any(word => hints.Contains(word, StringComparison.OrdinalIgnoreCase));

    // Lists of other articles mark their dates in the same way.
    private static bool IsInList(PageFacts page, int number)
    {
        for (var (i, steps) = (number, 0); i > 0 && steps < 8; i = page.Nodes[i].Parent, steps++)
            if (page.Nodes[i].Tag is "li" or "aside" or "nav" or "footer") return true;
        return false;
    }

    private static string TextOf(PageFacts page, int element)
    {
        for (var i = element + 1; i < page.Nodes[element].End; i++)
            if (page.Nodes[i].IsText && page.Nodes[i].Text.Trim() is { Length: > 5 and < 100 } text) return text;
        return "";
    }

    /// <summary>Whether numbers such as 06/05/2021 begin with the month, by the page's language; null where that does not say: most systems are shipped as `en-US`.</summary>
    public static bool? MonthFirstIn(string language)
    {
        var parts = language.ToLowerInvariant().Split('-', '_');
        return parts[0] is "de" or "fr" or "es" or "it" or "pt" or "nl" or "pl" or "uk" or "ru" || (parts[0] == "en" && parts.Length > 1 && parts[^1] is "gb" or "ie" or "au" or "nz" or "in" or "za") ? false : null;
    }

    /// <summary>ISO 8601 in its usual and its loose spellings, and what people write. A time of midnight to the second is no time; a zone only where one is stated.</summary>
    public static Edtf? Read(string text, bool? monthFirst)
    {
        text = text.Trim();
        if (text.Length is < 6 or > 100) return null;
        return Iso(text) ?? StatedDates.Read(WithoutClock(text), monthFirst)?.Date;
    }

    private static Edtf? Iso(string text)
    {
        if (text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 8 || text[8] is 'T' or ' ')) text = $"{text[..4]}-{text[4..6]}-{text[6..]}";
        if (text.Length >= 10 && text[4] == '/' && text[7] == '/') text = text.Replace('/', '-');
        if (text.Length < 7 || text[4] != '-' || !IsDigits(text.AsSpan(0, 4)) || !IsDigits(text.AsSpan(5, 2))) return null;
        if (text.Length == 7) return Parsed(text);
        if (text.Length < 10 || text[7] != '-' || !IsDigits(text.AsSpan(8, 2))) return null;
        var day = text[..10];
        if (text.Length == 10 || text[10] is not ('T' or 't' or ' ')) return Parsed(day);
        var rest = text.AsSpan(11).Trim();
        if (rest.Length < 5 || rest[2] != ':' || !IsDigits(rest[..2]) || !IsDigits(rest.Slice(3, 2))) return Parsed(day);
        var behind = rest[5..];
        var seconds = behind.Length >= 3 && behind[0] == ':' ? behind.Slice(1, 2).ToString() : "00";
        // Systems that keep days only write midnight.
        if (rest[..5].SequenceEqual("00:00") && seconds == "00") return Parsed(day);
        return Parsed($"{day}T{rest[..5]}{Zone(behind)}") ?? Parsed(day);
    }

    private static string Zone(ReadOnlySpan<char> behind)
    {
        var at = behind.IndexOfAny("Zz+-");
        if (at < 0) return "";
        if (behind[at] is 'Z' or 'z') return "Z";
        var digits = string.Concat(behind[at..].ToString().Where(char.IsAsciiDigit));
        return digits.Length is 2 or 4 ? string.Create(CultureInfo.InvariantCulture, $"{behind[at]}{digits[..2]}:{(digits.Length == 4 ? digits[2..] : "00")}") : "";
    }

    // `Thu, 06 May 2021 16:15:00 +0200`: the offset is nothing that lines of articles have.
    private static string WithoutClock(string text)
    {
        var sign = text.LastIndexOfAny(['+', '-']);
        return sign > 10 && text.Length - sign is 5 or 6 && IsDigits(text.AsSpan(sign + 1).ToString().Replace(":", "", StringComparison.Ordinal)) ? text[..sign].TrimEnd() : text;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static Edtf? Parsed(string text) => Edtf.TryParse(text, out var date) && date.Earliest.Year is > 1500 and < 2200 ? date : null;
}
