namespace DigestGen.Language;

/// <summary>The four kinds of TIMEX3 (Pustejovsky et al. 2003, TimeML).</summary>
public enum TimexType { Date, Time, Duration, Set }

/// <summary>Words that tell a time, and what they mean for the article they stand in.</summary>
/// <param name="Start">UTF-16 offset in the text.</param>
/// <param name="Text">The words as they stand.</param>
/// <param name="Value">TIMEX3 value (`2013-W12`, `P2D`, `PAST_REF`), an interval as `start/end`; empty when the text does not give one.</param>
/// <param name="Date">What goes on a timeline when the words anchor something that happens; null for measures, durations, sets and vague words.</param>
/// <param name="Rule">The rule that read it.</param>
public sealed record TemporalExpression(int Start, int Length, string Text, TimexType Type, string Value, Edtf? Date, string Rule)
{
    public int End => Start + Length;
}
