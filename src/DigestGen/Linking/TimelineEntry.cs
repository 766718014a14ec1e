using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking;

/// <summary>One line of a timeline: what happened, when, and who reports it.</summary>
/// <param name="Text">The sentence, in the words of <paramref name="Article"/>; the article's title for one that states no events.</param>
/// <param name="Phrase">The words the date was read from; null when an editor wrote the date.</param>
/// <param name="Rule">How the date was found; null when an editor wrote it.</param>
/// <param name="Article">The article whose words stand here.</param>
/// <param name="Witnesses">Other articles that report the same in the same words.</param>
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
}
