using System.Collections.Immutable;
using DigestGen.Content;

namespace DigestGen.Linking.Comparison;

/// <summary>A piece of a text that is shown with some words marked.</summary>
/// <param name="IsMarked">True for words that the others do not have.</param>
internal readonly record struct MarkedPart(string Text, bool IsMarked);

/// <summary>How a wording differs from the fullest one of its quotation.</summary>
internal enum WordingDifference
{
    /// <summary>It is the fullest one.</summary>
    None,

    /// <summary>Nothing but the spelling or the punctuation differs.</summary>
    Spelling,

    /// <summary>The outlet says that it left words out or put its own: `…`, `[and]`.</summary>
    Cut,

    /// <summary>It is a part of the fullest one.</summary>
    Part,

    /// <summary>Some words are others.</summary>
    Words,
}

/// <summary>Who prints a wording, and whom it names as the speaker.</summary>
/// <param name="Speaker">As the article names them; empty when it names nobody.</param>
/// <param name="IsInHeadline">True when the article's headline quotes it too.</param>
internal sealed record QuotationWitness(Article Article, string Outlet, string Speaker, bool IsInHeadline);

/// <summary>One wording of a quotation, in the words of those who print it so. Witnesses in the order of the story.</summary>
internal sealed record QuotationWording(string Text, ImmutableArray<MarkedPart> Parts, WordingDifference Difference, ImmutableArray<QuotationWitness> Witnesses);

/// <summary>What somebody said once, in every wording that the story's articles give; those that most outlets print first.</summary>
/// <param name="Outlets">How many outlets print it.</param>
internal sealed record QuotationGroup(ImmutableArray<QuotationWording> Wordings, int Outlets);
