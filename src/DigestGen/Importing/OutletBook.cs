using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>The outlets of `sources.yml`, and how clippings give them away.</summary>
internal sealed class OutletBook
{
    private static readonly ImmutableArray<string> MonthFirstCountries = ["US", "PH"];

    private readonly ImmutableArray<Source> sources;
    private readonly Dictionary<string, Source> byName;
    private readonly ImmutableArray<string> furniture;

    public OutletBook(ImmutableArray<Source> sources)
    {
        this.sources = [.. sources.Where(source => source.Status != VocabularyStatus.Rejected)];
        byName = new Dictionary<string, Source>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in this.sources)
            foreach (var sign in Signs(source)) byName.TryAdd(sign, source);
        furniture = [.. this.sources.SelectMany(source => source.Furniture)];
    }

    private OutletBook(OutletBook book, bool monthFirst) => (sources, byName, furniture, MonthFirst) = (book.sources, book.byName, book.furniture, monthFirst);

    /// <summary>Whether 06/05/2021 is the fifth of June in this clipping; null when nothing tells.</summary>
    public bool? MonthFirst { get; }

    /// <summary>The same book, told by the clipping's own lines how its outlet writes dates.</summary>
    public OutletBook For(ImmutableArray<ClippingLine> lines)
    {
        if (sources.Length == 0) return this;
        foreach (var line in lines)
            if (line.Text.Length <= 80 && ByExactName(line.Text.Text) is { Country: { } country, IsRepublisher: false })
                return new OutletBook(this, MonthFirstCountries.Contains(country.ToUpperInvariant()));
        return this;
    }

    /// <summary>Whether a line fits a source's own list of furniture.</summary>
    public bool IsFurniture(string line)
    {
        foreach (var pattern in furniture)
            if (Fits(line, pattern)) return true;
        return false;
    }

    /// <summary>Whether a line is an outlet's name and nothing else.</summary>
    public bool IsOutletLine(string line) => line.Length <= 60 && (ByExactName(line) is not null || KnownOutlets.Find(line) is not null);

    /// <summary>The outlet of a name as a text gives it: one of the list, or a new one.</summary>
    public FoundOutlet? Named(string name)
    {
        name = name.Trim(' ', '.', ',', ':', '|');
        if (ByExactName(name) is { } known) return new FoundOutlet(known.Id, known.Name.Value, IsKnown: true);
        return Slug.From(name) is { } slug ? new FoundOutlet(new SourceId(slug.Value), KnownOutlets.Find(name) ?? name, IsKnown: false) : null;
    }

    /// <summary>The source of the list that a short line names, in whole or in part.</summary>
    public Source? NamedIn(string line)
    {
        Source? best = null;
        var length = 0;
        foreach (var source in sources)
            foreach (var sign in Signs(source))
                if (sign.Length > length && ContainsWord(line, sign)) (best, length) = (source, sign.Length);
        return best;
    }

    public string? NameOf(SourceId id) => sources.FirstOrDefault(source => source.Id == id)?.Name.Value;

    public bool IsRepublisher(SourceId id) => sources.Any(source => source.Id == id && source.IsRepublisher);

    public Source? ByHost(Uri url)
    {
        var host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        return sources.FirstOrDefault(source =>
            (source.Url is { } own && own.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)) || source.RecognisedBy.Contains(host, StringComparer.OrdinalIgnoreCase));
    }

    private Source? ByExactName(string line) => byName.GetValueOrDefault(line);

    private static IEnumerable<string> Signs(Source source) => source.RecognisedBy.Prepend(source.Name.Value);

    private static bool ContainsWord(string line, string sign)
    {
        if (sign.Length == 0) return false;
        for (var at = line.IndexOf(sign, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.IndexOf(sign, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + sign.Length;
            if ((at == 0 || !char.IsLetterOrDigit(line[at - 1])) && (end == line.Length || !char.IsLetterOrDigit(line[end]))) return true;
        }
        return false;
    }

    // Pieces between the stars in order; the first and the last hold to the ends. One pass, whatever the pattern.
    private static bool Fits(string line, string pattern)
    {
        if (pattern.Length == 0) return false;
        var pieces = pattern.Split('*');
        if (pieces.Length == 1) return string.Equals(line, pattern, StringComparison.OrdinalIgnoreCase);
        if (!line.StartsWith(pieces[0], StringComparison.OrdinalIgnoreCase)) return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length - 1; i++)
        {
            var found = line.IndexOf(pieces[i], at, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return false;
            at = found + pieces[i].Length;
        }
        return line.Length - at >= pieces[^1].Length && line.EndsWith(pieces[^1], StringComparison.OrdinalIgnoreCase);
    }
}
