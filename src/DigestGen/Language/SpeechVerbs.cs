using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>Verbs that stand beside a quotation, and the small words between them and who speaks.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Saying = Set("""
        said says saying say told tells telling added adds adding asked asks asking replied replies wrote writes writing argued argues arguing tweeted tweets posted
        declared declares explained explains explaining continued continues insisted insists insisting warned warns warning noted notes noting announced
        announces stated states responded responds answered answers quipped joked shouted recalled recalls concluded concludes suggested suggests claimed
        claims claiming remarked observed acknowledged acknowledges admitted admits conceded maintained maintains testified read reads reported reports
        commented exclaimed stressed stresses emphasised emphasized urged urges pledged vowed boasted complained lamented mused predicted confirmed
        denied alleged asserted asserts contended contends opined reiterated repeated called calls calling described describes describing charged
        demanded yelled cried whispered agreed agrees found finds countered tweeting declaring predicting insisted begins began bragged hailed thundered
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Judging = Set("""
        promised promises promising condemned condemns condemning criticised criticized criticising criticizing denounced denounces denouncing praised praises
        praising accused accuses accusing blamed blames demands blasted slammed mocked ridiculed attacked dismissed dismisses labelled labeled dubbed
        branded termed deemed referred refers cited cites citing voiced expressed expresses hinted proposed threatened defended apologised apologized
        spoke speaks talked signed penned celebrated touted ripped denouncing believes believed thinks thought vows sees felt hopes offered rejected
        """);

    // The plural of a noun, too: `his late-night tweets`.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Set(
        "tweets claims calls reports notes states answers asks replies remarks warnings comments repeats contends charges responds reads vows hopes refers posts");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Between = Set("""
        has had have also later then once never always often still just now even again earlier previously formerly recently simply first further
        would will could did does is was were be been being not to has reportedly famously instead since
        """);

    /// <summary>A verb that can carry a whole quotation: `said`.</summary>
    public static bool IsSaying(ReadOnlySpan<char> lower) => Saying.Contains(lower);

    /// <summary>A verb that carries at least a phrase in quotation marks: `promised`.</summary>
    public static bool IsJudging(ReadOnlySpan<char> lower) => Judging.Contains(lower);

    /// <summary>True for a verb that may as well be a noun in the plural.</summary>
    public static bool MayBeNoun(ReadOnlySpan<char> lower) => Nouns.Contains(lower);

    /// <summary>An auxiliary or adverb between subject and verb.</summary>
    public static bool StandsBetween(ReadOnlySpan<char> lower) => Between.Contains(lower) || (lower.Length > 4 && lower.EndsWith("ly"));

    /// <summary>A preposition that tells when.</summary>
    public static bool PutsInTime(ReadOnlySpan<char> lower) => lower is "after" or "before" or "during" or "since" or "until" or "following" or "amid";

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
