using System.Collections.Concurrent;
using System.Text;
using DigestGen.Diagnostics;
using DigestGen.Templating;
using DigestGen.Text;
using Markdig;

namespace DigestGen.Markup;

/// <summary>
/// Markdown to HTML: CommonMark with tables and footnotes. Safe with any text: HTML in it is shown, not obeyed, and a link goes to `http`, `https`, `mailto` or a
/// place on the site, or is no link. No character is changed for a finer one.
/// </summary>
internal static class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .DisableHtml()
        .UsePreciseSourceLocation()
        .Build();

    // A renderer holds a writer of many kilobytes: as many are made as there are threads.
    private static readonly ConcurrentBag<BodyRenderer> Pool = [];

    /// <param name="urlOf">The address for a link as it is written (`../stories/y.md`, `/about/`, `assets/a.png`); null when nothing stands there.</param>
    /// <param name="pictureAt">The picture at an address of the site; null for one that is not known.</param>
    /// <param name="pages">Things that are linked where the body first names them.</param>
    /// <returns>HTML whose highest heading is `h2`: the page's title stands above it.</returns>
    public static Html ToHtml(MarkdownBody body, Func<string, string?> urlOf, DiagnosticBag found, Func<string, Picture?>? pictureAt = null, NamedPages? pages = null)
    {
        if (MarkdownLimits.AreExceededBy(body.Text))
        {
            found.Add(MarkupProblems.TooLargeAt(body.File.Span(body.Start, 0), MarkdownLimits.MaxLength));
            return AsParagraphs(body);
        }
        var renderer = Pool.TryTake(out var pooled) ? pooled : new BodyRenderer(Pipeline);
        try
        {
            var document = Markdown.Parse(body.Text.ToString(), Pipeline);
            if (pages is not null) MentionLinks.Add(document, pages);
            var html = renderer.ToHtml(document, body, urlOf, found, pictureAt);
            Pool.Add(renderer);
            return Html.Raw(html);
        }
        catch (Exception problem) when (problem is ArgumentException or InsufficientExecutionStackException)
        {
            // The parser refuses what is nested too deeply with an ArgumentException. The renderer is in an unknown state and is not used again.
            found.Add(MarkupProblems.TooDeepAt(body.File.Span(body.Start, 0)));
            return AsParagraphs(body);
        }
    }

    private static Html AsParagraphs(MarkdownBody body)
    {
        var html = new StringBuilder(body.Length + 100);
        foreach (var paragraph in body.Text.ToString().ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            html.Append("<p>").Append(Html.Encode(paragraph).Value).Append("</p>\n");
        return Html.Raw(html.ToString());
    }
}
