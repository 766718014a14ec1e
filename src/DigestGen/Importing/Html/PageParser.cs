using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DigestGen.Importing.Html;

/// <summary>A page's text to nodes, by the HTML standard's rules for tag soup (AngleSharp). Walks without recursion: pages can be nested as deep as they like.</summary>
internal static class PageParser
{
    private const int LongestAttribute = 2_000;
    private const int ManyParagraphs = 5;

    private static readonly HashSet<string> WithoutText =
        [.. "script style noscript template svg iframe head select textarea object canvas audio video map math datalist link meta base param source track embed frameset dialog".Split(' ')];

    public static PageTree Parse(string page)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(page);
        return new PageTree(Head(document, page), document.Body is { } body ? Nodes(body, page) : []);
    }

    private static List<PageNode> Nodes(IElement body, string page)
    {
        var nodes = new List<PageNode> { Element(body, -1) };
        var places = new TextPlaces(page);
        places.Enter(body.SourceReference?.Position.Index ?? 0);
        var open = new Stack<(INode Node, int Number, int Next)>();
        open.Push((body, 0, 0));
        while (open.Count > 0)
        {
            var (node, number, next) = open.Pop();
            if (next >= node.ChildNodes.Length)
            {
                nodes[number].End = nodes.Count;
                continue;
            }
            open.Push((node, number, next + 1));
            switch (node.ChildNodes[next])
            {
                case IText text when text.Data.Length > 0:
                    var offsets = places.Of(text.Data);
                    nodes.Add(new PageNode(number, PageNode.TextTag, text.Data, "", offsets[0]) { End = nodes.Count + 1, Offsets = offsets, Link = LinkAt(nodes, number) });
                    break;
                case IElement element when WithoutText.Contains(element.LocalName):
                    if (element.LocalName == "meta" && element.HasAttribute("itemprop")) nodes.Add(Leaf(Element(element, number), nodes.Count));
                    if (element.SourceReference is { } skipped) places.Leave(skipped.Position.Index, element.LocalName);
                    break;
                case IElement element:
                    if (element.SourceReference is { } source) places.Enter(source.Position.Index);
                    open.Push((element, nodes.Count, 0));
                    nodes.Add(Element(element, number) with { Link = LinkAt(nodes, number) });
                    break;
            }
        }
        return nodes;
    }

    private static int LinkAt(List<PageNode> nodes, int parent) => nodes[parent].Tag == "a" ? parent : nodes[parent].Link;

    private static PageNode Leaf(PageNode node, int count)
    {
        node.End = count + 1;
        return node;
    }

    private static PageNode Element(IElement element, int parent)
    {
        var property = IsOfOther(element) ? "" : Attribute(element, "itemprop");
        var start = Math.Max(0, element.SourceReference?.Position.Index ?? 0);
        return new PageNode(parent, element.LocalName, "", element.HasAttributes() ? $"{Attribute(element, "class")} {Attribute(element, "id")}" : "", start)
        {
            Role = Attribute(element, "role").ToLowerInvariant(),
            Rel = Attribute(element, "rel").ToLowerInvariant(),
            Property = (property.Length > 0 ? property : Attribute(element, "property")).ToLowerInvariant(),
            Value = element.GetAttribute("datetime") is { } time ? Short(time) : property.Length > 0 ? Attribute(element, "content") : "",
            IsHidden = IsHidden(element),
            IsOutwardLink = element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } href && href[0] != '#',
            Reference = element.LocalName == "a" ? Attribute(element, "href") : "",
        };
    }

    // The date of a video, or of a reader's comment, is none of the article's: microdata says what each property belongs to.
    private static bool IsOfOther(IElement element)
    {
        if (!element.HasAttribute("itemprop")) return false;
        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
        {
            if (!around.HasAttribute("itemscope")) continue;
            var type = Attribute(around, "itemtype").TrimEnd('/');
            return type.EndsWith("Object", StringComparison.Ordinal) || type.EndsWith("Comment", StringComparison.Ordinal) || type.EndsWith("Comments", StringComparison.Ordinal)
                || type.EndsWith("/Person", StringComparison.Ordinal) || type.EndsWith("/Organization", StringComparison.Ordinal) || type.EndsWith("/Product", StringComparison.Ordinal);
        }
        return false;
    }

    private static bool HasAttributes(this IElement element) => element.Attributes.Length > 0;

    private static bool IsHidden(IElement element)
    {
        if (!element.HasAttributes()) return false;
        // While a dialog is open, pages hide all the rest from screen readers, and readers see it all the same.
        if (element.HasAttribute("hidden") || (element.GetAttribute("aria-hidden") == "true" && element.GetElementsByTagName("p").Length < ManyParagraphs)) return true;
        var style = Attribute(element, "style").Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static PageHeadData Head(IDocument document, string page)
    {
        var metas = new List<PageMeta>();
        var scripts = new List<(string Text, int Start)>();
        var (title, titleStart, canonical, canonicalStart, baseAddress) = ("", 0, "", 0, "");
        foreach (var element in document.All)
        {
            var start = Math.Max(0, element.SourceReference?.Position.Index ?? 0);
            switch (element.LocalName)
            {
                case "meta" when element.GetAttribute("content") is { } content:
                    foreach (var key in (string[])["property", "name", "itemprop", "http-equiv"])
                        if (element.GetAttribute(key) is { Length: > 0 and < 100 } name && !(key == "itemprop" && IsOfOther(element))) metas.Add(new PageMeta(name.Trim().ToLowerInvariant(), Short(content).Trim(), start));
                    break;
                case "title" when title.Length == 0 && element.ParentElement?.LocalName == "head":
                    (title, titleStart) = (Short(element.TextContent), start);
                    break;
                case "link" when canonical.Length == 0 && string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase):
                    (canonical, canonicalStart) = (Attribute(element, "href").Trim(), start);
                    break;
                case "base" when baseAddress.Length == 0:
                    baseAddress = Attribute(element, "href").Trim();
                    break;
                case "script" when (element.GetAttribute("type") ?? "").Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                    scripts.Add((element.TextContent, start));
                    break;
            }
        }
        return new PageHeadData(title, titleStart, document.DocumentElement is { } root ? Attribute(root, "lang") : "", canonical, canonicalStart, SavedFrom(page), baseAddress, metas, scripts);
    }

    // Browsers write the address into a comment on the first lines: `<!-- saved from url=(0027)https://example.org/a/ -->`.
    private static string SavedFrom(string page)
    {
        var head = page.AsSpan(0, Math.Min(page.Length, 2_000));
        var at = head.IndexOf("saved from url=(", StringComparison.Ordinal);
        if (at < 0 || head[at..].IndexOf(')') is not (> 0 and var close)) return "";
        var address = head[(at + close + 1)..];
        var end = address.IndexOfAny(" \t\r\n>");
        return end < 0 ? "" : address[..end].ToString();
    }

    private static string Attribute(IElement element, string name) => Short(element.GetAttribute(name) ?? "");

    private static string Short(string value) => value.Length <= LongestAttribute ? value : value[..LongestAttribute];
}
