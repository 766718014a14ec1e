using System.Text;
using DigestGen.Language;

namespace DigestGen.Importing.Html;

/// <summary>A heading that may be the headline.</summary>
/// <param name="IsOwn">Whether it can be nothing else: marked as the headline, or the only first heading, which stands above the text and speaks of the same.</param>
internal readonly record struct PageHeading(PageFact Fact, bool IsOwn);

/// <summary>The headings of a page from which its headline is taken.</summary>
internal static class PageHeadings
{
    private const int Longest = 300;
    private const int LongWord = 4;
    private const int Most = 200;
    private const char FirstKana = '\u3040';

    private static readonly string[] Kickers = ["kicker", "eyebrow", "overline", "rubric", "category", "topic", "section-label", "article-label", "superheading", "preheadline", "pre-headline", "roofline"];

    private static readonly string[] Brands = ["logo", "brand", "masthead", "site-title", "site-name", "sitename", "site-header__title", "blog-title"];

    /// <summary>In the order of the page.</summary>
    /// <param name="named">What the head names: a heading of any rank that says the same is the headline.</param>
    public static List<PageHeading> Find(PageFacts page, List<string> siteNames, IReadOnlyCollection<string> named)
    {
        var headings = new List<(PageFact Fact, bool IsFirst, bool IsMarked, bool IsNamed)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in page.Runs)
        {
            if (headings.Count == Most) break;
            var tag = page.Nodes[run.Block].Tag;
            var isMarked = IsMarked(page, run.Block);
            if (run.Text.Length > Longest || (!isMarked && tag is not ("h1" or "h2" or "h3" or "h4")) || IsBrand(page, run.Block)) continue;
            var value = TitleEnds.Without(WithoutKicker(page, run), siteNames, isWindow: false);
            var key = TitleEnds.Key(value);
            var isNamed = named.Contains(key);
            if (key.Length < 2 || siteNames.Contains(key) || (tag != "h1" && !isMarked && !isNamed && !IsCalledTitle(page, run.Block)) || !seen.Add(key)) continue;
            headings.Add((new PageFact(value, tag == "h1" ? "h1" : "headline-markup", run.Text.InputOffset(0)), tag == "h1", isMarked, isNamed));
        }
        var isAlone = headings.Count(heading => heading.IsFirst) == 1 && !headings.Exists(heading => heading.IsNamed && !heading.IsFirst);
        var isMarkedOnce = headings.Count(heading => heading.IsMarked) == 1;
        var subject = new Lazy<HashSet<string>>(() => Subject(page));
        return [.. headings.Select(heading => new PageHeading(heading.Fact, heading.IsNamed || (heading.IsMarked && isMarkedOnce) || (heading.IsFirst && isAlone && IsAboveText(page, heading.Fact.Start) && Speaks(heading.Fact.Value, subject.Value))))];
    }

    // Dialogs and lists at the end of a page have first headings too.
    private static bool IsAboveText(PageFacts page, int start)
    {
        var (above, below) = (0, 0);
        foreach (var run in page.Runs)
        {
            if (!LineShape.IsRunningText(run.Text.Text)) continue;
            if (run.Text.InputOffset(0) < start) above += run.Text.Length;
            else below += run.Text.Length;
        }
        return below > above;
    }

    // One word over a text is a shelf's name; of several, half come again in the text.
    private static bool Speaks(string heading, HashSet<string> subject)
    {
        var words = Stems(heading).ToList();
        if (LineShape.WordCount(heading) < 2) return heading.Count(c => c >= FirstKana) >= 6;
        return words.Count == 0 || words.Count(subject.Contains) * 2 >= words.Count;
    }

    private static HashSet<string> Subject(PageFacts page)
    {
        var subject = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in page.Runs)
            if (LineShape.IsRunningText(run.Text.Text)) subject.UnionWith(Stems(run.Text.Text));
        return subject;
    }

    private static IEnumerable<string> Stems(string text) =>
        Words.ListIn(text).Where(word => word.Length >= LongWord).Select(word => text.Substring(word.Start, Math.Min(word.Length, 6)).ToLowerInvariant().TrimEnd('s'));

    private static bool IsMarked(PageFacts page, int block)
    {
        for (var (i, steps) = (block, 0); i > 0 && steps < 2; i = page.Nodes[i].Parent, steps++)
            if (page.Nodes[i].Property.Split(' ').Any(property => property is "headline" or "schema:headline" or "rnews:headline")) return true;
        return false;
    }

    private static bool IsCalledTitle(PageFacts page, int block)
    {
        for (var (i, steps) = (block, 0); i > 0 && steps < 2; i = page.Nodes[i].Parent, steps++)
            if (page.Nodes[i] is { Tag: "h1" or "h2" } node && Says(node.Hints, ["headline", "title"])) return true;
        return false;
    }

    private static bool IsBrand(PageFacts page, int block)
    {
        for (var (i, steps) = (block, 0); i > 0 && steps < 3; i = page.Nodes[i].Parent, steps++)
            if (page.Nodes[i].Tag == "nav" || Says(page.Nodes[i].Hints, Brands)) return true;
        return false;
    }

    // `<h1><span class="kicker">Shipping</span> Harbour board buys a crane</h1>`
    private static string WithoutKicker(PageFacts page, TextRun run)
    {
        var nodes = page.Nodes;
        var text = new StringBuilder();
        var hasKicker = false;
        for (var i = run.Node; i <= run.LastNode; i++)
        {
            if (!nodes[i].IsText) continue;
            if (IsIn(nodes, i, run.Block, node => Says(node.Hints, Kickers))) hasKicker = true;
            else if (!IsIn(nodes, i, run.Block, PartNames.IsHidden)) text.Append(nodes[i].Text);
        }
        var rest = hasKicker ? PageText.Folded(text.ToString()).TrimStart(':', '|', '-', '\u2013', '/', ' ') : "";
        return rest.Length > 0 ? rest : run.Text.Text;
    }

    private static bool IsIn(List<PageNode> nodes, int number, int block, Func<PageNode, bool> isSo)
    {
        for (var i = nodes[number].Parent; i > block; i = nodes[i].Parent)
            if (isSo(nodes[i])) return true;
        return false;
    }

    private static bool Says(string hints, string[] words) => hints.Length > 1 && words.Any(word => hints.Contains(word, StringComparison.OrdinalIgnoreCase));
}
