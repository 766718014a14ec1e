using System.Globalization;
using DigestGen.Diagnostics;
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
    private MarkdownBody? body;
    private Func<string, string?>? urlOf;
    private DiagnosticBag? found;
    private Func<string, Picture?>? pictureAt;
    private int headingShift;

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
        headingShift = ShiftOf(document);
        Render(document);
        var html = Writer.ToString()!;
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

    public int LevelOf(HeadingBlock heading) => Math.Clamp(heading.Level + headingShift, 2, 6);

    /// <summary>An id no other heading of the body has. It begins with `text-`, so that it cannot be one of the page's own.</summary>
    public string IdOf(string headingText)
    {
        var name = "text-" + (Slug.From(headingText)?.Value ?? "section");
        var id = name;
        for (var number = 2; !headingIds.Add(id); number++) id = $"{name}-{number.ToString(CultureInfo.InvariantCulture)}";
        return id;
    }

    // The highest heading becomes h2, wherever the writer began to count: a page has one h1, its title, and skips no level.
    private static int ShiftOf(MarkdownDocument document)
    {
        var highest = 7;
        foreach (var block in document)
            if (block is HeadingBlock heading) highest = Math.Min(highest, heading.Level);
        return highest == 7 ? 1 : 2 - highest;
    }
}
