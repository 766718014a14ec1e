using System.Text;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestGen.Markup;

/// <summary>A name in running text that leads to the page of what it names. Not written by the editor: made when the page is.</summary>
internal sealed class MentionInline(string address) : ContainerInline
{
    public string Address { get; } = address;
}

/// <summary>
/// Links the first place where a body names each thing: in paragraphs, lists and tables, never inside links, headings, code and block quotations. No character of
/// the text changes.
/// </summary>
internal static class MentionLinks
{
    // Between pieces that do not belong to one name.
    private const char Gap = '\uFFFC';

    public static void Add(MarkdownDocument document, NamedPages pages)
    {
        var (text, pieces) = (new StringBuilder(document.Span.Length), new List<(int Start, LiteralInline Literal)>());
        Collect(document, text, pieces);
        if (pieces.Count == 0) return;
        // From the last to the first, so that places before a link stay as they are.
        foreach (var (id, start, length, piece) in Enumerable.Reverse(FirstMentions(text.ToString(), pieces, pages)))
            Link(pieces[piece].Literal, start - pieces[piece].Start, length, pages.AddressOf[id]);
    }

    private static List<(string Id, int Start, int Length, int Piece)> FirstMentions(string text, List<(int Start, LiteralInline Literal)> pieces, NamedPages pages)
    {
        var linked = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<(string Id, int Start, int Length, int Piece)>();
        var piece = 0;
        foreach (var mention in pages.Names.Find(text, pages.AddressOf.Keys))
        {
            while (piece + 1 < pieces.Count && pieces[piece + 1].Start <= mention.Range.Start) piece++;
            var isWhole = mention.Range.End <= pieces[piece].Start + pieces[piece].Literal.Content.Length;
            if (isWhole && pages.AddressOf.ContainsKey(mention.Id) && linked.Add(mention.Id)) found.Add((mention.Id, mention.Range.Start, mention.Range.Length, piece));
        }
        return found;
    }

    // The parser bounds how deep blocks and inlines nest, so recursion is safe.
    private static void Collect(ContainerBlock blocks, StringBuilder text, List<(int Start, LiteralInline Literal)> pieces)
    {
        foreach (var block in blocks)
        {
            if (block is ContainerBlock container and not QuoteBlock) Collect(container, text, pieces);
            else if (block is LeafBlock { Inline: { } inline } and not HeadingBlock)
            {
                Collect(inline, text, pieces);
                text.Append("\n\n");
            }
        }
    }

    private static void Collect(ContainerInline inlines, StringBuilder text, List<(int Start, LiteralInline Literal)> pieces)
    {
        foreach (var inline in inlines)
        {
            if (inline is LiteralInline literal)
            {
                pieces.Add((text.Length, literal));
                text.Append(literal.Content.AsSpan());
            }
            else if (inline is LineBreakInline) text.Append(' ');
            else if (inline is ContainerInline container and not LinkInline) Collect(container, text, pieces);
            else text.Append(Gap);
        }
    }

    private static void Link(LiteralInline literal, int start, int length, string address)
    {
        var (text, first, last) = (literal.Content.Text, literal.Content.Start, literal.Content.End);
        var link = new MentionInline(address);
        link.AppendChild(new LiteralInline(new StringSlice(text, first + start, first + start + length - 1)));
        literal.InsertAfter(link);
        if (first + start + length <= last) link.InsertAfter(new LiteralInline(new StringSlice(text, first + start + length, last)));
        literal.Content.End = first + start - 1;
    }
}

/// <summary>Writes a name with its link.</summary>
internal sealed class MentionRenderer : HtmlObjectRenderer<MentionInline>
{
    protected override void Write(HtmlRenderer renderer, MentionInline obj)
    {
        renderer.Write("<a class=\"topic-link\" href=\"").WriteEscapeUrl(obj.Address).Write("\">");
        renderer.WriteChildren(obj);
        renderer.Write("</a>");
    }
}
