using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Importing.Html;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>Classified lines to the fields that the text states. What it does not state stays empty; every value tells line and rule.</summary>
internal static class Fields
{
    /// <param name="stated">What the clipping's head states: it goes before what its lines say.</param>
    public static ClippingFields Read(ImmutableArray<ClassifiedLine> lines, ClippingFields stated, SourceFile file, OutletBook outlets, DiagnosticBag found)
    {
        var (source, via) = stated.Source is null ? FoundOutlets.Read(lines, outlets) : (null, null);
        source = stated.Source ?? source;
        via = stated.Via ?? via;
        var fields = new ClippingFields(
            stated.Title ?? Title(lines, outlets, source),
            stated.Standfirst ?? Standfirst(lines),
            stated.Date ?? Date(lines, file, outlets, found),
            stated.Authors.IsEmpty ? Authors(lines, outlets) : stated.Authors,
            source?.Value.Id == via?.Value.Id ? null : source,
            via,
            stated.Url ?? Url(lines),
            stated.Section ?? Section(lines),
            stated.Language);
        if (fields.Title?.Rule == FirstWords) found.Add(ImportProblems.TitleMissing(file));
        if (fields.Date is null) found.Add(ImportProblems.DateMissing(file));
        if (fields.Source is null) found.Add(ImportProblems.SourceMissing(file));
        return fields;
    }

    private const string FirstWords = "first-words";

    private static FoundField<string>? Title(ImmutableArray<ClassifiedLine> lines, OutletBook outlets, FoundField<FoundOutlet>? source)
    {
        if (lines.FirstOrDefault(line => line.Kind == LineKind.Headline) is { } headline)
        {
            var text = LabelledLine.Read(headline.Text) is { Kind: LineKind.Headline } labelled ? labelled.Value : headline.Text;
            return new FoundField<string>(WithoutOutlet(text, outlets, source?.Value.Name), headline.Line.Line, headline.Rule, headline.Rule == PageHead.Likely ? Confidence.Medium : Confidence.High);
        }
        return lines.FirstOrDefault(line => line.IsBody) is { } first ? new FoundField<string>(Begin(first.Text), first.Line.Line, FirstWords, Confidence.Low) : null;
    }

    private static string WithoutOutlet(string title, OutletBook outlets, string? source)
    {
        foreach (var separator in (string[])[" | ", " - ", " \u2013 ", " \u2014 ", " :: "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 10) continue;
            var end = title[(at + separator.Length)..].Trim();
            if (string.Equals(end, source, StringComparison.OrdinalIgnoreCase) || outlets.IsOutletLine(end) || (separator == " | " && LineShape.WordCount(end) <= 4)) return title[..at].TrimEnd();
        }
        return title;
    }

    // Some texts open with their crumbs on the first sentence's line: `By . Ada Holm . PUBLISHED: . 09:12, 6 May 2021 .`
    private static string FirstSentence(string text)
    {
        var head = text.Length > 2000 ? text[..2000] : text;
        foreach (var range in Sentences.Split(head))
        {
            var sentence = SummarySentence.Clean(range.In(head));
            if (LineShape.WordCount(sentence) >= 5 && StatedDates.Read(sentence, monthFirst: true) is null) return sentence;
        }
        return text;
    }

    // The first sentence, cut at a word where it is longer than a headline.
    private static string Begin(string text)
    {
        const int longest = 90;
        text = FirstSentence(text);
        var stop = text.IndexOf(". ", StringComparison.Ordinal);
        var sentence = stop is > 20 and < longest ? text[..stop] : text.TrimEnd('.');
        if (sentence.Length <= longest) return sentence;
        var cut = sentence.LastIndexOf(' ', longest);
        return string.Concat(sentence.AsSpan(0, cut > 30 ? cut : longest).TrimEnd(" ,;:-"), "\u2026");
    }

    private static FoundField<string>? Standfirst(ImmutableArray<ClassifiedLine> lines) =>
        lines.FirstOrDefault(line => line.Kind == LineKind.Standfirst) is { } line ? new FoundField<string>(line.Text, line.Line.Line, line.Rule, Confidence.Medium) : null;

