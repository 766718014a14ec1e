using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>
/// A row of tokens, written as words: `WEEKDAY? ,? DAY of? MONTH ,? YEAR`. Capitals name kinds, the rest are words; `|` parts alternatives,
/// `?` may be missing; `(in|by)` in front must stand before the expression and is not part of it. A second use of a kind is numbered: `YEAR2`.
/// </summary>
internal sealed class TimePattern
{
    private readonly record struct Element(TimeKind Kinds, ImmutableArray<int> Words, bool IsOptional, string Slot)
    {
        public bool Matches(TimeToken token) => token.Is(Kinds) || (token.Word != 0 && Words.Contains(token.Word));
    }

    private readonly ImmutableArray<Element> _elements;
    private readonly Element? _before;

    public TimePattern(string source)
    {
        var elements = ImmutableArray.CreateBuilder<Element>();
        foreach (var part in source.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length > 1 && part[0] == '(') _before = Read(part[1..^1]);
            else elements.Add(Read(part));
        }
        _elements = elements.ToImmutable();
    }

    /// <summary>Kinds and words that an expression of this pattern can begin with.</summary>
    public (TimeKind Kinds, ImmutableArray<int> Words) Beginnings()
    {
        var kinds = TimeKind.None;
        var words = ImmutableArray.CreateBuilder<int>();
        foreach (var element in _elements)
        {
            kinds |= element.Kinds;
            words.AddRange(element.Words);
            if (!element.IsOptional) break;
        }
        return (kinds, words.ToImmutable());
    }

    /// <summary>The match that begins at token <paramref name="first"/> and ends behind <paramref name="longerThan"/>, optional parts taken where they can be; null if there is none.</summary>
    public TimeMatch? At(List<TimeToken> tokens, int first, int longerThan)
    {
        if (_before is { } before && (first == 0 || !before.Matches(tokens[first - 1]))) return null;
        Span<int> taken = stackalloc int[_elements.Length];
        taken.Fill(-1);
        var end = Walk(tokens, first, 0, taken);
        return end > longerThan ? new TimeMatch(this, tokens, first, end, taken.ToArray()) : null;
    }

    internal int SlotIndex(string slot)
    {
        for (var i = 0; i < _elements.Length; i++)
            if (_elements[i].Slot == slot) return i;
        return -1;
    }

    private int Walk(List<TimeToken> tokens, int at, int element, Span<int> taken)
    {
        if (element == _elements.Length) return at;
        ref readonly var wanted = ref _elements.ItemRef(element);
        if (at < tokens.Count && wanted.Matches(tokens[at]))
        {
            taken[element] = at;
            var end = Walk(tokens, at + 1, element + 1, taken);
            if (end >= 0) return end;
            taken[element] = -1;
        }
        return wanted.IsOptional ? Walk(tokens, at, element + 1, taken) : -1;
    }

    private static Element Read(string part)
    {
        var isOptional = part.Length > 1 && part[^1] == '?';
        if (isOptional) part = part[..^1];
        var kinds = TimeKind.None;
        var words = ImmutableArray.CreateBuilder<int>();
        foreach (var alternative in part.Split('|'))
        {
            if (char.IsUpper(alternative[0])) kinds |= KindOf(alternative.TrimEnd('2', '3'));
            else words.Add(TimeLexicon.IdOf(alternative));
        }
        return new Element(kinds, words.ToImmutable(), isOptional, part);
    }

    private static TimeKind KindOf(string name) => name switch
    {
        "MONTH" => TimeKind.Month | TimeKind.WeakMonth,
        "CLEARMONTH" => TimeKind.Month,
        "WEEKDAY" => TimeKind.Weekday | TimeKind.WeakWeekday,
        "CLEARDAY" => TimeKind.Weekday,
        "DAY" => TimeKind.DayNumber,
        "NUMBER" => TimeKind.Integer,
        "UNITS" => TimeKind.Unit | TimeKind.Units,
        "ONE" => TimeKind.Unit,
        "MANY" => TimeKind.Units,
        "DASH" => TimeKind.Dash,
        "PAST" => TimeKind.PastReference,
        "COUNT" => TimeKind.Count,
        "YEAR" => TimeKind.Year,
        "SEASON" => TimeKind.Season,
        "ORDINAL" => TimeKind.Ordinal,
        "DECADE" => TimeKind.Decade,
        "DECADEWORD" => TimeKind.DecadeWord,
        "TWODIGITS" => TimeKind.TwoDigits,
        "PART" => TimeKind.Part,
        "AMPM" => TimeKind.AmPm,
        "LAST" => TimeKind.Last,
        "NEXT" => TimeKind.Next,
        "DEICTIC" => TimeKind.Deictic,
        "ERA" => TimeKind.Era,
        "EARLY" => TimeKind.Early,
        "AN" => TimeKind.An,
        "FREQUENCY" => TimeKind.Frequency,
        "DAYS" => TimeKind.Weekdays,
        "DECIMAL" => TimeKind.Decimal,
        "NOW" => TimeKind.Now,
        _ => throw new ArgumentException($"No kind `{name}`.", nameof(name)),
    };
}

/// <summary>A pattern found: tokens from <see cref="First"/> up to, not including, <see cref="End"/>.</summary>
internal sealed class TimeMatch(TimePattern pattern, List<TimeToken> tokens, int first, int end, int[] taken)
{
    public int First => first;

    public int End => end;

    public List<TimeToken> Tokens => tokens;

    /// <summary>The token that a part of the pattern took; null when that part is missing.</summary>
    public TimeToken? this[string slot] => IndexOf(slot) is >= 0 and var at ? tokens[at] : null;

    public bool Has(string slot) => IndexOf(slot) >= 0;

    public int IndexOf(string slot) => pattern.SlotIndex(slot) is >= 0 and var i ? taken[i] : -1;

    public bool IsWithoutSpaces
    {
        get
        {
            for (var i = first + 1; i < end; i++)
                if (tokens[i].Start != tokens[i - 1].End) return false;
            return true;
        }
    }
}
