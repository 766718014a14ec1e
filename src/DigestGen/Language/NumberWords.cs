namespace DigestGen.Language;

/// <summary>Folds `twenty-three`, `two hundred and five`, `two and a half`, `a couple of`, `several` into one count, `twenty-third` into one ordinal.</summary>
internal static class NumberWords
{
    private static readonly int Hundred = TimeLexicon.IdOf("hundred");
    private static readonly int Thousand = TimeLexicon.IdOf("thousand");
    private static readonly int And = TimeLexicon.IdOf("and");
    private static readonly int Half = TimeLexicon.IdOf("half");
    private static readonly int Couple = TimeLexicon.IdOf("couple");
    private static readonly int Few = TimeLexicon.IdOf("few");
    private static readonly int Several = TimeLexicon.IdOf("several");
    private static readonly int Many = TimeLexicon.IdOf("many");
    private static readonly int Dozen = TimeLexicon.IdOf("dozen");
    private static readonly int Of = TimeLexicon.IdOf("of");

    /// <summary>Makes sure that this class's words are in the lexicon before it is frozen.</summary>
    public static void Register() => _ = Hundred;

    public static List<TimeToken> Fold(List<TimeToken> tokens, string text)
    {
        var folded = new List<TimeToken>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var (count, length) = CountAt(tokens, i, text);
            folded.Add(length > 0 ? count : tokens[i]);
            i += Math.Max(length, 1);
        }
        return folded;
    }

    private static (TimeToken Token, int Length) CountAt(List<TimeToken> tokens, int i, string text)
    {
        var token = tokens[i];
        if (token.Is(TimeKind.An) && i + 1 < tokens.Count)
        {
            var next = tokens[i + 1];
            if (next.Word == Few || next.Word == Couple || next.Word == Dozen || next.Word == Half || next.Word == Hundred) return Vague(tokens, i, i + 1);
            return default;
        }
        if (token.Word != 0 && (token.Word == Few || token.Word == Couple || token.Word == Several || token.Word == Many || token.Word == Dozen || token.Word == Half)) return Vague(tokens, i, i);
        if (token.Is(TimeKind.NumberWord)) return SpeltYear(tokens, i) is { Length: > 0 } year ? year : Spelt(tokens, i);
        // 2 1/2 is rare; `2 and a half` is not.
        if (token.Is(TimeKind.Count) && !token.Is(TimeKind.Year) && HalfBehind(tokens, i + 1) is var half and > 0)
            return (token with { End = tokens[i + half].End, Amount = token.Amount + 0.5, Kind = TimeKind.Count }, half + 1);
        return default;
    }

    private static (TimeToken, int) Vague(List<TimeToken> tokens, int first, int at)
    {
        var word = tokens[at].Word;
        var last = at;
        if (at + 1 < tokens.Count && (word == Couple ? tokens[at + 1].Word == Of : word == Half && tokens[at + 1].Is(TimeKind.An))) last++;
        if (word == Half && last == first) return default;
        var amount = word == Couple ? 2 : word == Dozen ? 12 : word == Half ? 0.5 : word == Hundred ? 100 : double.NaN;
        var kind = word == Half || word == Dozen || word == Hundred ? TimeKind.Count : TimeKind.Count | TimeKind.Vague;
        return (new TimeToken(tokens[first].Start, tokens[last].End, kind, 0, 0, '\0', amount), last - first + 1);
    }

    private static (TimeToken, int) Spelt(List<TimeToken> tokens, int first)
    {
        double total = 0, current = 0;
        var last = first;
        for (var i = first; i < tokens.Count && i - first < 12; i++)
        {
            var token = tokens[i];
            // `twenty five` is one number; `five six` and `twenty nineteen` are two.
            if (token.Is(TimeKind.NumberWord) && (i == first || current % 100 == 0 || (current % 100 >= 20 && current % 10 == 0 && token.Amount is > 0 and < 10))) current += token.Amount;
            else if (token.Is(TimeKind.NumberWord)) break;
            else if (token.Word == Hundred) current *= 100;
            else if (token.Word == Thousand) (total, current) = (total + current * 1000, 0);
            else if (token.Is(TimeKind.Ordinal) && token.Word != 0 && token.Value < 10 && current % 10 == 0 && current > 0 && last == i - 1 - (tokens[i - 1].Is(TimeKind.Dash) ? 1 : 0))
            {
                var day = (int)(total + current) + token.Value;
                var kind = TimeKind.Ordinal | (day <= 31 ? TimeKind.DayNumber : TimeKind.None);
                return (new TimeToken(tokens[first].Start, token.End, kind, 0, day, '\0', day), i - first + 1);
            }
            else if ((token.Is(TimeKind.Dash) || token.Word == And) && i + 1 < tokens.Count && Continues(tokens, i, current)) continue;
            else break;
            last = i;
        }
        if (HalfBehind(tokens, last + 1) is var half and > 0) (last, current) = (last + half, current + 0.5);
        var amount = total + current;
        var whole = amount is >= 1 and <= 31 && amount == Math.Floor(amount) ? TimeKind.DayNumber : TimeKind.None;
        return (new TimeToken(tokens[first].Start, tokens[last].End, TimeKind.Count | (last == first ? TimeKind.None : whole), 0, (int)amount, '\0', amount), last - first + 1);
    }

    // `nineteen ninety-six`, `two thousand and fifteen`, `nineteen hundred ninety`: a year where a preposition or a month stands before it.
    private static (TimeToken Token, int Length) SpeltYear(List<TimeToken> tokens, int first)
    {
        if (first == 0 || !(tokens[first - 1].Is(TimeKind.Month | TimeKind.WeakMonth | TimeKind.DayNumber | TimeKind.NumberWord | TimeKind.Ordinal) || Array.IndexOf(YearPrepositions, tokens[first - 1].Word) >= 0 && tokens[first - 1].Word != 0)) return default;
        var (at, thousands) = (first + 1, 0.0);
        if (tokens[first].Amount is >= 11 and <= 20) thousands = tokens[first].Amount * 100;
        else if (tokens[first].Amount == 2 && at < tokens.Count && tokens[at].Word == Thousand) thousands = 2000;
        if (thousands == 0) return default;
        if (at < tokens.Count && (tokens[at].Word == Thousand || (tokens[at].Word == Hundred && thousands < 2000))) at++;
        var isRound = at > first + 1;
        if (isRound && at + 1 < tokens.Count && tokens[at].Word == And && tokens[at + 1].Is(TimeKind.NumberWord)) at++;
        if (at >= tokens.Count || !tokens[at].Is(TimeKind.NumberWord) || tokens[at].Amount is < 1 or > 99) return default;
        var rest = tokens[at].Amount;
        if (!isRound && rest < 10) return default;
        var last = at;
        var ones = at + 1 < tokens.Count && tokens[at + 1].Is(TimeKind.Dash) ? at + 2 : at + 1;
        if (rest >= 20 && ones < tokens.Count && tokens[ones].Is(TimeKind.NumberWord) && tokens[ones].Amount is > 0 and < 10) (rest, last) = (rest + tokens[ones].Amount, ones);
        if (last + 1 < tokens.Count && (tokens[last + 1].Is(TimeKind.Dash | TimeKind.Counted | TimeKind.Units) || tokens[last + 1].Word == Hundred || tokens[last + 1].Word == Thousand)) return default;
        var year = (int)(thousands + rest);
        return (new TimeToken(tokens[first].Start, tokens[last].End, TimeKind.Year | TimeKind.Integer | TimeKind.Count, 0, year, '\0', year), last - first + 1);
    }

    private static readonly int[] YearPrepositions = [.. "in of since by from until till and to late early mid".Split(' ').Select(TimeLexicon.IdOf)];

    // A dash joins tens and ones; `and` joins only behind a hundred: `two and three years` stays two counts.
    private static bool Continues(List<TimeToken> tokens, int joint, double current)
    {
        var next = tokens[joint + 1];
        if (tokens[joint].Word == And) return tokens[joint - 1].Word == Hundred && next.Is(TimeKind.NumberWord);
        return current is >= 20 and < 100 && (next.Is(TimeKind.NumberWord) || next.Is(TimeKind.Ordinal)) && next.Value is > 0 and < 10;
    }

    // `and a half`: how many tokens it takes.
    private static int HalfBehind(List<TimeToken> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Word != And) return 0;
        var next = at + 1;
        if (next < tokens.Count && tokens[next].Is(TimeKind.An)) next++;
        return next < tokens.Count && tokens[next].Word == Half ? next - at + 1 : 0;
    }
}