    private static FoundField<Edtf>? Date(ImmutableArray<ClassifiedLine> lines, SourceFile file, OutletBook outlets, DiagnosticBag found)
    {
        FoundField<Edtf>? updated = null;
        foreach (var line in lines)
        {
            if (line.Kind != LineKind.DateLine) continue;
            if ((StatedDates.Read(line.Text, outlets.MonthFirst) ?? CombinedLine.Read(line.Text, outlets)?.Date) is not { } read) continue;
            var span = file.Span(line.Line.Text.InputOffset(0), line.Line.Text.Length);
            if (read.Date is null)
            {
                found.Add(ImportProblems.DayOrMonthFirst(span, line.Text));
                continue;
            }
            if (read.StatedWeekday is { } weekday) found.Add(ImportProblems.WeekdayDiffers(span, weekday.ToString(), read.Date.Earliest.DayOfWeek.ToString()));
            var confidence = read.StatedWeekday is null ? Confidence.High : Confidence.Low;
            if (!read.IsUpdate) return new FoundField<Edtf>(read.Date, line.Line.Line, line.Rule, confidence);
            updated ??= new FoundField<Edtf>(read.Date, line.Line.Line, "updated-line", Confidence.Medium);
        }
        var first = lines.FirstOrDefault(line => line.IsBody && line.Kind == LineKind.Paragraph);
        if (first is not null && Datelines.Read(first.Text, outlets.MonthFirst) is { Date: { } day }) return new FoundField<Edtf>(day, first.Line.Line, "dateline", Confidence.High);
        return updated;
    }

    private static ImmutableArray<FoundField<string>> Authors(ImmutableArray<ClassifiedLine> lines, OutletBook outlets)
    {
        var authors = ImmutableArray.CreateBuilder<FoundField<string>>();
        foreach (var line in lines)
        {
            var byline = line.Kind switch
            {
                LineKind.Byline => line.Rule switch
                {
                    "credit-line" => CreditLine.Read(line.Text),
                    "name-beside-date" or "name-below-headline" or "name-below-label" or "name-above-role" or HeadPass.RepeatedName => new Byline([Bylines.WithoutHandles(line.Text)], null, IsBare: true),
                    _ => Bylines.Read(line.Text) ?? CombinedLine.Read(line.Text, outlets)?.Byline ?? Bylines.ReadBare(line.Text),
                },
                LineKind.DateLine => CombinedLine.Read(line.Text, outlets)?.Byline,
                _ => null,
            };
            foreach (var name in byline?.Names ?? [])
                if (!authors.Any(a => string.Equals(a.Value, name, StringComparison.OrdinalIgnoreCase)))
                    authors.Add(new FoundField<string>(name, line.Line.Line, line.Rule, byline!.IsBare ? Confidence.Medium : Confidence.High));
        }
        return authors.Count > 0 ? authors.ToImmutable() : OwnerOfSite(lines) is { } owner ? [owner] : [];
    }

    // A person's own page: `\u00A9 2021 Ada Holm`, with the name on another line too.
    private static FoundField<string>? OwnerOfSite(ImmutableArray<ClassifiedLine> lines)
    {
        foreach (var line in lines)
            if (line.Kind == LineKind.Furniture && FurnitureRules.IsCopyright(line.Text) && SiteNames.CopyrightHolder(line.Text) is { } holder && Bylines.IsPersonName(holder)
                && lines.Any(other => !ReferenceEquals(other, line) && !other.IsBody && other.Text.StartsWith(holder, StringComparison.Ordinal)))
                return new FoundField<string>(holder, line.Line.Line, "copyright-of-a-person", Confidence.Medium);
        return null;
    }

    private static FoundField<Uri>? Url(ImmutableArray<ClassifiedLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Kind != LineKind.UrlLine) continue;
            var text = LabelledLine.Read(line.Text)?.Value ?? line.Text;
            if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) text = "https://" + text;
            if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return new FoundField<Uri>(url, line.Line.Line, line.Rule, Confidence.High);
        }
        return null;
    }

    private static FoundField<string>? Section(ImmutableArray<ClassifiedLine> lines) =>
        lines.FirstOrDefault(line => line.Kind == LineKind.SectionLine) is { } line && LabelledLine.Read(line.Text) is { } labelled
            ? new FoundField<string>(labelled.Value, line.Line.Line, line.Rule, Confidence.High)
            : null;

    /// <summary>The name of the field that a line became, for the ledger; null for one that became none.</summary>
    public static string? FieldOf(ClassifiedLine line) => line.Kind switch
    {
        LineKind.Furniture when line.Rule is PageStandfirsts.ByProperty or PageStandfirsts.ByName or PageStandfirsts.ByDescription => "standfirst",
        LineKind.Headline => "title",
        LineKind.DateLine => "date",
        LineKind.Byline => "authors",
        LineKind.SourceLine => "source",
        LineKind.UrlLine => "url",
        LineKind.SectionLine => "section",
        _ => null,
    };
}
