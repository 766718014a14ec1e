namespace DigestGen.Importing.Propose;

/// <summary>An article that another was compared with; eight bytes, because there are many times more pairs than articles.</summary>
internal readonly struct StoryNeighbour(int article, PairEvidence found)
{
    // The article's number and, as its last bit, whether both quote the same words.
    private readonly int articleAndQuotation = (article << 1) | (found.SharesQuotation ? 1 : 0);
    private readonly float clues = (float)found.Clues;

    public int Article => articleAndQuotation >> 1;

    public BetweenGroups Between => new(clues, 1, articleAndQuotation & 1);
}

/// <summary>
/// Which articles were compared with which, and what was found: one list behind the other.
/// </summary>
internal sealed class StoryNeighbours
{
    private const int PairsAtOnce = 50_000;

    // An article's neighbours begin where it says, and end where those of the next begin.
    private readonly int[] begin;
    private readonly StoryNeighbour[] neighbours;

    /// <param name="pairs">No two alike.</param>
    public StoryNeighbours(List<(int A, int B)> pairs, int articles, StoryEvidence evidence)
    {
        begin = new int[articles + 1];
        foreach (var (a, b) in pairs) (begin[a + 1], begin[b + 1]) = (begin[a + 1] + 1, begin[b + 1] + 1);
        for (var i = 0; i < articles; i++) begin[i + 1] += begin[i];
        neighbours = new StoryNeighbour[pairs.Count * 2];
        var next = begin[..articles];
        // A stretch of pairs at a time: what is found of all of them would stand in memory twice.
        foreach (var some in pairs.Chunk(PairsAtOnce))
            foreach (var (a, b, found) in some.AsParallel().AsOrdered().Select(pair => (pair.A, pair.B, evidence.Of(pair.A, pair.B))))
            {
                neighbours[next[a]++] = new StoryNeighbour(b, found);
                neighbours[next[b]++] = new StoryNeighbour(a, found);
            }
    }

    public ReadOnlySpan<StoryNeighbour> Of(int article) => neighbours.AsSpan(begin[article]..begin[article + 1]);
}

/// <summary>What is known of the pairs of articles of two groups, one from each.</summary>
/// <param name="Clues">Of the pairs that were compared, added up.</param>
/// <param name="Compared">How many were.</param>
/// <param name="Quotations">How many quote the same words.</param>
internal readonly record struct BetweenGroups(double Clues, int Compared, int Quotations)
{
    public static BetweenGroups operator +(BetweenGroups a, BetweenGroups b) => new(a.Clues + b.Clues, a.Compared + b.Compared, a.Quotations + b.Quotations);
}
