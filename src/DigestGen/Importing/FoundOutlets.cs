using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DigestGen.Importing;

/// <summary>
/// Who published a text, and who passed it on. Signs in order of their weight: a line with the outlet's name, the byline, the dateline's agency, who holds
/// the copyright, the host of the address, the byline of an inset, and last who speaks of "its correspondent".
/// </summary>
internal static partial class FoundOutlets
{
    public static (FoundField<FoundOutlet>? Source, FoundField<FoundOutlet>? Via) Read(ImmutableArray<ClassifiedLine> lines, OutletBook outlets)
    {
        var found = new List<FoundField<FoundOutlet>>();
        var isPage = SiteNames.IsPage(lines);
        foreach (var line in lines)
            if (!isPage || line.Kind is not (LineKind.Furniture or LineKind.SourceLine) || OriginallyIn(line.Text) is not null) AddFromLine(line, outlets, found);
        if ((isPage || (found.Count == 0 && SiteNames.HasSurroundings(lines))) && SiteNames.Find(lines) is { } site) Add(found, outlets.Named(site.Name), site.Line, "site-name", Confidence.Medium);
        if (lines.FirstOrDefault(line => line.Kind == LineKind.Paragraph) is { } first && Datelines.Read(first.Text, outlets.MonthFirst) is { Agency: { } agency })
            Add(found, outlets.Named(agency), first, "dateline-agency", Confidence.Medium);
        AddFromText(lines, outlets, found);

        var owner = isPage ? default : lines.Select(line => (line, name: ListOwner(line))).FirstOrDefault(pair => pair.name is not null);
        var republisher = owner.name is null ? null : Field(outlets.Named(owner.name), owner.line, "mailing-list-owner", Confidence.Medium);
        var passedOn = found.FirstOrDefault(f => outlets.IsRepublisher(f.Value.Id));
        var source = found.Where(f => !outlets.IsRepublisher(f.Value.Id)).OrderByDescending(f => f.Confidence).FirstOrDefault();
        // Who sends the newsletter is the outlet itself where nobody else is named.
        if (source is null && republisher is not null && !outlets.IsRepublisher(republisher.Value.Id)) return (republisher with { Confidence = Confidence.Low }, passedOn);
        var via = passedOn ?? (republisher is not null && source is not null && republisher.Value.Id != source.Value.Id && !IsPartOf(republisher, source) ? republisher : null);
        return (source, via);
    }

    private static void AddFromLine(ClassifiedLine line, OutletBook outlets, List<FoundField<FoundOutlet>> found)
    {
        switch (line.Kind)
        {
            case LineKind.SourceLine:
                Add(found, outlets.Named(LabelledLine.Read(line.Text)?.Value ?? line.Text), line, line.Rule, Confidence.High);
                break;
            case LineKind.Byline or LineKind.DateLine:
                var outlet = CombinedLine.Read(line.Text, outlets)?.Outlet ?? (line.Kind == LineKind.Byline ? (Bylines.Read(line.Text) ?? Bylines.ReadBare(line.Text))?.Outlet : null);
                if (outlet is not null) Add(found, outlets.Named(outlet), line, "byline-outlet", Confidence.High);
                break;
            case LineKind.InsetByline:
                if ((Bylines.Read(line.Text) ?? Bylines.ReadBare(line.Text))?.Outlet is { } insets) Add(found, outlets.Named(insets), line, "inset-byline-outlet", Confidence.Low);
                break;
            case LineKind.UrlLine:
                var address = LabelledLine.Read(line.Text)?.Value ?? line.Text;
                if (Uri.TryCreate(address, UriKind.Absolute, out var url) && outlets.ByHost(url) is { } byHost) Add(found, outlets.Named(byHost.Name.Value), line, "address-host", Confidence.Medium);
                break;
            case LineKind.Headline:
                var bar = line.Text.LastIndexOf(" | ", StringComparison.Ordinal);
                if (bar > 10 && Bylines.IsOutletName(line.Text[(bar + 3)..])) Add(found, outlets.Named(line.Text[(bar + 3)..]), line, "headline-suffix", Confidence.Medium);
                break;
            case LineKind.Furniture:
                if (OriginallyIn(line.Text) is { } original) Add(found, outlets.Named(original), line, "originally-published", Confidence.High);
                else if (CopyrightHolder(line.Text) is { } holder) Add(found, outlets.Named(holder), line, "copyright-line", Confidence.Medium);
                else if (outlets.NamedIn(line.Text) is { } known) Add(found, outlets.Named(known.Name.Value), line, "named-in-furniture", known.IsRepublisher ? Confidence.High : Confidence.Medium);
                break;
        }
    }

