using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>Whom a report is about: the person of its opening that it names most often, and more than in passing.</summary>
internal static class StoryPeople
{
    private const int OftenEnough = 3;

    /// <summary>The last word of the name, in lower case; null for a report that is about nobody, or names them once or twice.</summary>
    public static string? MainPerson(string text)
    {
        var names = CapitalisedNames.Find(text);
        var people = PeopleInText.Of(names);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var inLead = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!name.HasHonorific && !people.Knows(name.Name)) continue;
            counts[name.LastWord] = counts.GetValueOrDefault(name.LastWord) + 1;
            if (name.Range.Start < StoryWords.Lead) inLead.Add(name.LastWord);
        }
        var main = inLead.OrderByDescending(name => counts[name]).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();
        return main is not null && counts[main] >= OftenEnough ? main.ToLowerInvariant() : null;
    }
}
