namespace DigestGen.Language;

/// <summary>The people that a text names: a surname leads to the full name, whatever its spelling in this place.</summary>
internal sealed class PeopleInText
{
    private readonly Dictionary<string, string> fullBySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> resolved = new(StringComparer.Ordinal);
    private readonly HashSet<string> titled = new(StringComparer.OrdinalIgnoreCase);

    private PeopleInText()
    {
    }

    public static PeopleInText Of(IEnumerable<CapitalisedName> names)
    {
        var people = new PeopleInText();
        foreach (var name in names)
        {
            if (name.HasHonorific) people.titled.Add(name.LastWord);
            if (!IsLikePerson(name)) continue;
            people.fullBySurname.TryAdd(name.LastWord, name.Name);
        }
        return people;
    }

    /// <summary>The fullest form of a name: `Mr Rahman` is Aisha Rahman where the text has her. A name nobody bears stays as it is.</summary>
    public string Full(string name)
    {
        if (name.Contains(' ', StringComparison.Ordinal)) return name;
        if (fullBySurname.TryGetValue(name, out var full)) return full;
        if (!resolved.TryGetValue(name, out full)) resolved[name] = full = Nearest(name);
        return full;
    }

    /// <summary>True for a name that the text gives a person: with first name, or with a title.</summary>
    public bool Knows(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return fullBySurname.ContainsKey(last) || titled.Contains(last) || (name.Length == last.Length && Full(name).Length > name.Length);
    }

    public static bool IsLikePerson(CapitalisedName name)
    {
        if (name.HasArticle || name.Words is < 2 or > 4) return false;
        foreach (var word in Words.In(name.Name))
        {
            var part = word.Of(name.Name);
            if (NameCues.IsOrganisationWord(part) || NameCues.IsPlaceWord(part) || NameCues.IsCompass(part) || NameCues.IsDemonym(part) || part is "of" or "for" or "States" or "House") return false;
            if (part.Length > 1 && char.IsUpper(part[1])) return false;
        }
        return true;
    }

    private string Nearest(string name)
    {
        if (name.Length < 5) return name;
        // Outlets transliterate differently, sometimes within one text.
        string? near = null;
        foreach (var (surname, other) in fullBySurname)
            if (NameVariants.AreAlike(surname, name) && (near is null || string.CompareOrdinal(other, near) < 0)) near = other;
        return near ?? name;
    }
}
