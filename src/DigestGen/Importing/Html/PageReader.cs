using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Importing.Html;

/// <summary>What a page is besides an article's: worth a finding.</summary>
internal enum PageTrouble { None, TooDeep, NoArticle, ErrorPage, Wall, PartOnly, SeveralArticles }

/// <summary>A page as lines with marks, and what it states beside its text.</summary>
/// <param name="Where">The offset that the finding points at.</param>
internal sealed record ReadPage(ImmutableArray<ClippingLine> Lines, ClippingFields Stated, PageTrouble Trouble, int Where);

/// <summary>A saved page to lines and fields.</summary>
internal static class PageReader
{
    private const int DeepestPage = 1_500;

    public static ReadPage Read(SourceFile file, OutletBook outlets)
    {
        if (PageDepth.Exceeds(file.Text, DeepestPage)) return new ReadPage(PageDepth.WithoutTags(file), ClippingFields.None, PageTrouble.TooDeep, 0);
        var tree = PageParser.Parse(file.Text);
        var runs = TextRuns.Of(tree.Nodes);
        var articles = JsonLd.Articles(tree.Head.JsonLd);
        var page = new PageFacts(file, tree.Head, PageFacts.Choose(articles, tree.Head), tree.Nodes, runs);
        var title = PageTitles.Find(page);
        var cuts = tree.Nodes.Count == 0 ? [] : ArticleParts.Find(tree.Nodes, runs, title?.Fact.Value ?? "");
        var standfirst = PageStandfirsts.Find(page, cuts, title?.Fact.Value ?? "");
        var lines = PageLines.Of(file, tree.Nodes, runs, cuts, PageAddresses.BaseOf(page));
        if (standfirst is { } shown) lines = [.. lines.Select(line => ReferenceEquals(line.Text, runs[shown.Run].Text) ? AsStandfirst(line, shown.Rule) : line)];
        if (FromJsonLd(page, lines) is { } body) lines = [.. lines.Select(AsOutside), .. body];
        var (trouble, where) = PageTroubles.Find(page, lines);
        // What such pages say is said to the reader, and is nothing for a digest.
        if (trouble is PageTrouble.Wall or PageTrouble.ErrorPage) lines = [.. lines.Select(line => line with { Mark = new LineMark(LineKind.Furniture, trouble == PageTrouble.Wall ? "wall" : "error-page") })];
        return new ReadPage(lines, Stated(page, outlets, title) with { Standfirst = standfirst is { } read ? StandfirstOf(page, read) : null }, trouble, where);
    }

    private static ClippingFields Stated(PageFacts page, OutletBook outlets, (PageFact Fact, Confidence Confidence)? title)
    {
        var address = PageAddresses.Find(page);
        var outlet = PageOutlets.Find(page, outlets, address);
        var source = outlet is { } named ? new FoundField<FoundOutlet>(named.Outlet, page.LineOf(named.Fact.Start), named.Fact.Rule, named.Confidence) : null;
        var isVia = source is not null && outlets.IsRepublisher(source.Value.Id);
        var date = PageDates.Find(page, outlets.MonthFirst ?? PageDates.MonthFirstIn(page.Head.Language));
        return new ClippingFields(
            title is { } headline ? Field(page, headline.Fact, headline.Confidence) : null,
            Standfirst: null,
            date is { } day ? new FoundField<Language.Edtf>(day.Date, page.LineOf(day.Fact.Start), day.Fact.Rule, day.Confidence) : null,
            [.. PageAuthors.Find(page, outlet?.Outlet.Name).Select(author => Field(page, author.Fact, author.Confidence))],
            isVia ? null : source,
            isVia ? source : null,
            address is not null ? new FoundField<Uri>(new Uri(address.Value), page.LineOf(address.Start), address.Rule, Confidence.High) : null,
            page.Metas("article:section", "parsely-section", "section").Concat(page.FromJsonLd("articleSection", article => article.Section)).FirstOrDefault(fact => fact.Value.Length <= 60 && !fact.Value.Contains("://", StringComparison.Ordinal)) is { } section ? Field(page, section, Confidence.High) : null,
            LanguageOf(page.Head.Language) is { } language ? new FoundField<string>(language, 1, "html lang", Confidence.High) : null);
    }

    private static FoundField<string> StandfirstOf(PageFacts page, (int Run, string Rule, Confidence Confidence) found)
    {
        var text = page.Runs[found.Run].Text;
        return new FoundField<string>(text.Text, page.LineOf(text.InputOffset(0)), found.Rule, found.Confidence);
    }

    // One that stands outside the text leaves it for the field; one inside stays.
    private static ClippingLine AsStandfirst(ClippingLine line, string rule) => line with { Mark = new LineMark(line.Mark is { Kind: LineKind.Furniture } ? LineKind.Furniture : LineKind.Standfirst, rule) };

    private static FoundField<string> Field(PageFacts page, PageFact fact, Confidence confidence) => new(fact.Value, page.LineOf(fact.Start), fact.Rule, confidence);

    private static string? LanguageOf(string tag)
    {
        var end = tag.IndexOfAny(['-', '_']);
        var primary = (end < 0 ? tag : tag[..end]).Trim().ToLowerInvariant();
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }

    // Pages that are put together by scripts hold their text in the data for machines only.
    private static ImmutableArray<ClippingLine>? FromJsonLd(PageFacts page, ImmutableArray<ClippingLine> lines)
    {
        if (page.Article is not { Body: { Length: >= 400 } body, Start: var start }) return null;
        var kept = lines.Where(line => line.Mark is not { Kind: LineKind.Furniture }).Sum(line => line.Text.Length);
        if (kept * 3 > body.Length) return null;
        var number = page.LineOf(start);
        var paragraphs = body.Split(body.Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n", StringSplitOptions.RemoveEmptyEntries);
        return [.. paragraphs.Select(PageText.Folded).Where(text => text.Length > 0 && !text.StartsWith('<')).Select(text =>
        {
            var line = new MappedTextBuilder();
            line.Insert(text, start);
            return new ClippingLine(number, number, line.ToMappedText(), true) { Mark = new LineMark(LineKind.Paragraph, "json-ld articleBody") };
        })];
    }

    private static ClippingLine AsOutside(ClippingLine line) => line.Mark is { Kind: LineKind.Furniture } ? line : line with { Mark = new LineMark(LineKind.Furniture, "outside-article") };
}
