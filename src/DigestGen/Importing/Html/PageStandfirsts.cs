using System.Text.RegularExpressions;

namespace DigestGen.Importing.Html;

/// <summary>
/// The standfirst of a page: the sentence or two under the headline that say what the article is about. It is one that markup calls so, or the page's description where
/// that is shown apart from the text; a description that only the head holds was written for search machines.
/// </summary>
internal static partial class PageStandfirsts
{
    /// <summary>The rules by which a line that is cut is known to have become the field.</summary>
    public const string ByProperty = "standfirst-property";
    public const string ByName = "standfirst-markup";
    public const string ByDescription = "description-shown";

    private const int Above = 4;
    private const int Below = 14;
    private const int Shortest = 20;
    private const int Longest = 500;
    private const int FewWords = 4;
    private const int LongEnough = 30;

    /// <param name="cuts">For each run the rule that cuts it from the article; null for one that stays.</param>
    /// <param name="title">The headline; empty where none was found.</param>
    public static (int Run, string Rule, Confidence Confidence)? Find(PageFacts page, string?[] cuts, string title)
    {
        var headline = Headline(page, title);
        var descriptions = Descriptions(page);
        (int Run, string Rule, Confidence Confidence)? best = null;
        for (var i = Math.Max(0, headline - Above); i < Math.Min(page.Runs.Count, (headline < 0 ? 0 : headline) + Below); i++)
        {
            // Behind the second paragraph the text is well under way.
            if (i > headline && TextsBetween(page, cuts, headline, i) >= 2) break;
            if (i == headline || IsOfPage(cuts[i]) || !CanBe(page, i, title)) continue;
            var isDescribed = descriptions.Exists(description => IsAlike(page.Runs[i].Text.Text, description));
            var isWhole = descriptions.Exists(description => TitleEnds.Key(description) == TitleEnds.Key(page.Runs[i].Text.Text));
            var found = IsProperty(page, i) ? (i, ByProperty, Confidence.High)
                : IsNamed(page, i) && i > headline ? (i, ByName, isDescribed ? Confidence.High : Confidence.Medium)
                : isDescribed && IsApart(page, cuts, i) ? (i, ByDescription, cuts[i] is not null || isWhole ? Confidence.High : Confidence.Medium)
                : ((int Run, string Rule, Confidence Confidence)?)null;
            if (found is not null && (best is null || found.Value.Confidence > best.Value.Confidence)) best = found;
        }
        return best;
    }

    // Dialogs and menus speak of articles, too.
    private static bool IsOfPage(string? rule) => rule is "navigation" or "aside" or "page-footer" or "control" || (rule is not null && rule.StartsWith("role-", StringComparison.Ordinal) && rule != "role-banner");

    private static int Headline(PageFacts page, string title)
    {
        var key = TitleEnds.Key(title);
        var found = page.Runs.FindIndex(run => page.Nodes[run.Block].Tag is "h1" or "h2" or "h3" && TitleEnds.Key(run.Text.Text) == key);
        return found >= 0 ? found : page.Runs.FindIndex(run => page.Nodes[run.Block].Tag == "h1");
    }

    private static List<string> Descriptions(PageFacts page)
    {
        var descriptions = page.Metas("og:description", "description", "twitter:description", "dc.description", "dcterms.description", "sailthru.description").Select(fact => fact.Value).ToList();
        if (page.Article is { } article) descriptions.AddRange(article.Descriptions.Select(PageText.Folded));
        return [.. descriptions.Where(description => description.Length >= Shortest).Distinct(StringComparer.Ordinal)];
    }

    private static int TextsBetween(PageFacts page, string?[] cuts, int headline, int run)
    {
        var texts = 0;
        for (var i = headline + 1; i < run; i++)
            if (cuts[i] is null && LineShape.IsRunningText(page.Runs[i].Text.Text)) texts++;
        return texts;
    }

    private static bool CanBe(PageFacts page, int number, string title)
    {
        var run = page.Runs[number];
        var text = run.Text.Text;
        return text.Length is >= Shortest and <= Longest && (LineShape.WordCount(text) >= FewWords || text.Count(c => c >= '\u3040') >= Shortest) && run.LinkDensity < 0.5 && page.Nodes[run.Block].Tag is not ("li" or "figcaption" or "caption" or "td" or "th" or "h1" or "label" or "button")
            && TitleEnds.Key(text) != TitleEnds.Key(title) && StatedDates.Read(text, monthFirst: true) is null && Importing.Bylines.Read(text) is null && FurnitureRules.Match(text) is null;
    }

    // The whole of it, or as much as the description has room for.
    private static bool IsAlike(string shown, string description)
    {
        var (one, other) = (TitleEnds.Key(shown), TitleEnds.Key(description));
        return one == other || (other.Length >= LongEnough && one.StartsWith(other, StringComparison.Ordinal)) || (one.Length >= LongEnough && other.StartsWith(one, StringComparison.Ordinal));
    }

    private static bool IsProperty(PageFacts page, int number) =>
        Around(page, number).Any(node => node.Property.Split(' ').Any(property => property is "description" or "schema:description" or "alternativeheadline" or "schema:alternativeheadline" or "alternatename" or "abstract"));

    private static bool IsNamed(PageFacts page, int number) => Around(page, number).Any(node => node.Hints.Length > 1 && Named().IsMatch(node.Hints) && !Unlike().IsMatch(node.Hints));

    // The block and those around it that hold nothing else.
    private static IEnumerable<PageNode> Around(PageFacts page, int number)
    {
        var run = page.Runs[number];
        for (var (i, steps) = (run.Block, 0); i > 0 && steps < 3; i = page.Nodes[i].Parent, steps++)
        {
            if (number > 0 && page.Runs[number - 1].Node > i || number + 1 < page.Runs.Count && page.Runs[number + 1].Node < page.Nodes[i].End) yield break;
            yield return page.Nodes[i];
        }
    }

    // The first paragraph often makes the description: it stands beside the second, in a block of the same kind.
    private static bool IsApart(PageFacts page, string?[] cuts, int number)
    {
        var own = page.Nodes[page.Runs[number].Block];
        for (var i = number + 1; i < page.Runs.Count; i++)
        {
            var other = page.Nodes[page.Runs[i].Block];
            if (cuts[i] is not null || !LineShape.IsRunningText(page.Runs[i].Text.Text)) continue;
            return cuts[number] is not null || own.Tag != other.Tag || own.Hints.Trim() != other.Hints.Trim() || (own.Parent != other.Parent && page.Nodes[own.Parent].Hints.Trim() != page.Nodes[other.Parent].Hints.Trim());
        }
        return false;
    }

    [GeneratedRegex(@"stand-?first|(^|[\s_-]|article|header|page|post|entry|story)(dek|deck|sub-?title|sub-?head(line|ing)?|sub-?hed|sub-?deck|strap-?line|chapo|chapeau|entradilla|bajada|copete|vorspann|abstract|lede|lead-?text|description|intro(duction)?|teaser|excerpt|kurztext|lid|ondertitel|sommario|occhiello)([\s_-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"caption|related|promo|card|image|photo|video|author|bio\b|cookie|newsletter|site-|menu|nav", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Unlike();
}
