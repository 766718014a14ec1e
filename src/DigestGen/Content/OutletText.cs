using System.Collections.Immutable;
using System.Text;
using DigestGen.Markup;

namespace DigestGen.Content;

/// <summary>A paragraph of a body: where it ends, and which of the body's words it holds.</summary>
internal readonly record struct Paragraph(int End, int FirstWord, int WordCount);

/// <summary>The words of an outlet's text, numbered, with an index that finds other texts' runs of them.</summary>
internal sealed class OutletText
{
    /// <summary>Shorter runs are the language's, not the outlet's.</summary>
    private const int Run = 5;

    private readonly string[] words;
    private readonly Lazy<Dictionary<ulong, int>> firstByRun;

    private OutletText(string[] words, ImmutableArray<Paragraph> paragraphs)
    {
        (this.words, Paragraphs) = (words, paragraphs);
        firstByRun = new Lazy<Dictionary<ulong, int>>(Index);
    }

    /// <summary>At least one, without words where the text has none.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; }

    public int WordCount => words.Length;

    public static OutletText Of(MarkdownBody body)
    {
        var text = body.Text;
        var words = new List<string>();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var (position, first) = (0, 0);
        while (position < text.Length)
        {
            var feed = text[position..].IndexOf('\n');
            var end = feed < 0 ? text.Length : position + feed + 1;
            var line = text[position..end];
            // An empty line ends a paragraph that has begun.
            if (line.IsWhiteSpace() && words.Count > first)
            {
                paragraphs.Add(new Paragraph(position, first, words.Count - first));
                first = words.Count;
            }
            AddWords(line, words);
            position = end;
        }
        if (words.Count > first || paragraphs.Count == 0) paragraphs.Add(new Paragraph(text.Length, first, words.Count - first));
        return new OutletText([.. words], paragraphs.ToImmutable());
    }

    /// <summary>The numbers of this text's words that stand in another in runs of five or more.</summary>
    public IEnumerable<int> WordsIn(string other)
    {
        var others = new List<string>();
        AddWords(other, others);
        var at = 0;
        while (at + Run <= others.Count)
        {
            if (!firstByRun.Value.TryGetValue(KeyOf(others, at), out var start) || Common(others, at, start) is not (>= Run and var length))
            {
                at++;
                continue;
            }
            for (var i = 0; i < length; i++) yield return start + i;
            // The next run may begin within this one, where the text leaves out a word.
            at += length - Run + 1;
        }
    }

    private int Common(List<string> others, int at, int start)
    {
        var length = 0;
        while (at + length < others.Count && start + length < words.Length && others[at + length] == words[start + length]) length++;
        return length;
    }

    private Dictionary<ulong, int> Index()
    {
        var index = new Dictionary<ulong, int>(words.Length);
        for (var i = 0; i + Run <= words.Length; i++) index.TryAdd(KeyOf(words, i), i);
        return index;
    }

    private static ulong KeyOf(IReadOnlyList<string> words, int at)
    {
        // Fowler, Noll and Vo's hash, 64 bits: the same on every machine and in every run, as the runtime's is not.
        var key = 14695981039346656037UL;
        for (var i = 0; i < Run; i++)
        {
            foreach (var c in words[at + i]) key = (key ^ c) * 1099511628211UL;
            key = (key ^ ' ') * 1099511628211UL;
        }
        return key;
    }

    // A word is what blanks part, if it holds a letter or digit; signs and capitals make no other word of it.
    private static void AddWords(ReadOnlySpan<char> text, List<string> words)
    {
        var letters = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                if (char.IsLetterOrDigit(text[i])) letters.Append(char.ToUpperInvariant(text[i]));
                continue;
            }
            if (letters.Length > 0) words.Add(letters.ToString());
            letters.Clear();
        }
    }
}
