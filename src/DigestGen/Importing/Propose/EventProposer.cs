using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>
/// Which of a text's dated sentences go into front matter: all that name their date, and of those that only tell on, the first few that name what the
/// article is about or the vocabulary knows, or go on about it with a pronoun.
/// </summary>
internal static class EventProposer
{
    private const int MostNarrated = 8;

    public static ImmutableArray<ArticleEvent> Propose(ProposalInput input, ImmutableArray<ProposedTopic> topics, ProposalVocabulary vocabulary)
    {
        var events = ImmutableArray.CreateBuilder<ArticleEvent>();
        var names = NamesOf(topics, vocabulary);
        var mentions = vocabulary.Names.Find(input.Text);
        var (narrated, last, next) = (0, default(TextRange), 0);
        foreach (var found in Events.Find(input.Text, input.Date))
        {
            while (next < mentions.Length && mentions[next].Range.Start < found.Sentence.Start) next++;
            var isAbout = (next < mentions.Length && mentions[next].Range.Start < found.Sentence.End) || names.Exists(name => NamePlaces.IsNamed(found.SentenceText, name))
                || (last.Length > 0 && found.Sentence.Start - last.End <= 3 && NamePlaces.GoesOnWithPronoun(found.SentenceText));
            last = isAbout ? found.Sentence : last;
            // The opening sentence reports what the article is for, whatever it names.
            if (found.IsNarrated && ((!isAbout && (narrated > 0 || events.Count > 0)) || narrated++ >= MostNarrated)) continue;
            var phrase = found.Expression.Text.TrimStart(',', ' ');
            events.Add(new ArticleEvent(found.Date, EventText.Shorten(found.SentenceText[OpeningDateline.LengthOf(found.SentenceText)..], phrase), phrase.Length == 0 ? null : phrase, found.Expression.Rule));
        }
        return events.ToImmutable();
    }

    private static List<string> NamesOf(ImmutableArray<ProposedTopic> topics, ProposalVocabulary vocabulary)
    {
        var names = new List<string>();
        foreach (var topic in topics)
        {
            var own = topic.Variants.Add(topic.Name);
            if (vocabulary.Topics.TryGetValue(topic.Id.Value, out var known)) own = own.AddRange(known.Aliases);
            foreach (var name in own) names.AddRange(NamePlaces.FormsOf(name, topic.Kind == TopicKind.Person));
        }
        return [.. names.Distinct(StringComparer.Ordinal)];
    }
}
