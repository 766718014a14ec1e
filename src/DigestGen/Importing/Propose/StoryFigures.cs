using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>A number of a text with the word behind it, `26` and `pirates`, as hashes.</summary>
internal readonly record struct CountedNoun(ulong Noun, ulong Number) : IComparable<CountedNoun>
{
    public int CompareTo(CountedNoun other) => Noun != other.Noun ? Noun.CompareTo(other.Noun) : Number.CompareTo(other.Number);
}

/// <summary>
/// What an article counts, the numbers and weekdays of its opening, and whom it is about. Two reports of one event repeat these; two events of one kind, with a like
/// cast, differ in them first of all.
/// </summary>
/// <param name="Counted">In order, each once, at most <see cref="MostCounted"/>.</param>
/// <param name="LeadNumbers">In order, each once.</param>
/// <param name="LeadWeekdays">A bit for each.</param>
/// <param name="MainPerson">As <see cref="StoryPeople"/> finds it.</param>
internal sealed record StoryFigures(CountedNoun[] Counted, ulong[] LeadNumbers, int LeadWeekdays, string? MainPerson)
{
    private const int MostCounted = 60;
    private const int ShortestNoun = 3;

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static StoryFigures Read(string title, string body)
    {
        var text = StoryWords.TextOf(title, body);
        var counted = new SortedSet<CountedNoun>();
        var numbers = new SortedSet<ulong>();
        var weekdays = 0;
        Span<char> lower = stackalloc char[TermTable.LongestWord];
        var (number, numberEnd) = (0UL, -2);
        foreach (var word in Words.In(text))
        {
            var span = word.Of(text);
            var isNumber = IsDigits(span);
            if (isNumber)
            {
                // `3,500` is one number.
                number = HashOf(span, numberEnd == word.Start - 1 && text[numberEnd] == ',' ? number : Start);
                numberEnd = word.End;
            }
            if (word.Start < StoryWords.Lead)
            {
                if (isNumber) numbers.Add(number);
                else if (span.EndsWith("day") && Array.IndexOf(Weekdays, lower[..Words.ToLower(span, lower)].ToString()) is >= 0 and var day) weekdays |= 1 << day;
            }
            if (isNumber || numberEnd != word.Start - 1 || text[numberEnd] is not (' ' or '-') || span.Length < ShortestNoun || !char.IsLetter(span[0]) || counted.Count == MostCounted) continue;
            counted.Add(new CountedNoun(HashOf(lower[..Words.ToLower(span, lower)], Start), number));
        }
        return new StoryFigures([.. counted], [.. numbers], weekdays, StoryPeople.MainPerson(text));
    }

    /// <summary>Nouns that both count alike, and nouns that both count without one number in common.</summary>
    public (int Same, int Contrary) CountsAgainst(StoryFigures other)
    {
        var (same, contrary) = (0, 0);
        var (x, y) = (Counted, other.Counted);
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            if (x[i].Noun < y[j].Noun) i++;
            else if (x[i].Noun > y[j].Noun) j++;
            else
            {
                var noun = x[i].Noun;
                var shared = 0;
                while (i < x.Length && j < y.Length && x[i].Noun == noun && y[j].Noun == noun)
                {
                    var order = x[i].CompareTo(y[j]);
                    if (order == 0) shared++;
                    if (order <= 0) i++;
                    if (order >= 0) j++;
                }
                while (i < x.Length && x[i].Noun == noun) i++;
                while (j < y.Length && y[j].Noun == noun) j++;
                same += shared;
                if (shared == 0) contrary++;
            }
        }
        return (same, contrary);
    }

    private const ulong Start = 14695981039346656037UL;

    private static bool IsDigits(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    // FNV-1a.
    private static ulong HashOf(ReadOnlySpan<char> word, ulong hash)
    {
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
