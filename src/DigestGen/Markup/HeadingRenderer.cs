using System.Text;
using DigestGen.Templating;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestGen.Markup;

/// <summary>Writes headings below the page's title, with ids that links can name.</summary>
internal sealed class HeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var body = (BodyRenderer)renderer;
        var level = (char)('0' + body.NextLevel(obj));
        renderer.EnsureLine();
        renderer.Write("<h").Write(level).Write(" id=\"").Write(Html.Encode(body.IdOf(TextOf(obj.Inline))).Value).Write("\">");
        renderer.WriteLeafInline(obj);
        renderer.Write("</h").Write(level).WriteLine(">");
        renderer.EnsureLine();
    }

    private static string TextOf(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
            if (inline is LiteralInline literal) text.Append(literal.Content.AsSpan());
            else if (inline is CodeInline code) text.Append(code.ContentSpan);
            else if (inline is LineBreakInline) text.Append(' ');
        return text.ToString();
    }
}
