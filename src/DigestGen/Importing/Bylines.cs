using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DigestGen.Importing;

/// <summary>A line that names who wrote the text.</summary>
/// <param name="Outlet">The outlet that it names too, or null.</param>
/// <param name="IsBare">Whether the names stand alone, without `By`.</param>
internal sealed record Byline(ImmutableArray<string> Names, string? Outlet, bool IsBare);

/// <summary>Reads bylines: `By Ada Holm and Lars Xu, The Northern Ledger`, `Ada Holm, Harbour Wire correspondent`.</summary>
internal static class Bylines
{
    private const int LongestLine = 160;
    private const char Joined = '+';

    private static readonly string[] Openings =
    [
        "by ", "by: ", "written by ", "written by: ", "words by ", "words: ", "story by ", "text by ", "report by ", "reported by ", "reporting by ", "posted by ", "author: ", "author ",
        "authors: ", "published by ", "article by ", "posted by: ", "analysis by ",
    ];

    private static readonly FrozenSet<string> Particles = "de del della der den di da dos du la le van von al bin ibn el ben ter ten zu y".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> RoleWords =
        ("correspondent editor reporter writer journalist analyst columnist producer staff contributor chief bureau senior political diplomatic defence defense economics business science " +
         "technology health education sports legal royal home affairs security executive deputy assistant managing associate freelance special guest contributing foreign national world " +
         "author presenter director researcher fellow professor founder host critic photographer reporters writers correspondents editors").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> OutletWords =
        ("news press tv times post herald tribune journal gazette observer guardian telegraph chronicle agency radio television broadcasting wire courier dispatch ledger record " +
         "monitor review magazine daily weekly independent mail mirror express star standard report today network media channel service online bulletin examiner inquirer register " +
         "globe sentinel republic").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> TailWords =
        ("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday " +
         "sunday mon tue wed thu fri sat sun updated published posted follow on am pm utc gmt bst est edt pst pdt cet et pt").Split(' ').ToFrozenSet();

    private static readonly SearchValues<char> TailStart = SearchValues.Create("@0123456789");

    private static readonly char[] TailMarks = [' ', ',', '|', '-', '\u2013', '\u2014', '\u2022', '\u00B7', '(', ':', '/'];

    /// <summary>A line without the account names in it: `Ada Holm, @adaholm`.</summary>
    public static string WithoutHandles(string line) =>
        line.Contains('@', StringComparison.Ordinal) ? string.Join(' ', line.Split(' ').Where(word => !word.StartsWith('@'))).TrimEnd(TailMarks) : line;

    /// <summary>The byline that a line is, or null.</summary>
    public static Byline? Read(string line)
    {
        line = line.TrimStart('/', '|', '-', '\u2022', '\u00B7', ' ');
        if (line.Length is < 4 or > LongestLine) return null;
        var opening = Openings.FirstOrDefault(o => line.StartsWith(o, StringComparison.OrdinalIgnoreCase));
        if (opening is null) return null;
        var rest = WithoutTail(WithoutPhotographer(line[opening.Length..]));
        if (rest.Length < 2) return null;
        if (rest.EndsWith('.') && rest.Count(c => c == ' ') > 8) return null;
        var (names, outlet) = Names(rest);
        return names.Length > 0 || outlet is not null ? new Byline(names, outlet, IsBare: false) : null;
    }

    /// <summary>A byline without `By`: names that are followed by a role or a place. Only to be asked where a byline can stand.</summary>
    public static Byline? ReadBare(string line)
    {
        if (line.Length is < 5 or > 90 || line[^1] is '.' or '?' or '!' || line.Contains(':', StringComparison.Ordinal)) return null;
        var (names, outlet) = Names(line);
        if (names.Length == 0 || names.Any(name => name.Split(' ').Length is < 2 or > 4)) return null;
        var hasRole = Parts(line).Skip(1).Any(part => part.TrimStart(Joined).Split(' ').Any(word => RoleWords.Contains(word.ToLowerInvariant())));
        // Behind a name a place may stand; `Veteran wins in court` begins with no name.
        return hasRole || (line.Contains(" in ", StringComparison.Ordinal) && names.All(IsPersonName)) ? new Byline(names, outlet, IsBare: true) : null;
    }

    /// <summary>Whether text is like the name of a person: two to four capitalised words, none of an outlet's, and not all of them plain words.</summary>
    public static bool IsPersonName(string text)
    {
        var words = text.Split(' ');
        if (words.Length is < 2 or > 4 || !IsName(text) || IsOutletName(text) || words.Any(word => TailWords.Contains(word.ToLowerInvariant()) || (!Particles.Contains(word) && CommonWords.ContainsAny(word)))) return false;
        return words.Any(word => word.Length > 2 && WordList.TierOf(word.ToLowerInvariant()) == WordList.Unknown) && (LineShape.IsAllCapitals(text) || !words.Any(word => word.Length > 2 && LineShape.IsAllCapitals(word)));
    }

    /// <summary>Whether text can be a person's name where something else says that one stands there: two to four capitalised words, none of an outlet's.</summary>
    public static bool IsNameLike(string text) => text.Split(' ').Length is >= 2 and <= 4 && IsName(text) && !IsOutletName(text) && !HasRoleWord(text);

