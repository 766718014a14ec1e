using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DigestGen.Importing.Html;

/// <summary>Knows pages that are no article, or not the whole of one.</summary>
internal static partial class PageTroubles
{
    private const int ShortText = 700;
    private const int LongText = 1_200;

    public static (PageTrouble Trouble, int Where) Find(PageFacts page, ImmutableArray<ClippingLine> lines)
    {
        var kept = lines.Where(line => line.Mark is not { Kind: LineKind.Furniture }).ToList();
        var length = kept.Sum(line => line.Text.Length);
        if (length < ShortText && IsErrorPage(page)) return (PageTrouble.ErrorPage, page.Head.TitleStart);
        if (Wall(lines, length) is { } wall) return (kept.Exists(IsArticleText) ? PageTrouble.PartOnly : PageTrouble.Wall, wall);
        if (page.Article is { IsFree: false, Start: var start } && length < LongText) return (PageTrouble.PartOnly, start);
        if (!kept.Any(line => LineShape.IsRunningText(line.Text.Text))) return (PageTrouble.NoArticle, 0);
        return SecondArticle(page) is { } second ? (PageTrouble.SeveralArticles, second) : (PageTrouble.None, 0);
    }

    private static bool IsArticleText(ClippingLine line) => LineShape.IsRunningText(line.Text.Text) && !WallLine().IsMatch(line.Text.Text);

    private static bool IsErrorPage(PageFacts page)
    {
        var title = PageText.Folded(page.Head.Title);
        return title.Length is > 0 and < 150 && ErrorTitle().IsMatch(title);
    }

    // Where little of the article is shown, a line that asks to pay, log in or consent says why.
    private static int? Wall(ImmutableArray<ClippingLine> lines, int length)
    {
        if (length > LongText) return null;
        foreach (var line in lines)
            if (line.Text.Length < 400 && WallLine().IsMatch(line.Text.Text)) return line.Text.InputOffset(0);
        return null;
    }

    // Two `article` elements side by side, each with the text of one.
    private static int? SecondArticle(PageFacts page)
    {
        var lengths = new int[page.Nodes.Count];
        foreach (var run in page.Runs)
            if (LineShape.IsRunningText(run.Text.Text)) lengths[run.Node] += run.Text.Length;
        for (var i = page.Nodes.Count - 1; i > 0; i--) lengths[page.Nodes[i].Parent] += lengths[i];
        var seen = 0;
        for (var i = 1; i < page.Nodes.Count;)
        {
            var isArticle = page.Nodes[i].Tag == "article" && lengths[i] >= ShortText;
            if (isArticle && ++seen == 2) return page.Nodes[i].Start;
            i = isArticle ? page.Nodes[i].End : i + 1;
        }
        return null;
    }

    [GeneratedRegex(@"^(error )?404\b|\b404( error|: )|page (not found|cannot be found|can't be found|does not exist|doesn't exist|unavailable)|^not found\b|^403 |access denied|^forbidden|500 internal|^50[0234] |just a moment|attention required|are you (a )?(human|robot)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ErrorTitle();

    [GeneratedRegex(@"\b(subscribe|log in|login|sign in|register|sign up)\b.{0,60}\b(to (continue|read|keep reading|access|unlock|view)|for (full|unlimited) access)\b|\b(subscribers?|members?)[- ]only\b|\bthis (article|story|content|page) is (only |exclusively )?(for|available to|reserved for) (our )?(subscribers|members|registered)|\b(already a subscriber|to continue reading|continue reading (this|the) (article|story) (with|for)|you('ve| have) (reached|read) (your|the) (limit|\d+|last)|accept (all )?cookies to (continue|read|view)|to (continue|read), (please )?(accept|consent|enable javascript|log in|sign in))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex WallLine();
}
