using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>Quantities that are told without a number: `thousands of soldiers`, `two-thirds of the voters`, `one in five children`.</summary>
internal static class VagueFigures
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        "half a one two three four tens dozens scores hundreds thousands millions billions".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The figure that begins at a word, and its last word; null for none.</summary>
    public static (Figure Figure, int Last)? At(string text, List<Word> words, int first)
    {
        // Hardly any word opens such a figure, so the others are passed over at once.
        var found = Openers.Contains(words[first].Of(text)) ? Magnitude(text, words, first) ?? Fraction(text, words, first) : null;
        return found ?? (first + 1 < words.Count && words[first + 1].Of(text) is "in" or "out" ? OneIn(text, words, first) : null);
    }

    // `dozens of`, `tens of thousands of`.
    private static (Figure, int)? Magnitude(string text, List<Word> words, int first)
    {
        var value = OrderOf(text, words, first);
        if (value == 0 || !IsOf(text, words, first + 1)) return null;
        var of = first + 1;
        while (of + 2 < words.Count && OrderOf(text, words, of + 1) is var more and > 0 && IsOf(text, words, of + 2)) (value, of) = (value * more, of + 2);
        var thing = CountedThing.Behind(text, words, of);
        if (thing.IsEmpty) return null;
        var range = new TextRange(words[first].Start, thing.Range.End - words[first].Start);
        return (new Figure(range, value, Currencies.SignOf(thing.Noun)) { Bound = FigureBound.AtLeast, IsVague = true }, of);
    }

    // `a third of`, `two-thirds of`, `three quarters of`, `half of`: a share of a hundred.
    private static (Figure, int)? Fraction(string text, List<Word> words, int first)
    {
        var word = Lower(text, words, first);
        var (parts, name) = word switch
        {
            "half" => (1m, first),
            "a" or "one" => (1m, first + 1),
            "two" => (2m, first + 1),
            "three" => (3m, first + 1),
            "four" => (4m, first + 1),
            _ => (0m, first),
        };
        if (parts == 0) return null;
        var whole = Lower(text, words, name) switch
        {
            "half" => 2m,
            "third" or "thirds" => 3m,
            "quarter" or "quarters" => 4m,
            "fifth" or "fifths" => 5m,
            "tenth" or "tenths" => 10m,
            _ => 0m,
        };
        if (whole == 0 || parts >= whole || !IsOf(text, words, name + 1)) return null;
        var determiner = Lower(text, words, name + 2);
        var thing = CountedThing.Behind(text, words, determiner is "the" or "all" or "its" or "their" or "his" or "her" or "these" or "those" ? name + 2 : name + 1);
        if (thing.IsEmpty) return null;
        var range = new TextRange(words[first].Start, thing.Range.End - words[first].Start);
        return (new Figure(range, decimal.Round(100 * parts / whole, 2) / 1.000000000000000000000000000m, "percent"), name + 1);
    }

    // `one in five children`, `nine out of ten voters`.
    private static (Figure, int)? OneIn(string text, List<Word> words, int first)
    {
        if (first + 3 >= words.Count || Quantities.Read(text, words, first) is not { } part || part.Value is < 1 or > 99) return null;
        var joint = part.Last + 1;
        if (Lower(text, words, joint) is "out" && IsOf(text, words, joint + 1)) joint++;
        else if (Lower(text, words, joint) is not "in") return null;
        if (joint + 1 >= words.Count || words[joint + 1].Start - words[joint].End != 1 || Quantities.Read(text, words, joint + 1) is not { } whole) return null;
        if (whole.Value <= part.Value || whole.Value > 1000 || CountedThing.Behind(text, words, whole.Last) is not { IsEmpty: false } thing || !thing.Noun.EndsWith('s') && thing.Noun is not ("people" or "children" or "women" or "men")) return null;
        var range = new TextRange(words[first].Start, thing.Range.End - words[first].Start);
        return (new Figure(range, decimal.Round(100 * part.Value / whole.Value, 2) / 1.000000000000000000000000000m, "percent"), whole.Last);
    }

    private static decimal OrderOf(string text, List<Word> words, int i) => Lower(text, words, i) switch
    {
        "tens" => 10,
        "dozens" => 12,
        "scores" => 20,
        "hundreds" => 100,
        "thousands" => 1000,
        "millions" => 1_000_000,
        "billions" => 1_000_000_000,
        _ => 0,
    };

    private static bool IsOf(string text, List<Word> words, int i) => i < words.Count && words[i].Of(text) is "of";

    private static string Lower(string text, List<Word> words, int i) =>
        i < words.Count && words[i].Length <= 9 ? words[i].Of(text).ToString().ToLowerInvariant() : "";
}
