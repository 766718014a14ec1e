using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Importing.Suggest;

/// <summary>Looks through all articles for what the vocabulary lacks: names with their spellings, spellings of known topics, themes; and for what import has proposed.</summary>
internal static class TopicSuggestions
{
    private const int FewestArticles = 2;
    private const int MostNames = 40;
    private const int MostCompared = 4000;
    private const int MostEvidence = 2;
    private const int LongestName = 60;
    private const int LongestSentence = 240;

    /// <summary>Those that import proposed, then new names, other spellings and themes; within each what most articles have first.</summary>
    public static ImmutableArray<TopicSuggestion> Find(DigestContent content)
    {
        var texts = content.Articles.AsParallel().AsOrdered().Select(article => $"{article.Title.Value}\n\n{article.Body.Text}").ToImmutableArray();
        var vocabulary = TopicNames.MatcherOf(content.Topics.AddRange(content.RejectedTopics));
        var known = KnownSpellings(content);
        var groups = Merge(NamesIn(content, texts, vocabulary), known);
        return
        [
            .. Proposed(content, texts, vocabulary),
            .. groups.Where(group => group.Topic is null && group.Articles.Count >= FewestArticles && Slug.From(group.Name) is not null)
                .Take(MostNames).Select(group => new TopicSuggestion(TopicSuggestionKind.NewName, new TopicId(Slug.From(group.Name)!.Value.Value), group.Name, group.Kind,
                    [.. group.Spellings.Where(name => name != group.Name)], Paths(group.Articles, content), Evidence(group.Places, content, texts))),
            .. groups.Where(group => group.Topic is { Status: not VocabularyStatus.Rejected })
                .Take(MostNames).Select(group => new TopicSuggestion(TopicSuggestionKind.OtherSpelling, group.Topic!.Id, group.Name, group.Topic.Kind, [], Paths(group.Articles, content), Evidence(group.Places, content, texts))),
            .. KeyPhrases.Find(texts).Where(phrase => vocabulary.Find(phrase.Phrase).IsEmpty && Slug.From(phrase.Phrase) is not null)
                .Select(phrase => new TopicSuggestion(TopicSuggestionKind.Theme, new TopicId(Slug.From(phrase.Phrase)!.Value.Value), phrase.Phrase, TopicKind.Theme, [], Paths(phrase.Texts, content),
                    Evidence(phrase.Texts.Select(text => (text, texts[text].IndexOf(phrase.Phrase, StringComparison.Ordinal))), content, texts))),
        ];
    }

    /// <summary>A name with the articles that have it.</summary>
    private sealed class Named(string name, Topic? topic)
    {
        public string Name { get; private set; } = name;

        /// <summary>The topic whose spelling it seems to be.</summary>
        public Topic? Topic { get; } = topic;

        public SortedSet<string> Spellings { get; } = new(StringComparer.Ordinal);

        public SortedSet<int> Articles { get; } = [];

        public List<(int Article, int Offset)> Places { get; } = [];

        public int Mentions { get; private set; }

        public TopicKind Kind => kinds.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;

        private readonly Dictionary<TopicKind, int> kinds = [];

        public void Add(int article, ProperName found)
        {
            Articles.Add(article);
            Mentions += found.Count;
            Spellings.Add(found.Name);
            Spellings.UnionWith(found.Variants);
            if (Places.Count < MostEvidence) Places.Add((article, found.First));
            kinds[KindOf(found.Kind)] = kinds.GetValueOrDefault(KindOf(found.Kind)) + 1;
        }

        public void Take(Named other)
        {
            Articles.UnionWith(other.Articles);
            Spellings.UnionWith(other.Spellings);
            Mentions += other.Mentions;
            foreach (var (kind, count) in other.kinds) kinds[kind] = kinds.GetValueOrDefault(kind) + count;
            if (NameKeys.Fullness(other.Name) > NameKeys.Fullness(Name)) Name = other.Name;
        }
    }

