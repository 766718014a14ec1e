using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace DigestGen.Importing;

/// <summary>
/// Whose page a copy of a whole page is. A name is put forward by the copyright line, the end of the window's title, or a line that asks to follow or to subscribe, and is
/// believed only where other lines around the article repeat it. Who holds the rights is often a company, so its trailing words (`Media Group Ltd`) are taken off until the
/// page itself uses the name. Two names that the page uses alike cancel each other.
/// </summary>
internal static class SiteNames
{
    private const int Page = 25;
    private const int LongestName = 40;
    private const int Least = 5;

    // A short line that stands more than once may as well be a section.
    private const int Alone = 4;
    private const int Rights = 1;
    private const int WindowTitle = 2;
    private const int Invitation = 8;
    // A name that stands alone above the headline is the page's sign, or an entry of its menu.
    private const int Sign = 16;
    private const int ShortName = 4;
    private const int ManyLines = 6;
    private const int Few = 10;
    private const int Head = 60;

    private static readonly FrozenSet<string> CompanyWords =
        ("limited ltd llc inc gmbh plc corp corporation company co group holdings interactive network networks media news digital publishing publications partners entertainment productions international online " +
         "foundation ag sa bv pty and & rights all reserved").Split(' ').ToFrozenSet();

    // Every page names them, few are theirs.
    private static readonly FrozenSet<string> Platforms =
        ("facebook twitter instagram youtube linkedin pinterest whatsapp reddit tumblr snapchat google apple android iphone ipad ios tiktok telegram flipboard amazon netflix microsoft rss adchoices " +
         "taboola outbrain disqus vimeo spotify podcast podcasts faq login logout signup").Split(' ').ToFrozenSet();

    private static readonly ImmutableArray<string> Invitations = ["follow ", "subscribe to ", "sign up for ", "advertise on ", "advertise with ", "about ", "contact ", "more from ", "work at ", "write for ", "support ", "get the most out of ", "welcome to ", "join ", "powered by "];

    private static readonly string[] InvitationEnds = [" on ", " followed", " following", "'s newsletter", "\u2019s newsletter", " newsletter", " - back to home", ". ", " for free"];

    private static readonly SearchValues<char> NameEnd = SearchValues.Create("|.,:;()©•·\u2014\u2013<>\"");

    /// <summary>Whether at least something stands around the article that is none of it.</summary>
    public static bool HasSurroundings(ImmutableArray<ClassifiedLine> lines) => lines.Count(line => line.Kind == LineKind.Furniture) >= Few;

    /// <summary>Whether so much stands around the article that names in it prove nothing alone.</summary>
    public static bool IsPage(ImmutableArray<ClassifiedLine> lines) => lines.Count(line => line.Kind == LineKind.Furniture) >= Page;

