using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>Reads an article as an editor would before filing it: what it says in short, what it is about, what happened when.</summary>
public static class Proposer
{
    public static Proposal Propose(ProposalInput input, ProposalVocabulary vocabulary) => new(
        Summaries.Propose(input.Title, input.Text),
        TopicProposer.Propose(input, vocabulary),
        [.. Events.Find(input.Text, input.Date).Select(found => new ArticleEvent(found.Date, found.SentenceText, found.Expression.Text, found.Expression.Rule))],
        LanguageGuess.Of(input.Text));
}