    private static List<Named> NamesIn(DigestContent content, ImmutableArray<string> texts, NameMatcher vocabulary)
    {
        var outlets = content.Sources.Select(source => source.Name.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byName = new Dictionary<string, Named>(StringComparer.Ordinal);
        foreach (var (article, names) in texts.AsParallel().AsOrdered().Select(text => Unknown(text, vocabulary)).Index())
            foreach (var name in names)
            {
                if (outlets.Contains(name.Name) || content.Articles[article].Authors.Contains(name.Name, StringComparer.OrdinalIgnoreCase)) continue;
                if (!byName.TryGetValue(name.Name, out var named)) byName[name.Name] = named = new Named(name.Name, null);
                named.Add(article, name);
            }
        return [.. InOrder(byName.Values).Take(MostCompared)];
    }

    private static IEnumerable<ProperName> Unknown(string text, NameMatcher vocabulary)
    {
        var taken = vocabulary.Find(text).Select(mention => mention.Range).ToList();
        return ProperNames.Find(text).Where(name => name.Name.Length is > 1 and <= LongestName && !NameCues.IsDemonym(name.Name) && (name.Kind != NameKind.Unknown || name.Count > 1)
            && !taken.Exists(range => range.Start < name.First + name.Name.Length && name.First < range.End));
    }

    // The most usual spelling leads; another joins the first that it is a spelling of. A known topic leads all.
    private static List<Named> Merge(List<Named> names, List<(string Name, Topic Topic)> known)
    {
        var byKey = new Dictionary<string, List<Named>>(StringComparer.Ordinal);
        var knownByKey = known.SelectMany(one => NameKeys.Of(one.Name).Select(key => (key, one))).ToLookup(pair => pair.key, pair => pair.one, StringComparer.Ordinal);
        var groups = new List<Named>();
        foreach (var name in names)
        {
            var keys = NameKeys.Of(name.Name).ToList();
            var topic = keys.SelectMany(key => knownByKey[key]).FirstOrDefault(one => NameKeys.AreOne(one.Name, name.Name)).Topic;
            var host = topic is null ? keys.SelectMany(key => byKey.GetValueOrDefault(key, [])).FirstOrDefault(other => NameKeys.AreOne(other.Name, name.Name)) : null;
            if (host is not null)
            {
                host.Take(name);
                continue;
            }
            var group = new Named(name.Name, topic);
            group.Take(name);
            group.Places.AddRange(name.Places);
            groups.Add(group);
            if (topic is not null) continue;
            foreach (var key in keys)
            {
                if (!byKey.TryGetValue(key, out var list)) byKey[key] = list = [];
                list.Add(group);
            }
        }
        return [.. InOrder(groups)];
    }

    private static IEnumerable<Named> InOrder(IEnumerable<Named> names) =>
        names.OrderByDescending(name => name.Articles.Count).ThenByDescending(name => name.Mentions).ThenBy(name => name.Name, StringComparer.Ordinal);

    private static List<(string Name, Topic Topic)> KnownSpellings(DigestContent content) =>
        [.. content.Topics.AddRange(content.RejectedTopics).Where(topic => topic.Kind != TopicKind.Theme).SelectMany(topic => topic.Aliases.Prepend(topic.Name.Value).Select(name => (name, topic)))];

    private static IEnumerable<TopicSuggestion> Proposed(DigestContent content, ImmutableArray<string> texts, NameMatcher vocabulary)
    {
        var articlesOf = content.Articles.SelectMany((article, i) => article.Topics.Select(topic => (topic, i))).ToLookup(pair => pair.topic, pair => pair.i);
        return content.Topics.Where(topic => topic.Status == VocabularyStatus.Proposed)
            .OrderByDescending(topic => articlesOf[topic.Id].Count()).ThenBy(topic => topic.Id.Value, StringComparer.Ordinal)
            .Select(topic => new TopicSuggestion(TopicSuggestionKind.Proposed, topic.Id, topic.Name.Value, topic.Kind, topic.Aliases, Paths(articlesOf[topic.Id], content), Evidence(
                articlesOf[topic.Id].Take(MostEvidence).Select(i => (i, vocabulary.Find(texts[i], [topic.Id.Value]).FirstOrDefault(mention => mention.Id == topic.Id.Value).Range.Start)), content, texts)));
    }

    private static ImmutableArray<SitePath> Paths(IEnumerable<int> articles, DigestContent content) => [.. articles.Select(article => content.Articles[article].File.Path).Order()];

    private static ImmutableArray<TopicEvidence> Evidence(IEnumerable<(int Article, int Offset)> places, DigestContent content, ImmutableArray<string> texts) =>
        [.. places.Take(MostEvidence).Select(place => new TopicEvidence(content.Articles[place.Article].File.Path, SentenceAt(texts[place.Article], place.Offset)))];

    private static string SentenceAt(string text, int offset)
    {
        var sentence = Sentences.Split(text).FirstOrDefault(range => range.Start <= offset && offset < range.End);
        var words = string.Join(' ', text.Substring(sentence.Start, sentence.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestSentence ? words : string.Concat(words.AsSpan(0, LongestSentence - 1), "…");
    }

    private static TopicKind KindOf(NameKind kind) => kind switch
    {
        NameKind.Person => TopicKind.Person,
        NameKind.Place => TopicKind.Place,
        NameKind.Organisation => TopicKind.Organisation,
        _ => TopicKind.Theme,
    };
}