    /// <summary>The name and the line that puts it forward; null when nothing is proved.</summary>
    public static (string Name, ClassifiedLine Line)? Find(ImmutableArray<ClassifiedLine> lines)
    {
        var around = lines.Where(line => !line.IsBody && line.Text.Length <= 200 && line.Rule != "photo-credit").ToImmutableArray();
        var headline = lines.FirstOrDefault(line => line.Kind == LineKind.Headline)?.Text;
        var votes = new Dictionary<string, Vote>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, line, kind) in Candidates(around, headline))
        {
            if (Known(name, kind == Rights ? lines : around, line, kind) is not { } used) continue;
            var key = Bare(used.Name);
            var standing = votes.GetValueOrDefault(key) ?? new Vote(used.Name, line, 0, used.Lines);
            votes[key] = standing with { Kinds = standing.Kinds | kind, Lines = Math.Max(standing.Lines, used.Lines) };
        }
        var ranked = votes.Values.Where(vote => vote.IsProof).OrderByDescending(vote => vote.Strength).ThenBy(vote => vote.Line.Line.Line).ToList();
        if (ranked.Count == 0) return null;
        var best = ranked[0];
        return ranked.Skip(1).Any(other => other.Strength * 1.25 > best.Strength && !IsPart(other.Name, best.Name)) ? null : (Extended(best.Name, around), best.Line);
    }

    // `Harbour` where the page mostly writes `Harbour News`: the longer name, when half of all uses go on with the same word.
    private static string Extended(string name, ImmutableArray<ClassifiedLine> around)
    {
        var uses = 0;
        var behind = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in around)
        {
            var at = line.Text.IndexOf(name, StringComparison.Ordinal);
            if (at < 0 || !Uses(line.Text, name)) continue;
            uses++;
            var rest = line.Text[(at + name.Length)..];
            if (rest.Length < 3 || rest[0] != ' ' || !char.IsUpper(rest[1])) continue;
            var end = rest.IndexOf(' ', 1);
            var word = (end < 0 ? rest[1..] : rest[1..end]).TrimEnd('.', ',', ':');
            if (word.All(char.IsLetter) && !CommonWords.ContainsAny(word)) behind[word] = behind.GetValueOrDefault(word) + 1;
        }
        var next = behind.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return next.Value >= 2 && next.Value * 2 > uses ? $"{name} {next.Key}" : name;
    }

    // How many kinds of line put a name forward (a bit for each), and how many lines use it.
    private sealed record Vote(string Name, ClassifiedLine Line, int Kinds, int Lines)
    {
        // For a few letters, which may stand for anything, the rights, the window's title or many lines must speak.
        public bool IsProof => (Name.Length <= ShortName && Lines < ManyLines && Kinds != (Sign | Invitation) ? Kinds & (Rights | WindowTitle) : Kinds & ~(Alone | Sign)) != 0 && Strength >= Least;

        public double Strength => (BitOperations.PopCount((uint)Kinds) * 2) + (Kinds & Rights) + Math.Min(Lines, 8);
    }

    private static bool IsPart(string one, string other) => one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static IEnumerable<(string Name, ClassifiedLine Line, int Kind)> Candidates(ImmutableArray<ClassifiedLine> around, string? headline)
    {
        var title = around.FirstOrDefault(line => line.Kind == LineKind.Headline)?.Line.Line ?? int.MaxValue;
        var alone = around.GroupBy(line => line.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var lines = 0;
        foreach (var line in around)
        {
            var text = line.Text;
            if (FurnitureRules.IsCopyright(text) && CopyrightHolder(text) is { } holder) yield return (holder, line, Rights);
            if (headline is not null && text.Length > headline.Length + 3 && text.StartsWith(headline, StringComparison.OrdinalIgnoreCase))
                yield return (text[headline.Length..].Trim(' ', '|', '-', '\u2013', '\u2014', '\u00B7', ':', '['), line, WindowTitle);
            if (line.Kind == LineKind.SourceLine || (text.Length <= LongestName && alone.GetValueOrDefault(text) > 1 && (!text.Contains(' ', StringComparison.Ordinal) || Bylines.IsOutletName(text)))) yield return (text, line, Alone);
            if (++lines <= Head && text.Length <= LongestName && line.Line.Line < title && !text.EndsWith('.')) yield return (WithoutWayHome(text), line, Sign);
            if (text.EndsWith(" homepage", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" home page", StringComparison.OrdinalIgnoreCase)) yield return (text[..text.LastIndexOf(" home", StringComparison.OrdinalIgnoreCase)], line, Invitation);
            if (text.StartsWith("get ", StringComparison.OrdinalIgnoreCase) && text.IndexOf(" delivered to", StringComparison.OrdinalIgnoreCase) is > 4 and var to) yield return (text[4..to], line, Invitation);
            foreach (var invitation in Invitations)
                if (text.Length <= 60 && text.StartsWith(invitation, StringComparison.OrdinalIgnoreCase)) yield return (InvitedName(text[invitation.Length..]), line, Invitation);
        }
    }

    private static string InvitedName(string rest)
    {
        foreach (var end in InvitationEnds)
            if (rest.IndexOf(end, StringComparison.OrdinalIgnoreCase) is > 0 and var at) rest = rest[..at];
        return rest.Trim(' ', '!', '.', ':');
    }

    // `Northern Ledger - Back to home`
    private static string WithoutWayHome(string text) => text.EndsWith("home", StringComparison.OrdinalIgnoreCase) && text.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var at ? text[..at] : text;

    internal static string? CopyrightHolder(string text)
    {
        var words = text.Split([' ', '\u00A9'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => !char.IsLetter(word[0]) || word.ToLowerInvariant().Trim('.', ',', ':') is "copyright" or "by" or "c");
        // A name goes on as long as its words are capitalised: `Northern Ledger Ltd or its owners`.
        var rest = string.Join(' ', words.TakeWhile((word, i) => i == 0 || !char.IsLower(word[0]) || word is "of" or "the" or "and" or "for"));
        var end = rest.AsSpan().IndexOfAny(NameEnd);
        return end < 0 ? rest : rest[..end];
    }

    // The longest beginning of a name that other lines use too, and how many.
    private static (string Name, int Lines)? Known(string name, ImmutableArray<ClassifiedLine> around, ClassifiedLine own, int kind)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (; words.Count > 0; words.RemoveAt(words.Count - 1))
        {
            var shorter = string.Join(' ', words).Trim(' ', '.', ',', '|');
            if (shorter.Length is >= 2 and <= LongestName && IsNameLike(shorter, kind))
            {
                var uses = around.Count(line => !ReferenceEquals(line, own) && Uses(line.Text, Bare(shorter)));
                if (uses > 0) return (AsLine(shorter, around), uses);
            }
            if (!CompanyWords.Contains(words[^1].ToLowerInvariant().Trim('.', ','))) return null;
        }
        return null;
    }

    // As the page writes it where it stands alone, with its article.
    private static string AsLine(string name, ImmutableArray<ClassifiedLine> around) =>
        around.FirstOrDefault(line => string.Equals(line.Text, "The " + name, StringComparison.OrdinalIgnoreCase))?.Text
        ?? around.FirstOrDefault(line => string.Equals(line.Text, name, StringComparison.OrdinalIgnoreCase))?.Text ?? name;

    private static bool IsNameLike(string name, int kind)
    {
        var words = name.Split(' ');
        if (words.Length > 5 || Platforms.Contains(name.ToLowerInvariant()) || !(char.IsLetterOrDigit(name[0]) && name.Any(char.IsLetter)) || FurnitureRules.Match(name) is not null) return false;
        // Who holds the rights, or stands behind the headline in the window, may have a name like a person's.
        if (Bylines.IsPersonName(name) && kind is not (Rights or WindowTitle)) return false;
        // One plain word (`us`, `News`, `Contact`) names a shelf; a word of no list or one with an inner capital names somebody.
        return words.Length > 1 ? char.IsUpper(name[0]) && !words.All(word => CommonWords.ContainsAny(word)) && words.Any(word => char.IsUpper(word[0]))
            : !CommonWords.ContainsAny(name) && (Bylines.IsOutletName(name) || WordList.TierOf(name.ToLowerInvariant()) == WordList.Unknown || name.Skip(1).Any(char.IsUpper)) && !CompanyWords.Contains(name.ToLowerInvariant());
    }

    private static bool Uses(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }
        return false;
    }
}