    /// <summary>Whether a short line names people by what they do: `Our Foreign Staff`.</summary>
    public static bool EndsInRole(string text) => text.Length <= 40 && RoleWords.Contains(text[(text.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    /// <summary>Whether text is like the name of an outlet.</summary>
    public static bool IsOutletName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 6 || !char.IsUpper(words[0][0]) && !char.IsDigit(words[0][0])) return false;
        return KnownOutlets.Find(text) is not null || words.Any(word => OutletWords.Contains(word.Trim('.', ',').ToLowerInvariant())) || text.Contains(".com", StringComparison.OrdinalIgnoreCase)
            || text.Contains(".org", StringComparison.OrdinalIgnoreCase);
    }

    private static (ImmutableArray<string> Names, string? Outlet) Names(string text)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        string? outlet = null;
        var followsName = false;
        foreach (var piece in Parts(text))
        {
            var part = piece.TrimStart(Joined);
            var name = WithoutPlace(part);
            // Behind `and` stands another person; behind a comma it may be a place, and only what cannot be plain words is a name.
            var isJoined = followsName && piece.StartsWith(Joined) && name.Contains(' ', StringComparison.Ordinal) && IsName(name) && !IsOutletName(name);
            followsName = false;
            if (names.Count > 0 || outlet is not null)
            {
                if (OutletOfRole(part) is { } named) outlet ??= named;
                else if (!HasRoleWord(name) && (isJoined || IsPersonName(name)))
                {
                    names.Add(name);
                    followsName = true;
                }
                continue;
            }
            if (IsOutletName(name) && name.Split(' ').Length != 2 || KnownOutlets.Find(name) is not null) outlet = name;
            else if (IsName(name) && !HasRoleWord(name))
            {
                names.Add(name);
                followsName = true;
            }
            else if (OutletOfRole(name) is { } named) outlet = named;
            else return ([], null);
        }
        return (names.ToImmutable(), outlet);
    }

    // `Ada Holm (words) and Lars Xu (photographs)`: who took the pictures did not write the text.
    private static string WithoutPhotographer(string rest)
    {
        var bracket = rest.IndexOf("(photo", StringComparison.OrdinalIgnoreCase);
        if (bracket < 0) bracket = rest.IndexOf("(pictures", StringComparison.OrdinalIgnoreCase);
        if (bracket <= 0) return rest;
        var before = rest[..bracket].TrimEnd();
        var joined = Math.Max(before.LastIndexOf(" and ", StringComparison.Ordinal), Math.Max(before.LastIndexOf(',', before.Length - 1), before.LastIndexOf(" & ", StringComparison.Ordinal)));
        return joined > 0 ? before[..joined] : rest;
    }

    // What a page sets behind the name on the same line: a handle, a button, a day.
    private static string WithoutTail(string rest)
    {
        var cut = rest.AsSpan().IndexOfAny(TailStart);
        rest = (cut < 0 ? rest : rest[..cut]).Trim(TailMarks);
        for (var space = rest.LastIndexOf(' '); space > 0; space = rest.LastIndexOf(' '))
        {
            if (!TailWords.Contains(rest[(space + 1)..].Trim('.', ',', ':').ToLowerInvariant())) break;
            rest = rest[..space].TrimEnd(TailMarks);
        }
        var says = rest.IndexOf(", a ", StringComparison.Ordinal);
        return says > 0 && IsPersonName(rest[..says]) ? rest[..says] : TailWords.Contains(rest.ToLowerInvariant()) ? "" : rest;
    }

    // The parts of a byline; one that `and` joins to the part before begins with the mark for it.
    private static string[] Parts(string text) =>
        text.Replace(" and ", ",+", StringComparison.Ordinal).Replace(" & ", ",+", StringComparison.Ordinal).Replace(" | ", ",", StringComparison.Ordinal).Replace(" with ", ",", StringComparison.Ordinal)
            .Replace(" for ", ",", StringComparison.Ordinal).Replace(" - ", ",", StringComparison.Ordinal).Replace(" \u2013 ", ",", StringComparison.Ordinal).Replace(';', ',').Replace('(', ',').Replace(")", "", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string WithoutPlace(string part)
    {
        foreach (var word in (string[])[" in ", " at ", " of "])
            if (part.IndexOf(word, StringComparison.Ordinal) is > 0 and var at) return part[..at];
        return part;
    }

    // `BBC Ukraine correspondent` names an outlet in front of the role; `Harbour Wire` alone is one.
    private static string? OutletOfRole(string part)
    {
        if (!HasRoleWord(part) || OutletWords.Contains(part[(part.LastIndexOf(' ') + 1)..].ToLowerInvariant())) return IsOutletName(part) || part.StartsWith("The ", StringComparison.Ordinal) ? part : null;
        var words = part.Split(' ');
        if (KnownOutlets.Find(words[0].Replace("'s", "", StringComparison.Ordinal)) is { } known) return known;
        if (words[0].Length is >= 2 and <= 6 && words[0].All(char.IsAsciiLetterUpper) && words[0] is not ("US" or "UK" or "EU" or "UN")) return words[0];
        return words.Length > 2 && KnownOutlets.Find($"{words[0]} {words[1]}") is { } two ? two : null;
    }

    private static bool HasRoleWord(string part) => part.Split(' ').Any(word => RoleWords.Contains(word.ToLowerInvariant()));

    private static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 5) return false;
        foreach (var word in words)
            if (!Particles.Contains(word) && (!char.IsUpper(word[0]) || word.Any(c => !char.IsLetter(c) && c is not ('.' or '-' or '\'' or '\u2019')))) return false;
        return char.IsUpper(words[0][0]) || Particles.Contains(words[0]);
    }
}
