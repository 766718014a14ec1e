using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>
/// Tells themes by their words: the direction of the articles that an editor has tagged (Rocchio 1971, nearest centroid over tf-idf), together
/// with the words that usual themes are written with. It abstains where nothing is near.
/// </summary>
internal sealed class ThemeClassifier
{
    private const int FewestTagged = 3;
    private const int FewestSections = 2;
    private const double Nearest = 0.085;
    private const double SecondShare = 0.85;

    private readonly TermTable table;
    private readonly TfIdf weights;
    private readonly ImmutableArray<Theme> themes;

    private ThemeClassifier(TermTable table, TfIdf weights, ImmutableArray<Theme> themes) => (this.table, this.weights, this.themes) = (table, weights, themes);

    private sealed record Theme(Topic Topic, WeightedVector? Learnt, WeightedVector? Usual);

    /// <param name="tagged">In a stated order. A text is read once and let go.</param>
    public static ThemeClassifier Learn(IEnumerable<Topic> topics, IEnumerable<TaggedText> tagged)
    {
        var table = new TermTable();
        var weights = new TfIdf();
        var named = topics.Where(topic => topic.Kind == TopicKind.Theme).OrderBy(topic => topic.Id.Value, StringComparer.Ordinal).ToList();
        var counted = tagged.Select(text => (text.Topics, Terms: table.CountIn(text.Text))).ToList();
        foreach (var one in counted) weights.Add(one.Terms);
        var sums = named.ToDictionary(topic => topic.Id, _ => new ThemeSum(table.Count));
        foreach (var (ids, terms) in counted)
        {
            WeightedVector? vector = null;
            foreach (var id in ids)
                if (sums.TryGetValue(id, out var sum)) sum.Add(vector ??= weights.Weigh(terms));
        }
        ImmutableArray<Theme> all = [.. named.Select(topic => new Theme(topic, sums[topic.Id].Centroid(FewestTagged), Usual(topic, table)))];
        // One section alone would take every text that is worded a little like it: there is nothing to tell it from.
        if (all.Count(theme => theme.Usual is not null) < FewestSections) all = [.. all.Select(theme => theme with { Usual = null })];
        var themes = all.Where(theme => theme.Learnt is not null || theme.Usual is not null);
        return new ThemeClassifier(table, weights, [.. themes]);
    }

    /// <summary>The nearest theme, and a second one that is nearly as near; scores are 0 to about 1.</summary>
    public IEnumerable<(Topic Topic, double Score)> Classify(string text)
    {
        if (themes.Length == 0) yield break;
        var terms = table.CountKnown(text);
        var learnt = weights.Weigh(terms);
        var plain = Plain(terms);
        var ranked = themes
            .Select(theme => (theme.Topic, Score: (theme.Learnt?.Dot(learnt) ?? 0) + (theme.Usual?.Dot(plain) ?? 0)))
            .OrderByDescending(one => one.Score).ThenBy(one => one.Topic.Id.Value, StringComparer.Ordinal).ToList();
        if (ranked[0].Score < Nearest) yield break;
        yield return ranked[0];
        if (ranked.Count > 1 && ranked[1].Score >= Math.Max(Nearest * 2, ranked[0].Score * SecondShare)) yield return ranked[1];
    }

    private static WeightedVector? Usual(Topic topic, TermTable table)
    {
        var words = ThemeWords.Of(topic.Aliases.Prepend(topic.Name.Value).Prepend(topic.Id.Value));
        if (words.IsEmpty) return null;
        var terms = words.Select(word => table.IdOf(word)).Where(term => term >= 0).Distinct().Order().ToArray();
        return WeightedVector.Unit(terms, Enumerable.Repeat(1.0, terms.Length).ToArray());
    }

    private static WeightedVector Plain(TermVector counts)
    {
        var terms = new int[counts.Entries.Length];
        var logarithms = new double[terms.Length];
        for (var i = 0; i < terms.Length; i++) (terms[i], logarithms[i]) = (counts.Entries[i].Term, 1 + Math.Log(counts.Entries[i].Count));
        return WeightedVector.Unit(terms, logarithms);
    }
}

/// <summary>The vectors of a theme's articles, added up: one place for each term, and none for each article.</summary>
internal sealed class ThemeSum(int terms)
{
    private double[]? weights;
    private int articles;

    public void Add(WeightedVector vector)
    {
        weights ??= new double[terms];
        articles++;
        for (var i = 0; i < vector.Terms.Length; i++) weights[vector.Terms[i]] += vector.Weights[i];
    }

    /// <summary>Null where there are too few articles to say anything.</summary>
    public WeightedVector? Centroid(int fewest)
    {
        if (weights is null || articles < fewest) return null;
        var used = Enumerable.Range(0, terms).Where(term => weights[term] > 0).ToArray();
        return WeightedVector.Unit(used, Array.ConvertAll(used, term => weights[term]));
    }
}
