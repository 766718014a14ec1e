using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>What the sentence splitter must know of English: which words carry a stop of their own, and which words like to open a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNameSet = Set("""
        Mr Mrs Ms Mx Dr Prof Rev Fr Hon Messrs Mme Mlle Gen Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pte Brig Sen Sens Rep Reps Gov Govs Profs Drs Pres Amb
        Supt Insp Det Const Cst Lieut Atty Gens Sens Reps St Mt Ft vs v cf ca c approx viz eg ie al
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeFigureSet = Set("""
        No Nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec p pp Art Arts Sec Fig Figs Vol Vols Ch par para Nr Op
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EitherWaySet = Set("""
        Inc Ltd Corp Co Cos Bros Jr Sr Esq PhD Ph plc LLC Pty Dept Univ Assn Ave Blvd Rd etc est am pm Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenerSet = Set("""
        The A An This That These Those He She It We They I You His Her Its Our Their My Your There Here In On At By For From With Without
        After Before During Since Until While When Where Why How What Who Which Whether If As Although Though Because But And Or Yet So
        However Meanwhile Moreover Also Still Then Now Later Earlier Not No Some Many Most More Several Such Both Each Every All Another
        Other Others One Two Three To Under Over About Among Between According Despite Instead Nobody Nothing Last Next Only Even Once
        Is Are Was Were Do Does Did Has Have Had Can Could Will Would Should May Might Asked Speaking
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbSet = Set("""
        said says asked asks told tells added adds replied replies wrote writes shouted cried wondered answered continued demanded exclaimed insisted
        """);

    /// <summary>`Mr`, `Gen`, `vs`: a stop behind it never ends a sentence.</summary>
    public static bool StandsBeforeName(ReadOnlySpan<char> word) => BeforeNameSet.Contains(word);

    /// <summary>`No`, `Oct`, `pp`: a stop behind it does not end a sentence when a figure follows.</summary>
    public static bool StandsBeforeFigure(ReadOnlySpan<char> word) => BeforeFigureSet.Contains(word);

    /// <summary>`Inc`, `etc`, `Calif`: a stop behind it ends a sentence only when a word that opens sentences follows.</summary>
    public static bool MayEndSentence(ReadOnlySpan<char> word) => EitherWaySet.Contains(word);

    public static bool OpensSentence(ReadOnlySpan<char> word) => OpenerSet.Contains(word);

    public static bool IsSpeechVerb(ReadOnlySpan<char> word) => SpeechVerbSet.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
