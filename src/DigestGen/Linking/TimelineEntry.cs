using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking;

/// <summary>One line of a timeline: what happened, when, and who reports it.</summary>
/// <param name="Text">The sentence, in the words of <paramref name="Article"/>; the article's title for one that states no events.</param>
/// <param name="Phrase">The words the date was read from; null when an editor wrote the date.</param>
/// <param name="Rule">How the date was found; null when an editor wrote it.</param>
/// <param name="Article">The article whose words stand here.</param>
/// <param name="Witnesses">Other articles that report the same happening on the same date.</param>
/// <param name="IsPublication">True when it stands for the article itself, since that states no events.</param>
public sealed record TimelineEntry(
    Edtf Date,
    string Text,
    string? Phrase,
    string? Rule,
    Article Article,
    ImmutableArray<Article> Witnesses,
    bool IsPublication)
{
    public int Year => Years.Of(Date);

    /// <summary>How many dated sentences of its article come before it.</summary>
    public int Place { get; init; }

    /// <summary>Where it begins in the whole body of its article; null where that has it not.</summary>
    public int? Offset { get; init; }

    /// <summary>How much it matters in its timeline, by <see cref="TimelineRanking"/>; comparable within one timeline, and about so between the months of the whole one.</summary>
    public double Rank { get; init; }

    /// <summary>Whether it stands in the short form of its timeline; the rest is shown on demand.</summary>
    public bool IsMain { get; init; } = true;

    /// <summary>How many outlets report it; an article without an outlet counts for itself.</summary>
    public int OutletCount => Witnesses.IsEmpty ? 1 : Witnesses.Append(Article).Select(article => article.Source?.Value ?? "\0" + article.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Its sentence names no date: it was dated by the time that its article is about.</summary>
    public bool IsNarrated => Rule == NarrativeTime.Rule;

    /// <summary>Its words, weighted by how rare they are in its timeline.</summary>
    internal WeightedVector? Words { get; init; }
}
