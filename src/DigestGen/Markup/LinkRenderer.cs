using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace DigestGen.Markup;

/// <summary>Writes links and pictures: those that may be and lead somewhere; of others the text.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var body = (BodyRenderer)renderer;
        var written = obj.GetDynamicUrl?.Invoke() ?? obj.Url ?? "";
        var target = LinkTarget.Of(written, body.UrlOf);
        if (target.Address is null) body.Report(target.Problem(body.SpanOf(obj), written));
        // Inside a picture's text alternative there are no tags.
        if (target.Address is null || !renderer.EnableHtmlForInline) renderer.WriteChildren(obj);
        else if (obj.IsImage) WriteImage(body, obj, target.Address);
        else WriteLink(body, obj, target);
    }

    private static void WriteLink(BodyRenderer renderer, LinkInline link, LinkTarget target)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(target.Address!).Write('"');
        WriteTitle(renderer, link);
        renderer.Write(target.IsExternal ? " rel=\"external\">" : ">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WriteImage(BodyRenderer renderer, LinkInline image, string address)
    {
        if (image.FirstChild is null) renderer.Report(MarkupProblems.MissingAltAt(renderer.SpanOf(image)));
        renderer.Write("<img src=\"").WriteEscapeUrl(address).Write("\" alt=\"");
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(image);
        renderer.EnableHtmlForInline = true;
        renderer.Write('"');
        WriteTitle(renderer, image);
        if (renderer.PictureAt(address) is { } picture)
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{picture.Width}\" height=\"{picture.Height}\""));
            if (picture.SourceSet is { } set) renderer.Write(" srcset=\"").WriteEscape(set).Write("\" sizes=\"(min-width: 44rem) 40rem, 100vw\"");
        }
        renderer.Write(" loading=\"lazy\">");
    }

    private static void WriteTitle(BodyRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title)) renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
    }
}

/// <summary>Writes addresses in angle brackets: `&lt;https://example.org/&gt;`, `&lt;name@example.org&gt;`.</summary>
internal sealed class AddressRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var body = (BodyRenderer)renderer;
        var written = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
        var target = LinkTarget.Of(written, body.UrlOf);
        if (target.Address is null) body.Report(target.Problem(body.SpanOf(obj), written));
        if (target.Address is null || !renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(obj.Url);
            return;
        }
        renderer.Write("<a href=\"").WriteEscapeUrl(target.Address).Write(target.IsExternal ? "\" rel=\"external\">" : "\">").WriteEscape(obj.Url).Write("</a>");
    }
}
