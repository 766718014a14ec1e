using DigestGen.Content;
using DigestGen.Language;
using DigestGen.Linking;
using DigestGen.Markup;

namespace DigestGen.Exports.Search;

/// <summary>A word in an article: what its short fields weigh, and how often the text has it.</summary>
internal readonly record struct WordCount(int Word, float InFields, ushort InText);

/// <summary>
/// The words of some articles, article by article. Fields weigh as BM25F weighs them (Robertson, Zaragoza and Taylor, 2004): a word of the title counts as
/// often as the weight says, one of the text once each time.
/// </summary>
internal sealed class ArticleWords
{
    private const float Title = 8, TopicName = 3, TopicAlias = 2, Summary = 2, Outlet = 2;

    private readonly List<float> inFields = [];
    private readonly List<ushort> inText = [];
    private readonly List<int> seen = [];
    private readonly HashSet<int> inField = [];

    private ArticleWords()
    {
    }

    public SearchWordTable Table { get; } = new();

    public List<WordCount> Counts { get; } = [];

    /// <summary>Where each article's counts end.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>How many words each article's text has.</summary>
    public List<int> Lengths { get; } = [];

    /// <summary>English words that say nothing, where an English article had them.</summary>
    public HashSet<int> Small { get; } = [];

    public static ArticleWords Of(ReadOnlySpan<Article> articles, Digest digest)
    {
        var words = new ArticleWords();
        foreach (var article in articles) words.Add(article, digest);
        return words;
    }

    private void Add(Article article, Digest digest)
    {
        ReadField(article.Title.Value, Title);
        if (article.Summary is { } summary) ReadField(summary, Summary);
        if (article.Source is { } source && digest.Sources.ById.TryGetValue(source, out var outlet)) ReadField(outlet.Source.Name.Value, Outlet);
        foreach (var id in article.Topics)
        {
            if (!digest.Topics.ById.TryGetValue(id, out var topic)) continue;
            ReadField(topic.Topic.Name.Value, TopicName);
            foreach (var alias in topic.Topic.Aliases) ReadField(alias, TopicAlias);
        }
        Lengths.Add(Table.Read(MarkdownText.PlainText(article.Body), CountInText));
        Keep(isEnglish: article.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase));
    }

    // A field says a word or does not: twice in a title is not twice as much.
    private void ReadField(string text, float weight)
    {
        inField.Clear();
        Table.Read(text, word =>
        {
            Grow();
            if (!inField.Add(word)) return;
            if (inFields[word] == 0 && inText[word] == 0) seen.Add(word);
            inFields[word] += weight;
        });
    }

    private void CountInText(int word)
    {
        Grow();
        if (inFields[word] == 0 && inText[word] == 0) seen.Add(word);
        if (inText[word] < ushort.MaxValue) inText[word]++;
    }

    private void Grow()
    {
        while (inText.Count < Table.Count)
        {
            inFields.Add(0);
            inText.Add(0);
        }
    }

    private void Keep(bool isEnglish)
    {
        foreach (var word in seen)
        {
            if (isEnglish && StopWords.Contains(Table[word])) Small.Add(word);
            Counts.Add(new WordCount(word, inFields[word], inText[word]));
            inFields[word] = 0;
            inText[word] = 0;
        }
        seen.Clear();
        Ends.Add(Counts.Count);
    }
}
