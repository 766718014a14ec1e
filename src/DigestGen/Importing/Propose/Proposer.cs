using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>Reads an article as an editor would before filing it: what it says in short, what it is about, what happened when.</summary>
public static class Proposer
{
    public static Proposal Propose(ProposalInput input, ProposalVocabulary vocabulary)
    {
        var topics = TopicProposer.Propose(input, vocabulary);
        return new Proposal(
            Summaries.Propose(input.Title, input.Text),
            topics,
            EventProposer.Propose(input, topics, vocabulary),
            LanguageGuess.Of(input.Text));
    }
}
