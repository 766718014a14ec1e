using System.Globalization;
using DigestGen.Diagnostics;
using DigestGen.Templating;
using DigestGen.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using SourceSpan = DigestGen.Text.SourceSpan;

namespace DigestGen.Markup;

/// <summary>Writes one body at a time as HTML, with what links and headings need to know of it.</summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    private readonly HashSet<string> headingIds = new(StringComparer.Ordinal);
    private readonly Stack<int> above = new();
    private MarkdownBody? body;
    private Func<string, string?>? urlOf;
    private DiagnosticBag? found;
    private Func<string, Picture?>? pictureAt;

    public BodyRenderer(MarkdownPipeline pipeline) : base(new StringWriter(CultureInfo.InvariantCulture))
    {
        pipeline.Setup(this);
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AddressRenderer());
        ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.HeadingRenderer>(new HeadingRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        ObjectRenderers.Add(new MentionRenderer());
    }

    public string ToHtml(MarkdownDocument document, MarkdownBody of, Func<string, string?> addressOf, DiagnosticBag findings, Func<string, Picture?>? pictures = null)
    {
        (body, urlOf, found, pictureAt) = (of, addressOf, findings, pictures);
        headingIds.Clear();
        above.Clear();
        Render(document);
        var html = Html.Legible(Writer.ToString()!);
        Reset();
        (body, urlOf, found, pictureAt) = (null, null, null, null);
        return html;
    }

    public string? UrlOf(string link) => urlOf!(link);

    public Picture? PictureAt(string address) => pictureAt?.Invoke(address);

    public void Report(Diagnostic diagnostic) => found!.Add(diagnostic);

    /// <summary>Where a piece of the body stands in its file.</summary>
    public SourceSpan SpanOf(MarkdownObject piece)
    {
        var start = Math.Clamp(piece.Span.Start, 0, body!.Length);
        return body.File.Span(body.Start + start, Math.Clamp(piece.Span.Length, 0, body.Length - start));
    }

    /// <summary>How deep the next heading stands: h2 below the page's title, then one below the nearest that is higher in the text. Wherever the writer began to count, no level is skipped.</summary>
    public int NextLevel(HeadingBlock heading)
    {
        while (above.TryPeek(out var nearest) && nearest >= heading.Level) above.Pop();
        above.Push(heading.Level);
        return Math.Min(above.Count + 1, 6);
    }

    /// <summary>An id no other heading of the body has. It begins with `text-`, so that it cannot be one of the page's own.</summary>
    public string IdOf(string headingText)
    {
        var name = "text-" + (Slug.From(headingText)?.Value ?? "section");
        var id = name;
        for (var number = 2; !headingIds.Add(id); number++) id = $"{name}-{number.ToString(CultureInfo.InvariantCulture)}";
        return id;
    }
}
