using System.Text.RegularExpressions;

namespace DigestGen.Importing.Html;

/// <summary>
/// What class names, ids and roles say about a part of a page. The names are those that many makers of pages use; the idea of weighing them is Readability's
/// (arc90, 2009).
/// </summary>
internal static partial class PartNames
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What one kind of name counts for or against a part.</summary>
    public const int Weight = 25;

    private static readonly HashSet<string> OtherRoles =
        ["menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "banner", "contentinfo", "search", "toolbar", "tablist"];

    /// <summary>Whether the page keeps it from readers' eyes.</summary>
    public static bool IsHidden(PageNode node) => node.IsHidden || (node.Hints.Length > 1 && UnseenName().IsMatch(node.Hints));

    /// <summary>The rule that keeps a part out of the article whatever it holds, or null.</summary>
    public static string? Foreign(PageNode node)
    {
        var rule = node.Tag switch
        {
            "nav" or "menu" => "navigation",
            "aside" => "aside",
            "footer" => "page-footer",
            "button" or "label" or "option" => "control",
            _ => null,
        };
        return rule ?? (node.Role.Length > 0 && OtherRoles.Contains(node.Role) ? $"role-{node.Role}" : null);
    }

    /// <summary>The name by which a part is likely to be none of the article's, or null.</summary>
    public static string? Unlikely(PageNode node)
    {
        if (node.Hints.Length < 2 || node.Tag is "body" or "a" or "html" or "article" or "main") return null;
        return UnlikelyName().Match(node.Hints) is { Success: true } match && !LikelyName().IsMatch(node.Hints) ? match.Value.Trim().ToLowerInvariant() : null;
    }

    /// <summary>Whether readers write it: it can be longer than the article.</summary>
    public static bool IsReaders(string name) => name is "comment" or "combx" or "disqus" or "replies" or "remark" or "community" or "shoutbox";

    public static bool IsShareBar(PageNode node) => node.Hints.Length > 1 && ShareName().IsMatch(node.Hints);

    public static bool IsByline(PageNode node) =>
        node.Rel.Split(' ').Contains("author") || node.Property.Split(' ').Any(property => property is "author" or "schema:author" or "creator") || (node.Hints.Length > 1 && BylineName().IsMatch(node.Hints));

    /// <summary>Class and id each count once for and once against.</summary>
    public static int WeightOf(PageNode node)
    {
        if (node.Hints.Length < 2) return 0;
        return (GoodName().IsMatch(node.Hints) ? Weight : 0) - (BadName().IsMatch(node.Hints) ? Weight : 0);
    }

    [GeneratedRegex(@"(^|[\s_-])(sr-only|screen-?reader|visually-?hidden|visuallyhidden|a11y-hidden|u-hidden|offscreen|print-only)", Options)]
    private static partial Regex UnseenName();

    [GeneratedRegex(@"-ad-|\bads?\b|advert|agegate|ai2html|banner|breadcrumb|combx|comment|community|consent|cookie|cover-wrap|disqus|\bextra|footer|gdpr|header|legends|menu|modal|newsletter|outbrain|pager|pagination|paywall|popup|recirc|recommend|related|remark|replies|\brss|share-?(bar|tool|link|button)|shoutbox|sidebar|sign-?up|skyscraper|social|sponsor|subscri|supplemental|taboola|toolbar|trending|yom-remote", Options)]
    private static partial Regex UnlikelyName();

    [GeneratedRegex(@"\band\b|article|body|column|content|main|shadow|story|post-?text|entry", Options)]
    private static partial Regex LikelyName();

    [GeneratedRegex(@"article|body|content|entry|hentry|main|page|post|text|blog|story", Options)]
    private static partial Regex GoodName();

    [GeneratedRegex(@"-ad-|hidden|(^|\s)hid(\s|$)|banner|combx|comment|\bcom-|contact|footer|gdpr|masthead|media|meta|newsletter|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|\btags\b|taboola|toolbar|widget", Options)]
    private static partial Regex BadName();

    [GeneratedRegex(@"(\b|_)(share|sharing|sharedaddy|social-?(bar|links|share|media))(\b|_)", Options)]
    private static partial Regex ShareName();

    [GeneratedRegex(@"byline|by-line|dateline|written-?by|p-author|(^|[\s_-])authors?(-?names?|-?list|-?link)?(\s|$)|post-?author|article-?author|entry-author|story-author", Options)]
    private static partial Regex BylineName();
}
