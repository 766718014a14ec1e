using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>English words that say nothing about what a text is about: function words, and the verbs and fillers of reporting.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Set = (
        // Articles, pronouns, determiners.
        "a an the this that these those i me my mine myself you your yours yourself he him his himself she her hers herself it its itself " +
        "we us our ours ourselves they them their theirs themselves who whom whose which what whatever whoever one ones someone anyone everyone " +
        "something anything everything nothing none each every either neither both all any some many much more most few fewer less least several such " +
        "another other others same own " +
        // Prepositions and conjunctions.
        "of in on at by for with without within from to into onto upon about above across after against along amid among around as before behind below " +
        "beneath beside besides between beyond despite down during except inside like near off out outside over past per since through throughout " +
        "till toward towards under underneath until up via and or but nor so yet if because although though while whereas unless whether than then " +
        // Auxiliaries and contractions.
        "am is are was were be been being do does did doing done has have had having can could may might must shall should will would ought cannot " +
        "isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't i'm i've i'll i'd it's he's she's " +
        "we're we've we'll you're you've they're they've that's there's let's s t ll re ve d m " +
        // Adverbs and answers.
        "not no yes only just also too very quite rather even still already always never ever often again once here there where when why how now today " +
        "however therefore thus hence perhaps maybe almost well back away further later ago soon far " +
        // Reporting and titles.
        "said say says saying told tell tells asked added according mr mrs ms dr sir new first last two get got gets make made take took come came go went")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Set.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">In lower case.</param>
    public static bool Contains(ReadOnlySpan<char> word) => BySpan.Contains(word);
}
