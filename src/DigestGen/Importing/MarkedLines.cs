using System.Collections.Immutable;

namespace DigestGen.Importing;

/// <summary>
/// Joins what the words of lines say with what markup says of them. Markup decides what belongs to the article and what kind of block it is; the words find the
/// furniture that stands in the article's own paragraphs, and the date lines and bylines around the headline.
/// </summary>
internal static class MarkedLines
{
    public static ImmutableArray<ClassifiedLine> Join(ImmutableArray<ClassifiedLine> read, string? title)
    {
        var joined = ImmutableArray.CreateBuilder<ClassifiedLine>(read.Length);
        var (running, texts) = (read.Count(line => !IsCut(line.Line) && LineShape.IsRunningText(line.Text)), 0);
        foreach (var line in read)
        {
            joined.Add(IsCut(line.Line) ? Outside(line, title) : Inside(line, title, isHead: texts < 2, isEnd: texts >= running));
            if (!IsCut(line.Line) && LineShape.IsRunningText(line.Text)) texts++;
        }
        return joined.MoveToImmutable();
    }

    /// <summary>Where the headline is stated beside the text, another line that looks like one is a heading in it.</summary>
    public static ClassifiedLine WithoutOtherHeadline(ClassifiedLine line, string? title) =>
        line.Kind == LineKind.Headline && title is not null && !IsAlike(line.Text, title) ? line with { Kind = LineKind.Subhead, Rule = "heading-in-text" } : line;

    private static bool IsAlike(string line, string title)
    {
        var letters = Letters(title);
        return letters.Length > 0 && Letters(line) is var own && (own.Contains(letters, StringComparison.Ordinal) || (own.Length > 10 && letters.Contains(own, StringComparison.Ordinal)));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool IsCut(ClippingLine line) => line.Mark is { Kind: LineKind.Furniture };

    // The headline, date and byline often stand above the part that holds the text.
    private static ClassifiedLine Outside(ClassifiedLine line, string? title)
    {
        var isField = line.Kind is LineKind.DateLine or LineKind.Byline or LineKind.SourceLine || (line.Kind == LineKind.Headline && (title is null || IsAlike(line.Text, title)));
        return isField ? line : line with { Kind = LineKind.Furniture, Rule = line.Line.Mark!.Rule };
    }

    private static ClassifiedLine Inside(ClassifiedLine line, string? title, bool isHead, bool isEnd)
    {
        var kind = line.Line.Mark?.Kind ?? LineKind.Paragraph;
        var rule = line.Line.Mark?.Rule ?? "paragraph";
        if (kind is LineKind.TableRow or LineKind.Preformatted or LineKind.Caption or LineKind.Headline) return line with { Kind = kind, Rule = rule };
        if (isHead && title is not null && kind is LineKind.Subhead or LineKind.Paragraph or LineKind.Markdown && string.Equals(line.Text, title, StringComparison.OrdinalIgnoreCase)) return line with { Kind = LineKind.Headline, Rule = "repeated-headline" };
        if ((isHead || isEnd) && line.Kind is LineKind.DateLine or LineKind.Byline or LineKind.UrlLine) return line;
        // A rule for single lines holds wherever a line stands; what follows from its place in a plain text does not hold here.
        if (line.Text.Length <= FurnitureRules.LongestLine && line.Kind == LineKind.Furniture && FurnitureRules.Match(line.Text) == line.Rule && kind != LineKind.Quote) return line;
        if (line.Rule == "source-furniture") return line;
        return line with { Kind = kind, Rule = rule };
    }
}
