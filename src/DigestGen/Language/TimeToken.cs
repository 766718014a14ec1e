namespace DigestGen.Language;

/// <summary>What a token can be in a temporal expression. One token can be several things: `second` is an ordinal and a unit.</summary>
[Flags]
internal enum TimeKind : ulong
{
    None = 0,
    Month = 1 << 0,
    /// <summary>`may`, `march`, `Sun`: a month or day only where its neighbours say so.</summary>
    WeakMonth = 1 << 1,
    Weekday = 1 << 2,
    WeakWeekday = 1 << 3,
    Season = 1 << 4,
    Unit = 1 << 5,
    Units = 1 << 6,
    Count = 1 << 7,
    An = 1 << 8,
    Integer = 1 << 9,
    DayNumber = 1 << 10,
    Ordinal = 1 << 11,
    Year = 1 << 12,
    TwoDigits = 1 << 13,
    Decade = 1 << 14,
    DecadeWord = 1 << 15,
    Part = 1 << 16,
    AmPm = 1 << 17,
    Last = 1 << 18,
    Next = 1 << 19,
    Deictic = 1 << 20,
    Era = 1 << 21,
    Early = 1 << 22,
    Portion = 1 << 23,
    About = 1 << 24,
    Frequency = 1 << 25,
    Weekdays = 1 << 26,
    Decimal = 1 << 27,
    Dash = 1 << 28,
    /// <summary>What makes a clause tell the past or the future.</summary>
    Past = 1 << 29,
    Future = 1 << 30,
    Plan = 1UL << 31,
    /// <summary>Nouns that are counted: `2000 troops` is no year.</summary>
    Counted = 1UL << 32,
    Superlative = 1UL << 33,
    Break = 1UL << 34,
    Capital = 1UL << 35,
    PastReference = 1UL << 36,
    Now = 1UL << 37,
    Vague = 1UL << 38,
    NumberWord = 1UL << 39,
    Parts = 1UL << 40,
}

/// <summary>A word, number or mark of the text.</summary>
/// <param name="Word">Its number in <see cref="TimeLexicon"/>; 0 for a word that no rule names.</param>
/// <param name="Value">Month 1-12, weekday 1-7 from Monday, year, day, season 1-4, whatever its kind counts.</param>
/// <param name="Unit">`D` `W` `M` `Y` ..., for units.</param>
/// <param name="Amount">The quantity a count stands for; NaN for "several".</param>
internal readonly record struct TimeToken(int Start, int End, TimeKind Kind, int Word, int Value, char Unit, double Amount)
{
    public bool Is(TimeKind kind) => (Kind & kind) != 0;
}