    // `the BBC's correspondent` in the running text: an outlet that speaks of its own people.
    private static void AddFromText(ImmutableArray<ClassifiedLine> lines, OutletBook outlets, List<FoundField<FoundOutlet>> found)
    {
        foreach (var line in lines)
            if (line.Kind == LineKind.Paragraph && found.Count == 0 && OwnCorrespondent().Match(line.Text.Length > 2000 ? line.Text[..2000] : line.Text) is { Success: true } match
                && (KnownOutlets.Find(match.Groups["name"].Value) ?? outlets.NamedIn(match.Groups["name"].Value)?.Name.Value) is { } name)
                Add(found, outlets.Named(name), line, "own-correspondent", Confidence.Low);
    }

    private static void Add(List<FoundField<FoundOutlet>> found, FoundOutlet? outlet, ClassifiedLine line, string rule, Confidence confidence)
    {
        if (Field(outlet, line, rule, confidence) is { } field) found.Add(field);
    }

    private static FoundField<FoundOutlet>? Field(FoundOutlet? outlet, ClassifiedLine line, string rule, Confidence confidence) =>
        outlet is null ? null : new FoundField<FoundOutlet>(outlet, line.Line.Line, rule, confidence);

    private static bool IsPartOf(FoundField<FoundOutlet> one, FoundField<FoundOutlet> other) =>
        one.Value.Name.Contains(other.Value.Name, StringComparison.OrdinalIgnoreCase) || other.Value.Name.Contains(one.Value.Name, StringComparison.OrdinalIgnoreCase);

    private static string? ListOwner(ClassifiedLine line) =>
        line.Kind == LineKind.Furniture && line.Text.Length <= 160 && Owner().Match(line.Text) is { Success: true } match ? Named(match) : null;

    private static string? Named(Match match)
    {
        var name = match.Groups["name"].Value.Trim();
        return CommonWords.ContainsAny(name.AsSpan(0, Math.Max(name.IndexOf(' ', StringComparison.Ordinal), 0))) && !name.StartsWith("The ", StringComparison.Ordinal) || CommonWords.ContainsAny(name) ? null : name;
    }

    private static string? CopyrightHolder(string line)
    {
        if (line.Length > 160 || Holder().Match(line) is not { Success: true } match) return null;
        var name = match.Groups["name"].Value.Trim(' ', '.', ',');
        return name.Length is > 1 and <= 50 && !string.Equals(name, "copyright", StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    private static string? OriginallyIn(string line) =>
        line.Length <= 200 && Original().Match(line) is { Success: true } match ? match.Groups["name"].Value.Trim() : null;

    [GeneratedRegex(@"(?i:\b(join|subscribe to|sign up (for|to)|register for|get|receive)) (?i:the |our |free |daily |weekly )*(?<name>\p{Lu}[\w&'’-]*(\.\w+)*( (of|the|and|&|\p{Lu}[\w&'’-]*(\.\w+)*)){0,5}?)(['’]s)? (?i:(free|daily|weekly|morning|evening) )*(?i:mailing list|newsletter|e-?mail|briefing|news alerts|alerts|digest)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Owner();

    [GeneratedRegex(@"^(©|\([cC]\)|(?i:copyright))\s*(©|\([cC]\))?\s*(?i:copyright)?\s*(\d{4}([-–]\d{4})?)?,?\s*(?i:by )?(?<name>(The )?\p{Lu}[\w&'’-]*(\.\w+)*( (of|the|and|&|\p{Lu}[\w&'’-]*(\.\w+)*)){0,4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Holder();

    [GeneratedRegex(@"(?i:(originally|first) (published|appeared|posted)( \w+)? (by|on|in|at)|(republished|reprinted)( \w+ \w+)? from|(reproduced|republished) by permission of) (?<name>(?i:the )?\p{Lu}[\w&'’-]*(\.\w+)*( (of|the|and|&|\p{Lu}[\w&'’-]*(\.\w+)*)){0,4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Original();

    [GeneratedRegex(@"\b(?<name>\p{Lu}[\w.]*( \p{Lu}[\w.]*){0,2})['’]s (\p{L}+ ){0,4}(correspondent|reporter|editor|bureau)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex OwnCorrespondent();
}
