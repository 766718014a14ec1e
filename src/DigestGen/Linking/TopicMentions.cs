using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking;

/// <summary>Which of an article's topics a timeline entry belongs to.</summary>
internal static class TopicMentions
{
    // How far back the noun of a pronoun is looked for: two or three sentences.
    private const int Reach = 300;

    /// <summary>
    /// An entry belongs to those of its articles' topics that its sentence names, or that the words right before it name when it goes on with a pronoun.
    /// A topic that the whole article does not name (`energy`, given by an editor) takes every entry of it; so does every topic an entry that stands for
    /// its article. A person acts wherever the full name stands, whatever the article is about.
    /// </summary>
    public static Func<TimelineEntry, IEnumerable<TopicId>> Of(ImmutableArray<Topic> topics)
    {
        var names = topics.ToDictionary(t => t.Id, NamesOf);
        var matcher = new NameMatcher(topics.Where(t => t.Kind == TopicKind.Person && t.Status == VocabularyStatus.Accepted).Select(t => new NamedThing(t.Id.Value, t.Name.Value, t.Aliases, NameKind.Unknown)));
        return entry =>
        {
            var own = entry.Witnesses.IsEmpty ? entry.Article.Topics : [.. entry.Article.Topics.Concat(entry.Witnesses.SelectMany(a => a.Topics)).Distinct()];
            if (entry.IsPublication) return own;
            return own.Where(id => IsAbout(entry, names[id])).Concat(matcher.Find(entry.Text).Select(mention => new TopicId(mention.Id)).Where(id => !own.Contains(id)).Distinct());
        };
    }

    private static bool IsAbout(TimelineEntry entry, ImmutableArray<TopicName> names)
    {
        foreach (var name in names)
            if (IsNamed(entry.Text, name)) return true;
        if (NamePlaces.OpensWithPronoun(entry.Text) && Before(entry) is { } before)
            foreach (var name in names)
                if (IsNamed(before, name)) return true;
        var body = entry.Article.Body.Text;
        foreach (var name in names)
        {
            if (NamePlaces.IsNamed(entry.Article.Title.Value, name.Text) || body.Contains(name.Text, StringComparison.OrdinalIgnoreCase)) return false;
            foreach (var other in entry.Article.Events)
                if (NamePlaces.IsNamed(other.Text, name.Text)) return false;
        }
        return true;
    }

    /// <param name="MayGoOn">False for a theme: in `Widget Touch`, a capital word behind it makes another name.</param>
    private readonly record struct TopicName(string Text, bool MayGoOn);

    private static ImmutableArray<TopicName> NamesOf(Topic topic) =>
    [
        .. topic.Aliases.Add(topic.Name.Value)
            .SelectMany(name => NamePlaces.FormsOf(name, topic.Kind == TopicKind.Person))
            .Distinct(StringComparer.Ordinal)
            .Select(name => new TopicName(name, topic.Kind != TopicKind.Theme)),
    ];

    private static bool IsNamed(string text, TopicName name)
    {
        for (var at = NamePlaces.IndexOf(text, name.Text, 0); at >= 0; at = NamePlaces.IndexOf(text, name.Text, at + 1))
            if (name.MayGoOn || !GoesOn(text, at + name.Text.Length)) return true;
        return false;
    }

    private static bool GoesOn(string text, int end) =>
        end + 2 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]) && char.IsLower(text[end + 2]);

    // The words in front of the sentence, in its article; null where an editor has changed one of the two.
    private static string? Before(TimelineEntry entry)
    {
        var body = entry.Article.Body.Text;
        var opening = entry.Text.AsSpan(0, Math.Min(entry.Text.Length, 40));
        var at = body.IndexOf(opening, StringComparison.Ordinal);
        if (at <= 0) return null;
        return body[Math.Max(0, at - Reach)..at].ToString();
    }
}
