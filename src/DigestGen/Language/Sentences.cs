using System.Collections.Immutable;

namespace DigestGen.Language;

/// <summary>
/// Cuts English text into sentences, in one pass. A stop ends a sentence unless it belongs to an abbreviation, an initial, a figure or an
/// ellipsis; marks that close a quotation or a bracket belong to the sentence they close. A blank line always ends one. So does every line
/// end in a text without blank lines (one paragraph a line), and a line that opens a Markdown block.
/// </summary>
public static class Sentences
{
    private const int LongestAbbreviation = 12;

    /// <summary>The sentences in reading order, without the white space between them. Every visible character lies in exactly one.</summary>
    public static ImmutableArray<TextRange> Split(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextRange>();
        var linesAreParagraphs = !HasBlankLine(text);
        var start = 0;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '\n')
            {
                var next = SkipWhite(text, i);
                if (linesAreParagraphs || IsParagraphEnd(text, i, next))
                {
                    Add(found, text, start, i);
                    start = next;
                }
                i = Math.Max(next, i + 1);
            }
            else if (c is '。' or '！' or '？')
            {
                i = SkipClosers(text, i + 1);
                Add(found, text, start, i);
                start = i;
            }
            else if (c is '.' or '!' or '?' or '…')
            {
                var stop = i;
                var marks = SkipStops(text, i);
                i = SkipClosers(text, marks);
                if (!EndsHere(text, start, stop, marks, i)) continue;
                Add(found, text, start, i);
                start = i;
            }
            else
            {
                i++;
            }
        }
        Add(found, text, start, text.Length);
        return found.ToImmutable();
    }

    private static bool EndsHere(string text, int sentence, int stop, int marks, int end)
    {
        if (end == text.Length) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = SkipBlanks(text, end);
        if (next == text.Length || text[next] == '\n') return next == text.Length;
        var word = SkipOpeners(text, next);
        if (word < text.Length && char.IsLower(text[word])) return false;
        if (marks - stop > 1 || text[stop] == '…') return true;
        if (text[stop] != '.') return end == marks || !IsAttribution(text, word);
        return end != marks || !IsAbbreviation(text, sentence, stop, word);
    }

    /// <summary>Whether the stop at <paramref name="stop"/> belongs to its word, given the word that follows it.</summary>
    private static bool IsAbbreviation(string text, int sentence, int stop, int following)
    {
        var first = stop;
        while (first > sentence && stop - first <= LongestAbbreviation && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] == '.')) first--;
        var word = text.AsSpan(first, stop - first);
        if (word.Length is 0 or > LongestAbbreviation) return false;
        var next = WordAt(text, following);
        if (word.ContainsAnyExceptInRange('0', '9') is false) return word.Length <= 3 && IsLineStart(text, first);
        if (word.Length == 1 && char.IsUpper(word[0])) return word[0] != 'I' && !Abbreviations.OpensSentence(next);
        if (Abbreviations.StandsBeforeName(word)) return true;
        if (Abbreviations.StandsBeforeFigure(word)) return following < text.Length && char.IsAsciiDigit(text[following]);
        var dotted = word.Contains('.') && word[^1] != '.' && IsDotted(word);
        return (dotted || Abbreviations.MayEndSentence(word)) && !Abbreviations.OpensSentence(next);
    }

    // `U.S`, `a.m`, `Ph.D`: short letters between stops.
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        foreach (var part in word.Split('.'))
            if (word[part].Length is 0 or > 2 || !char.IsLetter(word[part][0])) return false;
        return true;
    }

    // `"Why?" Ms Rahman asked` goes on behind the question mark.
    private static bool IsAttribution(string text, int at)
    {
        for (var words = 0; words < 4 && at < text.Length; words++)
        {
            var word = WordAt(text, at);
            if (word.IsEmpty) return false;
            if (Abbreviations.IsSpeechVerb(word)) return true;
            at += word.Length;
            while (at < text.Length && text[at] is ' ' or '.') at++;
        }
        return false;
    }

    private static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 40 && char.IsLetter(text[end])) end++;
        return text.AsSpan(at, end - at);
    }

    // A run of stops, and the spaced ellipsis `. . .`
    private static int SkipStops(string text, int i)
    {
        while (i < text.Length && (text[i] is '.' or '!' or '?' or '…' || (text[i] == ' ' && i + 1 < text.Length && text[i + 1] == '.' && text[i - 1] == '.'))) i++;
        return i;
    }

    private static int SkipClosers(string text, int i)
    {
        while (i < text.Length)
        {
            if (text[i] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '*' or '_') i++;
            else if (text[i] == '[' && FootnoteEnd(text, i) is var end and > 0) i = end;
            else break;
        }
        return i;
    }

    // `[12]` behind a stop is a reference mark of the sentence before it.
    private static int FootnoteEnd(string text, int open)
    {
        var i = open + 1;
        while (i < text.Length && i - open <= 4 && char.IsAsciiDigit(text[i])) i++;
        return i > open + 1 && i < text.Length && text[i] == ']' ? i + 1 : 0;
    }

    private static int SkipOpeners(string text, int i)
    {
        while (i < text.Length && text[i] is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '*' or '_') i++;
        return i;
    }

    private static int SkipWhite(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    private static int SkipBlanks(string text, int i)
    {
        while (i < text.Length && text[i] != '\n' && char.IsWhiteSpace(text[i])) i++;
        if (i >= text.Length || text[i] != '\n') return i;
        // One line end inside a paragraph is a blank; the main loop has the last word about paragraph ends.
        var next = SkipWhite(text, i);
        return IsParagraphEnd(text, i, next) ? i : next;
    }

    private static bool IsParagraphEnd(string text, int lineEnd, int next)
    {
        if (next == text.Length || text.AsSpan(lineEnd + 1, next - lineEnd - 1).Contains('\n')) return true;
        return text[next] is '#' or '>' or '|' || (text[next] is '-' or '*' or '+' && next + 1 < text.Length && text[next + 1] == ' ');
    }

    private static bool IsLineStart(string text, int i) => i == 0 || text[i - 1] == '\n';

    private static bool HasBlankLine(string text)
    {
        var lineIsBlank = false;
        foreach (var c in text)
        {
            if (c == '\n')
            {
                if (lineIsBlank) return true;
                lineIsBlank = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                lineIsBlank = false;
            }
        }
        return false;
    }

    private static void Add(ImmutableArray<TextRange>.Builder found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) found.Add(new TextRange(start, end - start));
    }
}
