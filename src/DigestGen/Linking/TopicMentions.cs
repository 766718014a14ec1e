using System.Collections.Immutable;
using DigestGen.Content;

namespace DigestGen.Linking;

/// <summary>Which of an article's topics a timeline entry belongs to.</summary>
internal static class TopicMentions
{
    /// <summary>
    /// An entry belongs to those of its articles' topics that its sentence names. Themes and events are not named in a sentence, so they take every entry
    /// of their articles; so do all topics when an entry stands for its article, or names none of them.
    /// </summary>
    public static Func<TimelineEntry, IEnumerable<TopicId>> Of(ImmutableArray<Topic> topics)
    {
        var names = topics.ToDictionary(t => t.Id, NamesOf);
        var kinds = topics.ToDictionary(t => t.Id, t => t.Kind);
        return entry =>
        {
            var own = entry.Article.Topics.Concat(entry.Witnesses.SelectMany(a => a.Topics)).Distinct().ToList();
            if (entry.IsPublication) return own;
            var named = own.Where(id => names[id].Any(name => IsNamed(entry.Text, name))).ToHashSet();
            return named.Count == 0 ? own : own.Where(id => named.Contains(id) || kinds[id] is TopicKind.Theme or TopicKind.Event);
        };
    }

    // A sentence in the middle of an article calls a person by the last name.
    private static ImmutableArray<string> NamesOf(Topic topic)
    {
        var names = topic.Aliases.Add(topic.Name.Value);
        return topic.Kind == TopicKind.Person ? [.. names, .. names.Select(name => name[(name.LastIndexOf(' ') + 1)..])] : names;
    }

    private static bool IsNamed(string text, string name)
    {
        if (name.Length == 0) return false;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }
        return false;
    }
}
