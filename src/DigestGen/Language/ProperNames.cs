using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>A name that a text uses, with all its spellings in that text.</summary>
/// <param name="Name">The fullest form.</param>
/// <param name="Kind">A guess from what stands beside or inside it.</param>
/// <param name="Count">How often it is named, in any form.</param>
/// <param name="Spread">The share of the text between first and last mention, 0 to 1.</param>
/// <param name="Variants">Other forms of the whole name, in ordinal order; a bare surname is none.</param>
/// <param name="Cue">What the kind was guessed from: `title`, `in a place`; empty for none.</param>
public sealed record ProperName(string Name, NameKind Kind, int Count, double Spread, ImmutableArray<string> Variants, int First, string Cue);

/// <summary>Finds what is probably the name of a person, place or organisation, by its capitals. For names that no vocabulary has yet.</summary>
public static class ProperNames
{
    private const int MostNames = 400;

    /// <summary>Most often named first, then by first mention. Months, weekdays, nationalities and the first words of sentences are left out.</summary>
    public static ImmutableArray<ProperName> Find(string text)
    {
        var found = CapitalisedNames.Find(text);
        var people = PeopleInText.Of(found);
        var confirmed = found.Where(name => !name.StartsSentence).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var name in found)
        {
            if (name.StartsSentence && !confirmed.Contains(name.Name) && !people.Knows(name.Name)) continue;
            var full = people.Knows(name.Name) ? people.Full(name.Name) : name.Name;
            if (!groups.TryGetValue(full, out var group))
            {
                if (groups.Count == MostNames) continue;
                groups[full] = group = new Group(full, name.Range.Start);
            }
            group.Add(text, name);
        }
        return
        [
            .. Join(groups.Values).Select(group => group.ToName(text.Length))
                .OrderByDescending(name => name.Count).ThenBy(name => name.First).ThenBy(name => name.Name, StringComparer.Ordinal),
        ];
    }

    // `Aisha Rahman` and `Aisha Rachman` are one person when the first names agree and the surnames are alike.
    private static List<Group> Join(IEnumerable<Group> groups)
    {
        var kept = new List<Group>();
        foreach (var group in groups.OrderByDescending(group => group.Count).ThenBy(group => group.First))
        {
            var same = group.Kind == NameKind.Organisation ? null : kept.Find(other => IsSpellingOf(group.Name, other.Name));
            if (same is null) kept.Add(group);
            else same.Take(group);
        }
        return kept;
    }

    private static bool IsSpellingOf(string a, string b)
    {
        var (x, y) = (a.LastIndexOf(' '), b.LastIndexOf(' '));
        return x > 0 && y > 0 && a.AsSpan(0, x).SequenceEqual(b.AsSpan(0, y)) && NameVariants.AreAlike(a[(x + 1)..], b[(y + 1)..]);
    }

    private sealed class Group(string name, int first)
    {
        private readonly SortedSet<string> variants = new(StringComparer.Ordinal);
        private int last = first;
        private int titled;
        private int inPlace;

        public string Name { get; } = name;

        public int First { get; private set; } = first;

        public int Count { get; private set; }

        public NameKind Kind { get; private set; } = Guess(name);

        public void Add(string text, CapitalisedName mention)
        {
            Count++;
            last = mention.Range.Start;
            if (mention.HasHonorific) titled++;
            if (mention.Name.Contains(' ', StringComparison.Ordinal) && mention.Name != Name) variants.Add(mention.Name);
            var before = text.AsSpan(0, mention.Range.Start);
            if (!mention.HasHonorific && (before.EndsWith(" in ") || before.EndsWith("In ") || before.EndsWith(" near ") || before.EndsWith(" at ") || before.EndsWith(" to "))) inPlace++;
        }

        public void Take(Group other)
        {
            Count += other.Count;
            First = Math.Min(First, other.First);
            last = Math.Max(last, other.last);
            titled += other.titled;
            variants.Add(other.Name);
            variants.UnionWith(other.variants);
        }

        public ProperName ToName(int length)
        {
            var (kind, cue) = Decide();
            return new ProperName(Name, kind, Count, length == 0 ? 0 : (double)(last - First) / length, [.. variants], First, cue);
        }

        private (NameKind Kind, string Cue) Decide()
        {
            if (Kind is NameKind.Organisation or NameKind.Place) return (Kind, "a word of the name");
            if (titled > 0) return (NameKind.Person, "a title");
            if (inPlace * 3 >= Count && inPlace > 0) return (NameKind.Place, "the preposition");
            return Kind == NameKind.Person ? (Kind, "first and last name") : (NameKind.Unknown, "");
        }

        private static NameKind Guess(string name)
        {
            if (name is "US" or "USA" or "UK" or "UAE") return NameKind.Place;
            foreach (var word in Words.In(name))
            {
                if (NameCues.IsOrganisationWord(word.Of(name))) return NameKind.Organisation;
                if (NameCues.IsPlaceWord(word.Of(name))) return NameKind.Place;
            }
            if (!name.Contains(' ', StringComparison.Ordinal)) return name.All(c => char.IsUpper(c) || char.IsDigit(c)) ? NameKind.Organisation : NameKind.Unknown;
            return PeopleInText.IsLikePerson(new CapitalisedName(new TextRange(0, name.Length), name, "", false)) ? NameKind.Person : NameKind.Unknown;
        }
    }
}
