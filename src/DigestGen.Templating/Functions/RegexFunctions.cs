using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>`regex`: regular expressions of .NET. Where a pattern allows it, it runs in time that grows with the text alone; else with a time limit.</summary>
internal static class RegexFunctions
{
    private const int MaxKept = 500;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> Kept = new();

    public static ObjectValue Create() => new Library("regex")
        .Add("escape", "pattern", (a, s) => Value.Of(Regex.Escape(s.ToText(a[0]))))
        .Add("unescape", "pattern", (a, s) => Run(a[0], default, s, static (text, _, _) => Value.Of(Regex.Unescape(text))))
        .Add("match", "text pattern options?", (a, s) => Run(a[0], Find(a[1], a[2], s), s, static (text, regex, _) => Groups(regex!.Match(text))))
        .Add("matches", "text pattern options?", (a, s) => Run(a[0], Find(a[1], a[2], s), s, static (text, regex, state) => All(regex!, text, state)))
        .Add("replace", "text pattern replace options?", (a, s) =>
        {
            var by = s.ToText(a[2]);
            return Run(a[0], Find(a[1], a[3], s), s, (text, regex, state) => Replace(regex!, text, by, state));
        })
        .Add("split", "text pattern options?", (a, s) => Run(a[0], Find(a[1], a[2], s), s, static (text, regex, state) => Split(regex!, text, state)))
        .ToObject();

    private static Regex Find(Value pattern, Value options, RunState state)
    {
        var (written, chosen) = (state.ToText(pattern), RegexOptions.CultureInvariant);
        foreach (var letter in options.AsText ?? "")
        {
            chosen |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ when state.Program.IsStrict => throw state.Place.Fault($"`{letter}` is no option of a regular expression", "options are `i`, `m`, `s` and `x`"),
                _ => RegexOptions.None,
            };
        }
        if (Kept.TryGetValue((written, chosen), out var regex)) return regex;
        if (written.Length > 10_000) throw state.Place.Fault("this regular expression is too long");
        regex = Make(written, chosen, state);
        if (Kept.Count < MaxKept) Kept[(written, chosen)] = regex;
        return regex;
    }

    private static Regex Make(string pattern, RegexOptions options, RunState state)
    {
        try
        {
            try
            {
                return new Regex(pattern, options | RegexOptions.NonBacktracking, Limit);
            }
            catch (NotSupportedException)
            {
                return new Regex(pattern, options, Limit);
            }
        }
        catch (ArgumentException e)
        {
            throw state.Place.Fault($"this is no regular expression: {e.Message}");
        }
    }

    private static Value Run(Value text, Regex? regex, RunState state, Func<string, Regex?, RunState, Value> work)
    {
        try
        {
            var input = state.ToText(text);
            state.Spend(input.Length);
            var result = work(input, regex, state);
            state.LookAtClock(state.Place);
            return result;
        }
        catch (RegexMatchTimeoutException)
        {
            throw state.Place.Fault($"this regular expression took more than {Limit.Seconds} seconds", "make it simpler");
        }
        catch (ArgumentException)
        {
            throw state.Place.Fault("this cannot be unescaped");
        }
    }

    private static Value Groups(Match match) =>
        Value.OfObject(match.Success ? new ArrayValue(match.Groups.Values.Select(g => Value.Of(g.Value))) : new ArrayValue());

    private static Value All(Regex regex, string text, RunState state)
    {
        var result = new ArrayValue();
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            state.Spend(match.Length + 1);
            result.Add(Groups(match));
        }
        return Value.OfObject(result);
    }

    private static Value Replace(Regex regex, string text, string by, RunState state) =>
        Value.Of(regex.Replace(text, match =>
        {
            var replaced = match.Result(by);
            state.Spend(replaced.Length);
            return replaced;
        }));

    private static Value Split(Regex regex, string text, RunState state)
    {
        var parts = regex.Split(text);
        state.Spend(parts.Length);
        return Value.OfObject(new ArrayValue(parts.Select(Value.Of)));
    }
}
