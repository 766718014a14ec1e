using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>What the rules know of a word.</summary>
internal readonly record struct TimeWord(int Id, TimeKind Kind, int Value, char Unit, double Amount);

/// <summary>The English words of time, as data. Words that only a pattern names are added to it by number.</summary>
internal static class TimeLexicon
{
    private static readonly (TimeKind Kind, string Words)[] Plain =
    [
        (TimeKind.An, "a an"),
        (TimeKind.Last, "last past previous"),
        (TimeKind.Next, "next coming"),
        (TimeKind.Early, "early late mid"),
        (TimeKind.Portion, "beginning start end middle close turn rest remainder part dawn outset"),
        (TimeKind.About, "about around circa approximately roughly nearly almost"),
        (TimeKind.PastReference, "recently recent lately"),
        (TimeKind.Now, "now currently nowadays presently current"),
        (TimeKind.Past, """
            was were had did said told met took came went made saw began left sent won lost held kept gave became found brought thought fell felt
            flew drove wrote spoke rose grew fought bought sold built led hit cut shot stood sat ran has have been wasn weren didn hadn shook
            paid drew broke caught taught sought struck withdrew spent heard chose knew signed swore threw sank burnt died
            """),
        (TimeKind.Future, "will shall won would ll upcoming begins starts opens ends expires closes resumes takes comes returns meets runs becomes reopens tomorrow could might must should"),
        (TimeKind.Plan, """
            expected due scheduled set plans planned plan planning is are intends hopes hoping about promised vowed pledged agreed likely ready wants
            prepares preparing threatened bound slated poised proposed
            """),
        (TimeKind.Counted, """
            people troops men women soldiers civilians miles km kilometres kilometers metres meters feet percent dollars euros pounds votes jobs
            points killed wounded dead tons tonnes tanks ships aircraft planes copies copies. words songs acres members workers employees homes
            houses refugees casualties prisoners fighters members students pages cases deaths m ft kg hectares square cubic mm kW MW
            """),
        (TimeKind.Superlative, """
            biggest largest highest lowest worst best first fastest slowest strongest weakest deadliest greatest smallest most least record steepest
            sharpest longest lower higher more less better worse fewer
            """),
    ];

    private static readonly string[] Months = ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"];

    private static readonly string[] Days = ["monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun"];

    private static readonly string[] Seasons = ["spring", "summer", "autumn fall", "winter"];

    private static readonly (char Unit, string One, string Many)[] Units =
    [
        ('D', "day", "days"), ('W', "week", "weeks"), ('M', "month", "months"), ('Y', "year", "years"), ('E', "decade", "decades"), ('C', "century", "centuries"),
        ('F', "fortnight", "fortnights"), ('K', "weekend", "weekends"), ('Q', "quarter", "quarters"),
        ('h', "hour hr", "hours hrs"), ('m', "minute min", "minutes mins"), ('s', "second sec", "seconds secs"),
    ];

    private static readonly string[] Numbers =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] Decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    /// <summary>Verbs in the past tense that do not end in `ed`, and auxiliaries, in lower case.</summary>
    public static FrozenSet<string> PastVerbs { get; } = Array.Find(Plain, entry => entry.Kind == TimeKind.Past).Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, TimeWord> Building = Fill();

    /// <summary>Called while the rules are read, before any text is: gives a pattern's word its number.</summary>
    public static int IdOf(string word)
    {
        lock (Building)
        {
            if (!Building.TryGetValue(word, out var entry)) Building[word] = entry = new TimeWord(Building.Count + 1, TimeKind.None, 0, '\0', 0);
            return entry.Id;
        }
    }

    /// <summary>The finished table: taken once, when every pattern has been read.</summary>
    public static FrozenDictionary<string, TimeWord> Freeze()
    {
        lock (Building) return Building.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static Dictionary<string, TimeWord> Fill()
    {
        var table = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, words) in Plain) Add(table, words, kind);
        for (var i = 0; i < 12; i++) Add(table, Months[i], i is 2 or 4 or 7 ? TimeKind.WeakMonth : TimeKind.Month, i + 1);
        for (var i = 0; i < 7; i++) Add(table, Days[i], TimeKind.Weekday, i + 1);
        for (var i = 0; i < 7; i++) Add(table, Days[i].Split(' ')[0] + "s", TimeKind.Weekdays, i + 1);
        for (var i = 0; i < 4; i++) Add(table, Seasons[i], TimeKind.Season, i + 1);
        foreach (var (unit, one, many) in Units)
        {
            Add(table, one, TimeKind.Unit, 0, unit);
            Add(table, many, TimeKind.Units, 0, unit);
        }
        for (var i = 0; i < Numbers.Length; i++) Add(table, Numbers[i], TimeKind.NumberWord, i, '\0', i);
        for (var i = 0; i < Tens.Length; i++) Add(table, Tens[i], TimeKind.NumberWord, (i + 2) * 10, '\0', (i + 2) * 10);
        for (var i = 0; i < Ordinals.Length; i++) Add(table, Ordinals[i], TimeKind.Ordinal | TimeKind.DayNumber, i + 1);
        Add(table, "thirtieth", TimeKind.Ordinal | TimeKind.DayNumber, 30);
        for (var i = 0; i < Decades.Length; i++) Add(table, Decades[i], TimeKind.DecadeWord, 192 + i);
        AddParts(table);
        return table;
    }

    private static void AddParts(Dictionary<string, TimeWord> table)
    {
        (string Words, char Part)[] parts = [("morning", 'M'), ("afternoon", 'A'), ("evening", 'E'), ("night", 'N'), ("dawn", 'M'), ("dusk", 'E'), ("daytime", 'D')];
        foreach (var (words, part) in parts) Add(table, words, TimeKind.Part, part);
        (string Word, int Offset)[] deictics = [("today", 0), ("tonight", 0), ("yesterday", -1), ("tomorrow", 1)];
        foreach (var (word, offset) in deictics) Add(table, word, TimeKind.Deictic, offset);
        (string Words, char Unit)[] frequencies = [("hourly", 'h'), ("daily nightly", 'D'), ("weekly", 'W'), ("monthly", 'M'), ("quarterly", 'Q'), ("annual annually yearly", 'Y')];
        foreach (var (words, unit) in frequencies) Add(table, words, TimeKind.Frequency, 0, unit);
        Add(table, "am", TimeKind.AmPm, 0);
        Add(table, "pm", TimeKind.AmPm, 12);
        Add(table, "bc bce", TimeKind.Era, -1);
        Add(table, "ad ce", TimeKind.Era, 1);
    }

    private static void Add(Dictionary<string, TimeWord> table, string words, TimeKind kind, int value = 0, char unit = '\0', double amount = 0)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            // A word may be two things: `second`, `about`, `tomorrow`.
            var known = table.TryGetValue(word, out var was) ? was : new TimeWord(table.Count + 1, TimeKind.None, 0, '\0', 0);
            table[word] = new TimeWord(known.Id, known.Kind | kind, value != 0 ? value : known.Value, unit != '\0' ? unit : known.Unit, amount != 0 ? amount : known.Amount);
        }
    }
}
