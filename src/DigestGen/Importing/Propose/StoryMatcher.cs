using System.Collections.Immutable;

namespace DigestGen.Importing.Propose;

/// <summary>Groups articles that tell of one event.</summary>
public static class StoryMatcher
{
    public static ImmutableArray<StoryProposal> Match(IEnumerable<StoryText> articles) => [];
}
