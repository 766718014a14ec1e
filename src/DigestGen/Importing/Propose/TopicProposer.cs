using System.Collections.Immutable;
using System.Globalization;
using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Importing.Propose;

/// <summary>What an article is about: topics of the vocabulary that it names or is worded like, then new names that it dwells on.</summary>
internal static class TopicProposer
{
    private const int MostTopics = 10;
    private const int MostNew = 5;
    private const double LeastScore = 2;
    private const int LongestName = 60;

    public static ImmutableArray<ProposedTopic> Propose(ProposalInput input, ProposalVocabulary vocabulary)
    {
        var text = $"{input.Title}\n\n{input.Text}";
        var blocked = new NameMatcher(input.NeverTopics.Where(name => name.Length > 1).Select((name, i) => new NamedThing($"{i:D4}", name, [], NameKind.Unknown)));
        var outlets = blocked.Find(text);
        var mentions = vocabulary.Names.Find(text).Where(mention => !outlets.Any(outlet => Overlap(outlet.Range, mention.Range))).ToList();
        var lead = input.Title.Length + 2 + (input.Paragraphs.Length == 0 ? 0 : input.Paragraphs[0].Length);
        var names = ProperNames.Find(text);
        var known = Known(mentions, input.Title.Length, lead, vocabulary, names);
        var themes = vocabulary.Themes.Classify(text)
            .Select(theme => new ProposedTopic(theme.Topic.Id, theme.Topic.Name.Value, theme.Topic.Kind, false, [], theme.Score * 10, "worded like its articles"));
        var first = themes.Concat(known).DistinctBy(topic => topic.Id).Take(MostTopics).ToList();
        var added = New(names, text, lead, mentions, outlets, vocabulary).Take(Math.Min(MostNew, MostTopics - first.Count));
        return [.. first.Concat(added).DistinctBy(topic => topic.Id)];
    }

    private static IEnumerable<ProposedTopic> Known(
        List<NameMention> mentions, int title, int lead, ProposalVocabulary vocabulary, ImmutableArray<ProperName> names) =>
        mentions.GroupBy(mention => mention.Id, StringComparer.Ordinal)
            .Where(group => vocabulary.Topics[group.Key].Status != VocabularyStatus.Rejected)
            .Select(group =>
            {
                var topic = vocabulary.Topics[group.Key];
                var starts = group.Select(mention => mention.Range.Start).ToList();
                var score = Score(starts.Count, starts[0] < title, starts[0] < lead);
                // A theme's name is a plain word: once in passing says nothing.
                if (topic.Kind == TopicKind.Theme && starts.Count < 3 && starts[0] >= title) score = 0;
                return new ProposedTopic(topic.Id, topic.Name.Value, topic.Kind, false, VariantsOf(topic, names), score, Evidence(starts.Count, starts[0] < title, starts[0] < lead));
            })
            .Where(topic => topic.Score >= LeastScore)
            .OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Id.Value, StringComparer.Ordinal);

    private static IEnumerable<ProposedTopic> New(
        ImmutableArray<ProperName> names, string text, int lead, List<NameMention> mentions, ImmutableArray<NameMention> outlets, ProposalVocabulary vocabulary)
    {
        var taken = mentions.Concat(outlets).Select(mention => mention.Range).OrderBy(range => range.Start).ToList();
        foreach (var name in names.OrderByDescending(name => Score(name.Count, false, name.First < lead)).ThenBy(name => name.First))
        {
            if (name.Count < 2 || (name.Count < 3 && name.First >= lead) || name.Kind == NameKind.Unknown && name.Count < 4) continue;
            if (name.Name.Length is < 2 or > LongestName || NameCues.IsDemonym(name.Name)) continue;
            if (taken.Exists(range => Overlap(range, new TextRange(name.First, name.Name.Length))) || IsReporter(text, name)) continue;
            if (Slug.From(name.Name) is not { } slug || vocabulary.Topics.ContainsKey(slug.Value)) continue;
            yield return new ProposedTopic(
                new TopicId(slug.Value), name.Name, KindOf(name.Kind), true, name.Variants, Score(name.Count, false, name.First < lead), Evidence(name.Count, false, name.First < lead));
        }
    }

    private static double Score(int count, bool inTitle, bool inLead) => Math.Min(count, 12) + (inTitle ? 4 : 0) + (inLead ? 1.5 : 0);

    private static string Evidence(int count, bool inTitle, bool inLead)
    {
        var times = count == 1 ? "named once" : $"named {count.ToString(CultureInfo.InvariantCulture)} times";
        return inTitle ? $"{times}, first in the title" : inLead ? $"{times}, first in the opening paragraph" : times;
    }

    // Spellings that this article has and the vocabulary lacks.
    private static ImmutableArray<string> VariantsOf(Topic topic, ImmutableArray<ProperName> names)
    {
        if (topic.Kind != TopicKind.Person) return [];
        var found = names.FirstOrDefault(name => name.Name == topic.Name.Value || name.Variants.Contains(topic.Name.Value));
        if (found is null) return [];
        return [.. found.Variants.Append(found.Name).Where(name => name != topic.Name.Value && !topic.Aliases.Contains(name)).Order(StringComparer.Ordinal)];
    }

    // `Ida Lund, the paper's Moscow correspondent`: those who report are not reported on.
    private static bool IsReporter(string text, ProperName name)
    {
        var end = name.First + name.Name.Length;
        if (end >= text.Length || text[end] != ',') return false;
        var stop = text.AsSpan(end + 1, Math.Min(80, text.Length - end - 1)).IndexOfAny(',', '.', '\n');
        var phrase = text.AsSpan(end + 1, stop < 0 ? Math.Min(80, text.Length - end - 1) : stop);
        return phrase.EndsWith("correspondent") || phrase.EndsWith("reporter") || phrase.EndsWith("editor");
    }

    private static bool Overlap(TextRange a, TextRange b) => a.Start < b.End && b.Start < a.End;

    private static TopicKind KindOf(NameKind kind) => kind switch
    {
        NameKind.Person => TopicKind.Person,
        NameKind.Place => TopicKind.Place,
        NameKind.Organisation => TopicKind.Organisation,
        _ => TopicKind.Theme,
    };
}
