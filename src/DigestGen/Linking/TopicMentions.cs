using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking;

/// <summary>Which topics a timeline entry belongs to.</summary>
internal sealed class TopicMentions
{
    // How far back the noun of a pronoun is looked for: two or three sentences.
    private const int Reach = 300;

    private readonly Dictionary<TopicId, Topic> byId;
    private readonly Dictionary<TopicId, ImmutableArray<string>> namesOf;
    private readonly NameMatcher matcher;

    // The topics that an article's title and events name, by the article's id.
    private readonly Dictionary<string, HashSet<TopicId>> namedBy = new(StringComparer.Ordinal);

    private TopicMentions(ImmutableArray<Topic> topics, NameMatcher matcher)
    {
        this.matcher = matcher;
        byId = topics.ToDictionary(t => t.Id);
        namesOf = topics.ToDictionary(t => t.Id, NamesOf);
    }

    /// <summary>
    /// An entry belongs to those of its articles' topics that its sentence names, or that the words right before it name when it goes on with a pronoun.
    /// A topic that the whole article does not name (`energy`, given by an editor) takes every entry of it; so does every topic an entry that stands for
    /// its article. A person acts wherever the full name stands, whatever the article is about.
    /// </summary>
    /// <param name="names">Finds the topics by name.</param>
    public static Func<TimelineEntry, IEnumerable<TopicId>> Of(ImmutableArray<Topic> topics, NameMatcher names) => new TopicMentions(topics, names).Of;

    private IEnumerable<TopicId> Of(TimelineEntry entry)
    {
        var own = entry.Witnesses.IsEmpty ? entry.Article.Topics : [.. entry.Article.Topics.Concat(entry.Witnesses.SelectMany(a => a.Topics)).Distinct()];
        if (entry.IsPublication) return own;
        var named = NamedIn(entry.Text);
        var before = NamePlaces.GoesOnWithPronoun(entry.Text) ? Before(entry) : null;
        return own.Where(id => named.Contains(id) || IsNamed(entry.Text, id) || (before is not null && IsNamed(before, id)) || !IsNamedBy(entry.Article, id))
            .Concat(named.Where(id => byId[id] is { Kind: TopicKind.Person, Status: VocabularyStatus.Accepted } && !own.Contains(id)).OrderBy(id => id.Value, StringComparer.Ordinal));
    }

    private HashSet<TopicId> NamedIn(string text)
    {
        var named = new HashSet<TopicId>();
        foreach (var mention in matcher.Find(text))
        {
            var id = new TopicId(mention.Id);
            if (byId[id].Kind != TopicKind.Theme || !GoesOn(text, mention.Range.End)) named.Add(id);
        }
        return named;
    }

    // As the middle of an article calls them: a person by the last name, a name of several words in any letter case.
    private bool IsNamed(string text, TopicId id)
    {
        if (!namesOf.TryGetValue(id, out var names)) return false;
        foreach (var name in names)
            for (var at = NamePlaces.IndexOf(text, name, 0); at >= 0; at = NamePlaces.IndexOf(text, name, at + 1))
                if (byId[id].Kind != TopicKind.Theme || !GoesOn(text, at + name.Length)) return true;
        return false;
    }

    private bool IsNamedBy(Article article, TopicId id)
    {
        if (!namedBy.TryGetValue(article.Id, out var named))
            namedBy[article.Id] = named = NamedIn(string.Join('\n', article.Events.Select(e => e.Text).Prepend(article.Title.Value)));
        if (named.Contains(id)) return true;
        foreach (var name in namesOf.GetValueOrDefault(id, []))
        {
            if (article.Body.Text.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
            foreach (var e in article.Events)
                if (NamePlaces.IsNamed(e.Text, name)) return true;
        }
        return false;
    }

    private static ImmutableArray<string> NamesOf(Topic topic) =>
        [.. topic.Aliases.Add(topic.Name.Value).SelectMany(name => NamePlaces.FormsOf(name, topic.Kind == TopicKind.Person)).Distinct(StringComparer.Ordinal)];

    // In `Widget Touch`, the capital word behind a theme's name makes another name.
    private static bool GoesOn(string text, int end) =>
        end + 2 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]) && char.IsLower(text[end + 2]);

    // The words in front of the sentence, in its article; null where an editor has changed one of the two.
    private static string? Before(TimelineEntry entry)
    {
        var body = (entry.Article.UncutBody ?? entry.Article.Body).Text;
        return entry.Offset is > 0 and var at && at <= body.Length ? body[Math.Max(0, at - Reach)..at].ToString() : null;
    }
}
