using System.Collections.Immutable;

namespace DigestGen.Importing;

/// <summary>A line that says itself what it is: `Source: Harbour Wire`.</summary>
internal sealed record LabelledLine(LineKind Kind, string Value)
{
    private static readonly ImmutableArray<(string Label, LineKind Kind)> Labels =
    [
        ("source:", LineKind.SourceLine), ("publication:", LineKind.SourceLine), ("publisher:", LineKind.SourceLine), ("outlet:", LineKind.SourceLine), ("newspaper:", LineKind.SourceLine),
        ("title:", LineKind.Headline), ("headline:", LineKind.Headline), ("subject:", LineKind.Headline), ("url:", LineKind.UrlLine), ("link:", LineKind.UrlLine),
        ("original:", LineKind.UrlLine), ("section:", LineKind.SectionLine), ("category:", LineKind.SectionLine),
    ];

    public static LabelledLine? Read(string line)
    {
        if (line.Length > 200) return null;
        foreach (var (label, kind) in Labels)
        {
            if (!line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            var value = line[label.Length..].Trim();
            if (value.Length == 0 || (kind == LineKind.UrlLine && !LineShape.IsUrl(value))) return null;
            // A source that is an address is the text's address.
            return kind == LineKind.SourceLine && LineShape.IsUrl(value) ? new LabelledLine(LineKind.UrlLine, value) : new LabelledLine(kind, value);
        }
        return null;
    }
}

/// <summary>A line that puts byline, date and outlet beside each other: `By Ada Holm | Harbour Wire | 6 May 2021`.</summary>
internal sealed record CombinedLine(StatedDate? Date, Byline? Byline, string? Outlet)
{
    private const int LongestRest = 4;

    private static readonly string[] Separators = [" | ", " \u2022 ", " \u00B7 ", " \u2014 ", " \u2013 ", " - ", " // ", "\t"];

    public LineKind Kind => Date is not null ? LineKind.DateLine : LineKind.Byline;

    public static CombinedLine? Read(string line, OutletBook outlets)
    {
        if (line.Length is < 8 or > 160) return null;
        var found = new CombinedLine(null, null, null);
        line = Bylines.WithoutHandles(line).TrimStart('/', '|', '\u2022', '\u00B7', ' ');
        if (WithAge(line) is { } signed) return new CombinedLine(null, signed, null);
        var pieces = line.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // One piece without a date can only be a byline that names its outlet.
        if (pieces.Length == 1 && !StatedDates.MayHold(pieces[0]) && Bylines.Read(pieces[0]) is null) return null;
        var crumbs = 0;
        foreach (var piece in pieces)
        {
            if (FurnitureRules.Match(piece) is not null) crumbs++;
            else if ((InTwo(piece, found, outlets) ?? WithRest(piece, found, outlets) ?? Whole(piece, found, outlets)) is { } more) found = more;
            // What follows a date that is called one is more about the article, whatever it says.
            else if (found is not { Date.IsLabelled: true }) return null;
            else return found;
        }
        var parts = (found.Date is null ? 0 : 1) + (found.Byline is null ? 0 : 1) + (found.Outlet is null ? 0 : 1);
        if (parts + crumbs < 2) return null;
        return found.Date is not null || found.Byline is { IsBare: false } || (crumbs > 0 && found.Byline is not null) ? found : null;
    }

    // `Ada Holm 3 hours ago`: whose, but not when.
    private static Byline? WithAge(string line)
    {
        if (!line.EndsWith(" ago", StringComparison.OrdinalIgnoreCase)) return null;
        for (var at = line.IndexOf(' ', StringComparison.Ordinal); at > 0; at = line.IndexOf(' ', at + 1))
            if (char.IsDigit(line[at + 1])) return Bylines.IsPersonName(line[..at]) && FurnitureRules.Match(line[(at + 1)..]) == "crumb" ? new Byline([line[..at]], null, IsBare: true) : null;
        return null;
    }

    private static CombinedLine? Whole(string piece, CombinedLine found, OutletBook outlets)
    {
        if (StatedDates.Read(piece, outlets.MonthFirst) is { } date)
            return found.Date is null || (found.Date.IsUpdate && !date.IsUpdate) ? found with { Date = date } : found;
        if (found.Byline is null && Bylines.Read(piece) is { } byline) return found with { Byline = byline, Outlet = found.Outlet ?? byline.Outlet };
        if (found.Outlet is null && (outlets.IsOutletLine(piece) || Bylines.IsOutletName(piece))) return found with { Outlet = piece };
        return found.Byline is null && Bylines.IsPersonName(piece) ? found with { Byline = new Byline([piece], null, IsBare: true) } : null;
    }

    // `Ada Holm 6 May 2021 13`, `By Ada Holm 6 May 2021 9:46 AM Harbour Morning`: behind name and date a count of comments may follow, and behind `By` an outlet.
    private static CombinedLine? WithRest(string piece, CombinedLine found, OutletBook outlets)
    {
        var end = piece.Length;
        for (var words = 1; words <= LongestRest && (end = piece.LastIndexOf(' ', end - 1)) > 0; words++)
        {
            var rest = piece[(end + 1)..];
            var isCount = rest.All(char.IsAsciiDigit) || FurnitureRules.Match(rest) is not null;
            if (!isCount && !rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => char.IsUpper(word[0]))) return null;
            if (InTwo(piece[..end], found, outlets) is { Byline: { } byline } both && (isCount || !byline.IsBare)) return isCount ? both : both with { Outlet = both.Outlet ?? rest };
        }
        return null;
    }

    // `By Ada Holm on 6 May 2021`, `6 May 2021 By Ada Holm`: the one place where both halves mean something.
    private static CombinedLine? InTwo(string piece, CombinedLine found, OutletBook outlets)
    {
        if (!StatedDates.MayHold(piece)) return null;
        for (var at = piece.IndexOf(' ', StringComparison.Ordinal); at > 0; at = piece.IndexOf(' ', at + 1))
        {
            var (left, right) = (piece[..at].TrimEnd(','), piece[(at + 1)..].TrimStart());
            if (left.EndsWith(" on", StringComparison.Ordinal)) continue;
            var isDateFirst = StatedDates.Read(left, outlets.MonthFirst) is not null;
            if (!isDateFirst && StatedDates.Read(right, outlets.MonthFirst) is null) continue;
            if (Whole(left, found, outlets) is { } first && Whole(right, first, outlets) is { Date: not null } both && (both.Byline ?? found.Byline) is not null) return both;
        }
        return null;
    }
}

/// <summary>The line under an agency's report that says who worked on it: `Reporting by Ada Holm; Editing by Lars Xu`.</summary>
internal static class CreditLine
{
    public static Byline? Read(string line)
    {
        var text = line.Trim('(', ')', '.', ' ');
        if (!text.StartsWith("reporting by ", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("additional reporting by ", StringComparison.OrdinalIgnoreCase)) return null;
        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        return Bylines.Read(semicolon < 0 ? text : text[..semicolon]);
    }
}
