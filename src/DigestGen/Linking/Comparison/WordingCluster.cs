using System.Collections.Immutable;
using DigestGen.Language;

namespace DigestGen.Linking.Comparison;

/// <summary>A quotation at its place in an article.</summary>
internal sealed record QuotationMention(ComparedArticle Article, Quotation Quotation)
{
    public bool IsShown => Article.IsShown(Quotation.Range);
}

/// <summary>One wording, wherever it stands.</summary>
/// <param name="Order">Its place among all wordings of the story.</param>
internal sealed record Wording(QuotedWord[] Words, int Order)
{
    public List<QuotationMention> Mentions { get; } = [];

    public ulong[] ContentKeys { get; } = KeysOf(Words);

    // A quotation of function words alone (`we are who we are`) is compared by them.
    private static ulong[] KeysOf(QuotedWord[] words)
    {
        var content = words.Where(word => word.IsContent).Select(word => word.Key).Distinct().ToArray();
        return content.Length > 0 ? content : [.. words.Select(word => word.Key).Distinct()];
    }
}

/// <summary>The wordings of one utterance while they are gathered around the fullest.</summary>
internal sealed class WordingCluster(Wording fullest)
{
    private readonly List<(Wording Wording, QuotationAlignment Alignment)> others = [];

    public Wording Fullest => fullest;

    public int Order => others.Count == 0 ? fullest.Order : Math.Min(fullest.Order, others.Min(other => other.Wording.Order));

    public void Add(Wording wording, QuotationAlignment alignment) => others.Add((wording, alignment));

    public IEnumerable<string> Outlets => Mentions.Select(mention => mention.Article.Outlet).Distinct();

    private IEnumerable<QuotationMention> Mentions => others.SelectMany(other => other.Wording.Mentions).Concat(fullest.Mentions);

    /// <summary>True when most of the fullest wording's words stand at one outlet alone, though others quote a part of it.</summary>
    public bool IsMostlyOwn(string outlet)
    {
        var shared = new HashSet<int>();
        foreach (var (wording, alignment) in others)
            if (wording.Mentions.Any(mention => mention.Article.Outlet != outlet)) shared.UnionWith(alignment.InShorter.Where(word => word >= 0));
        return fullest.Mentions.All(mention => mention.Article.Outlet == outlet) && shared.Count * 2 < fullest.Words.Length;
    }

    /// <summary>The quotation with the wordings that may be shown; null when none may.</summary>
    public QuotationGroup? Show(IReadOnlyDictionary<string, ulong[]> headlines)
    {
        var inOthers = new bool[fullest.Words.Length];
        foreach (var (_, alignment) in others)
            foreach (var word in alignment.InShorter)
                if (word >= 0) inOthers[word] = true;
        var wordings = new List<QuotationWording>();
        if (Show(fullest, others.Count == 0 ? null : inOthers, WordingDifference.None, headlines) is { } whole) wordings.Add(whole);
        foreach (var (wording, alignment) in others)
            if (Show(wording, [.. alignment.InShorter.Select(word => word >= 0)], DifferenceOf(wording, alignment), headlines) is { } shown) wordings.Add(shown);
        if (wordings.Count == 0) return null;
        return new QuotationGroup([.. wordings.OrderByDescending(OutletsOf)], Outlets.Count());
    }

    private static int OutletsOf(QuotationWording wording) => wording.Witnesses.Select(witness => witness.Outlet).Distinct().Count();

    private WordingDifference DifferenceOf(Wording wording, QuotationAlignment alignment)
    {
        if (wording.Words.Any(word => word.GapBefore)) return WordingDifference.Cut;
        if (alignment.Matched < wording.Words.Length) return WordingDifference.Words;
        return wording.Words.Length < fullest.Words.Length ? WordingDifference.Part : WordingDifference.Spelling;
    }

    private static QuotationWording? Show(Wording wording, bool[]? isShared, WordingDifference difference, IReadOnlyDictionary<string, ulong[]> headlines)
    {
        if (wording.Mentions.Find(mention => mention.IsShown) is not { } first) return null;
        var text = first.Quotation.Text;
        var witnesses = wording.Mentions.DistinctBy(mention => mention.Article.Article.Id).Select(mention => new QuotationWitness(
            mention.Article.Article, mention.Article.Outlet, mention.Quotation.Speaker, IsInHeadline(wording.Words, headlines[mention.Article.Article.Id])));
        return new QuotationWording(text, isShared is null ? [new MarkedPart(text, false)] : Mark(text, wording.Words, isShared), difference, [.. witnesses]);
    }

    // Neighbouring words that are marked are marked as one; what stands between words goes with both of them.
    private static ImmutableArray<MarkedPart> Mark(string text, QuotedWord[] words, bool[] isShared)
    {
        var parts = ImmutableArray.CreateBuilder<MarkedPart>();
        var start = 0;
        for (var i = 0; i < words.Length;)
        {
            var next = i + 1;
            while (next < words.Length && isShared[next] == isShared[i]) next++;
            if (!isShared[i])
            {
                if (words[i].Start > start) parts.Add(new MarkedPart(text[start..words[i].Start], false));
                parts.Add(new MarkedPart(text[words[i].Start..words[next - 1].End], true));
                start = words[next - 1].End;
            }
            i = next;
        }
        if (start < text.Length) parts.Add(new MarkedPart(text[start..], false));
        return parts.ToImmutable();
    }

    private static bool IsInHeadline(QuotedWord[] words, ulong[] headline)
    {
        var run = Math.Min(words.Length, 6);
        return run >= 3 && headline.AsSpan().IndexOf([.. words.Take(run).Select(word => word.Key)]) >= 0;
    }
}
