namespace DigestGen.Importing.Propose;

/// <summary>Reads an article as an editor would before filing it: what it says in short, what it is about, what happened when.</summary>
public static class Proposer
{
    public static Proposal Propose(ProposalInput input, ProposalVocabulary vocabulary)
    {
        var topics = vocabulary.Names.Find(input.Text).GroupBy(mention => mention.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => vocabulary.Topics[group.Key])
            .Select(topic => new ProposedTopic(topic.Id, topic.Name.Value, topic.Kind, false, [], 1, "named"));
        return new Proposal(null, [.. topics.Take(10)], [], "en");
    }
}
