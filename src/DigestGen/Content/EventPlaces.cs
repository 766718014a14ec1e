using System.Collections.Immutable;

namespace DigestGen.Content;

/// <summary>Where an article's events stand in its text: front matter gives the sentence only, since a number would be wrong after the next edit.</summary>
internal static class EventPlaces
{
    // As much of a sentence as is its own: what is longer may have been shortened, or hold markup.
    private const int Opening = 40;

    /// <summary>The events with their offsets. They come in reading order, so each is looked for behind the one before, then from the start.</summary>
    public static ImmutableArray<ArticleEvent> In(ReadOnlySpan<char> body, ImmutableArray<ArticleEvent> events)
    {
        if (events.IsEmpty) return events;
        var placed = ImmutableArray.CreateBuilder<ArticleEvent>(events.Length);
        var last = 0;
        foreach (var found in events)
        {
            var at = OffsetOf(found.Text, body, last) ?? OffsetOf(found.Text, body, 0);
            placed.Add(found with { Offset = at });
            last = at ?? last;
        }
        return placed.MoveToImmutable();
    }

    private static int? OffsetOf(string sentence, ReadOnlySpan<char> body, int from)
    {
        var at = body[from..].IndexOf(sentence.AsSpan(0, Math.Min(sentence.Length, Opening)), StringComparison.Ordinal);
        return at < 0 || sentence.Length == 0 ? null : from + at;
    }
}
