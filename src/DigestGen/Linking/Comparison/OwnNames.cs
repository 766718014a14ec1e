using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Linking.Comparison;

/// <summary>Which people, places and organisations only one outlet of a story names.</summary>
internal static class OwnNames
{
    // Shorter words are too much alike.
    private const int ShortestVariant = 5;

    /// <summary>The named things among the topics of some articles.</summary>
    public static IEnumerable<NamedThing> Of(IEnumerable<Article> articles, TopicIndex topics)
    {
        foreach (var id in articles.SelectMany(article => article.Topics).Distinct())
        {
            if (!topics.ById.TryGetValue(id, out var linked) || linked.Topic.Kind is TopicKind.Theme or TopicKind.Event) continue;
            var kind = linked.Topic.Kind switch { TopicKind.Person => NameKind.Person, TopicKind.Place => NameKind.Place, _ => NameKind.Organisation };
            yield return new NamedThing(id.Value, linked.Topic.Name.Value, linked.Topic.Aliases, kind);
        }
    }

    /// <summary>Each outlet's own names, the most often named first. A topic counts as named where an article has it in its front matter, and where its text names it.</summary>
    public static ILookup<string, TopicId> ByOutlet(ImmutableArray<ComparedArticle> articles, TopicIndex topics, NameMatcher matcher)
    {
        var named = new Dictionary<string, Naming>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var mention in matcher.Find(article.Article.Title.Value + "\n" + article.Text)) Count(mention.Id, article.Outlet);
            foreach (var id in article.Article.Topics)
                if (topics.ById.TryGetValue(id, out var linked) && linked.Topic.Kind is not (TopicKind.Theme or TopicKind.Event)) Count(id.Value, article.Outlet);
        }
        var capitalised = CapitalisedWords(articles);
        return named.Where(name => name.Value.Outlet.Length > 0 && !IsSpeltOtherwise(topics.ById[new TopicId(name.Key)].Topic, name.Value.Outlet, capitalised))
            .OrderByDescending(name => name.Value.Times).ThenBy(name => name.Key, StringComparer.Ordinal)
            .ToLookup(name => name.Value.Outlet, name => new TopicId(name.Key), StringComparer.Ordinal);

        void Count(string id, string outlet)
        {
            var known = named.GetValueOrDefault(id, new Naming(outlet, 0));
            named[id] = new Naming(known.Outlet == outlet ? outlet : "", known.Times + 1);
        }
    }

    /// <param name="Outlet">Whose alone it is; empty for several.</param>
    private readonly record struct Naming(string Outlet, int Times);

    // Every word with a capital letter, and the outlet that has it: an empty one for several.
    private static Dictionary<string, string> CapitalisedWords(ImmutableArray<ComparedArticle> articles)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var bySpan = owners.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var article in articles)
        {
            foreach (var word in Words.In(article.Text))
            {
                var spelt = word.Of(article.Text);
                if (spelt.Length < ShortestVariant || !char.IsUpper(spelt[0])) continue;
                spelt = spelt[..Words.LengthWithoutPossessive(spelt)];
                if (!bySpan.TryGetValue(spelt, out var owner)) bySpan[spelt] = article.Outlet;
                else if (owner != article.Outlet) bySpan[spelt] = "";
            }
        }
        return owners;
    }

    // `Zelenskiy` is not only here when another outlet writes `Zelensky`, whatever the vocabulary knows.
    private static bool IsSpeltOtherwise(Topic topic, string outlet, Dictionary<string, string> capitalised)
    {
        var name = topic.Name.Value[(topic.Name.Value.LastIndexOf(' ') + 1)..];
        foreach (var (word, owner) in capitalised)
            if (owner != outlet && word[0] == name[0] && NameVariants.AreAlike(word, name)) return true;
        return false;
    }
}
