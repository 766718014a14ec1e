using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>Who `he`, `Ms Rahman` and `the mayor` are, at the point of the text that has been read.</summary>
internal sealed class Persons
{
    private const int Remembered = 6;

    private static readonly FrozenSet<string> Women = Set("""
        Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda
        Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine
        Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan
        Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Anne Sara Madison Frances Kathryn Janice Jean Abigail Alice Julia Judy Sophia Grace Denise
        Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis Lori Hillary Chelsea Melania Ivanka Theresa
        Nicola Fiona Priti Angela Ursula Jacinda Kamala Condoleezza Madeleine Loretta Sonia Elena Olga Natalia Irina Svetlana Fatima Aisha Leila Claire Jane
        """);

    private static readonly FrozenSet<string> Men = Set("""
        James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark Donald Steven Andrew Paul Joshua Kenneth
        Kevin Brian George Timothy Ronald Jason Edward Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory
        Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Walter Christian Keith
        Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bryan Billy Bruce Gabriel Joe Logan Alan Juan Albert Willie Elijah
        Wayne Randy Vincent Mason Roy Ralph Bobby Russell Bradley Philip Eugene Barack Bill Bernie Mike Tim Tom Jim Bob Steve Greg Ken Dan Matt Tony Antony Boris
        Vladimir Volodymyr Sergei Sergey Dmitry Dmitri Alexei Ivan Igor Oleg Mikhail Emmanuel Xi Recep Hassan Mohammed Muhammad Ahmed Ali Omar Jeff Ted Marco Ben
        """);

    private static readonly FrozenSet<string> RoleNouns = Set("""
        president secretary minister chancellor premier candidate nominee diplomat senator congressman congresswoman representative governor mayor billionaire
        businessman businesswoman mogul official leader spokesman spokeswoman spokesperson lawmaker politician actor actress singer author director chief analyst judge
        coach player striker captain manager lawyer attorney professor scientist researcher officer general commander ambassador envoy prosecutor detective
        doctor surgeon bishop priest pope prince princess king queen chairman chairwoman chair executive founder star host comedian journalist reporter
        veteran activist democrat republican state councillor head boss owner writer economist expert teacher farmer pilot man woman speaker whistleblower
        """);

    private static readonly FrozenSet<string> Offices = Set("""
        president secretary minister chancellor premier senator congressman congresswoman representative governor mayor ambassador envoy prosecutor bishop pope king
        queen prince princess general commander judge speaker
        """);

    private readonly PeopleInText people;
    private readonly Dictionary<string, string> holders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> isWoman = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> recent = [];
    private readonly string firstPerson = "";

    public Persons(string text, List<CapitalisedName> names)
    {
        people = PeopleInText.Of(names);
        foreach (var name in names)
        {
            if (!name.HasHonorific && !PeopleInText.IsLikePerson(name)) continue;
            var full = people.Full(name.Name);
            if (firstPerson.Length == 0 && PeopleInText.IsLikePerson(name)) firstPerson = full;
            if (name.Title.Length > 0 && RoleOf(name.Title) is { Length: > 0 } role) holders.TryAdd(role, full);
            if (RoleBefore(text, name.Range.Start) is { Length: > 0 } small) holders.TryAdd(small, full);
            if (Apposition(text, name.Range.End) is { Length: > 0 } stated) holders.TryAdd(stated, full);
            NoteSex(name, full);
        }
    }

    public string Last => recent.Count > 0 ? recent[^1] : "";

    public bool Knows(string name) => people.Knows(name);

    public string Full(string name) => people.Full(name);

    public void Remember(string speaker)
    {
        if (speaker.Length == 0 || !char.IsUpper(speaker[0]) || !people.Knows(speaker)) return;
        recent.Remove(speaker);
        recent.Add(speaker);
        if (recent.Count > Remembered) recent.RemoveAt(0);
    }

    /// <summary>The person last told of whom the pronoun fits.</summary>
    public string Pronoun(bool woman)
    {
        for (var i = recent.Count - 1; i >= 0; i--)
        {
            if (isWoman.TryGetValue(recent[i], out var known) && known != woman) continue;
            isWoman[recent[i]] = woman;
            return recent[i];
        }
        return "";
    }

    /// <summary>Who holds the role that a phrase with `the` names; the person last told of when the text gives it to nobody. Empty for other phrases.</summary>
    public string InRole(string phrase)
    {
        if (!phrase.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) return "";
        var role = RoleOf(phrase[4..]);
        if (role.Length == 0) return "";
        if (holders.TryGetValue(role, out var holder)) return holder;
        var person = Last.Length > 0 ? Last : firstPerson;
        // Who holds an office is not called by another.
        if (Offices.Contains(role.Split(' ')[0]) && holders.ContainsValue(person)) return "";
        if (person.Length > 0) holders[role] = person;
        return person;
    }

    // `secretary of state` out of `US Secretary of State`: the role noun and what it is of, in lower case; empty for a phrase without one.
    private static string RoleOf(string phrase)
    {
        var start = -1;
        var end = 0;
        foreach (var word in Words.In(phrase))
        {
            var small = word.Of(phrase).ToString().ToLowerInvariant();
            if (start >= 0 && small is "for" or "at" or "from" or "who" or "in" or "to" or "on") break;
            if (RoleNouns.Contains(small) && start < 0) start = word.Start;
            if (start >= 0) end = word.End;
        }
        return start < 0 ? "" : phrase[start..end].ToLowerInvariant();
    }

    // `manager Aisha Rahman`, `union chief Aisha Rahman`
    private static string RoleBefore(string text, int at)
    {
        if (at < 2 || text[at - 1] != ' ') return "";
        var start = at - 1;
        while (start > 0 && at - start < 20 && char.IsAsciiLetterLower(text[start - 1])) start--;
        var word = text[start..(at - 1)];
        return RoleNouns.Contains(word) ? word : "";
    }

    // `Aisha Rahman, the mayor of Halden,`
    private static string Apposition(string text, int at)
    {
        if (at + 6 >= text.Length || !text.AsSpan(at, 2).SequenceEqual(", ")) return "";
        var end = at + 2;
        while (end < text.Length && end - at < 60 && text[end] is not (',' or '.' or ';' or '\n')) end++;
        var phrase = text[(at + 2)..end];
        return phrase.StartsWith("the ", StringComparison.Ordinal) || phrase.StartsWith("a ", StringComparison.Ordinal) ? RoleOf(phrase) : "";
    }

    private void NoteSex(CapitalisedName name, string full)
    {
        var given = full.Contains(' ', StringComparison.Ordinal) ? full[..full.IndexOf(' ', StringComparison.Ordinal)] : "";
        if (name.Title is "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Lady" or "Dame" or "Congresswoman" || Women.Contains(given)) isWoman.TryAdd(full, true);
        else if (name.Title is "Mr" or "Mr." or "Sir" or "Lord" or "Congressman" || Men.Contains(given)) isWoman.TryAdd(full, false);
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
