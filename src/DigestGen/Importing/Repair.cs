using System.Collections.Immutable;

namespace DigestGen.Importing;

/// <summary>One place that is damaged, and how it should read.</summary>
/// <param name="IsSure">Whether import mends it; otherwise it is only suggested.</param>
internal readonly record struct RepairFinding(TextEdit Edit, string Rule, bool IsSure);

/// <summary>
/// Mends lost spaces and broken hyphens in headline and text. It runs before the fields are read, so that the title is mended too. Sure repairs are made and
/// listed, others only listed. A word of the list is never taken apart, nor a name that the text uses elsewhere.
/// </summary>
internal static class Repair
{
    // A text in which every tenth character wants mending is a table, a list of codes, or another language's: it is left as it is.
    private const int FewFindings = 500;
    private const int CharactersForEach = 10;

    public static ImmutableArray<ClassifiedLine> Mend(ImmutableArray<ClassifiedLine> lines, List<LedgerEntry> ledger)
    {
        var vocabulary = TextVocabulary.Of(lines.Where(IsText).Select(line => line.Text));
        var findings = new List<RepairFinding>[lines.Length];
        var sure = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            findings[i] = [];
            if (!IsText(lines[i])) continue;
            Seams.Find(lines[i].Text, findings[i]);
            GluedWords.Find(lines[i].Text, vocabulary, findings[i]);
            sure += findings[i].Count(finding => finding.IsSure);
        }
        if (IsNoDamage(lines, findings)) return lines;
        // A text that has lost two spaces for sure has lost the likely ones too.
        var isDamaged = sure >= 2;
        var mended = ImmutableArray.CreateBuilder<ClassifiedLine>(lines.Length);
        for (var i = 0; i < lines.Length; i++) mended.Add(findings[i].Count == 0 ? lines[i] : Apply(lines[i], findings[i], isDamaged, ledger));
        return mended.MoveToImmutable();
    }

    private static bool IsNoDamage(ImmutableArray<ClassifiedLine> lines, List<RepairFinding>[] findings)
    {
        var count = findings.Sum(found => found.Count);
        return count > FewFindings && (long)count * CharactersForEach > lines.Sum(line => (long)line.Text.Length);
    }

    // Copying loses spaces; a saved page or a Markdown file has its text as it was published. Names in code are no words.
    private static bool IsText(ClassifiedLine line) => line.Line.Mark is null && (line.IsBody || line.Kind == LineKind.Headline) && !LineShape.IsCode(line.Text);

    private static ClassifiedLine Apply(ClassifiedLine line, List<RepairFinding> findings, bool isDamaged, List<LedgerEntry> ledger)
    {
        var edits = new List<TextEdit>();
        var end = 0;
        foreach (var finding in findings.OrderBy(f => f.Edit.Start).ThenBy(f => f.Edit.Length))
        {
            if (finding.Edit.Start < end) continue;
            var isMade = finding.IsSure || (isDamaged && finding.Rule == GluedWords.LikelyRule);
            if (isMade)
            {
                edits.Add(finding.Edit);
                end = finding.Edit.Start + Math.Max(1, finding.Edit.Length);
            }
            var (before, after) = Around(line.Text, finding.Edit);
            ledger.Add(new LedgerEntry(line.Line.Line, isMade ? LedgerAction.Repaired : LedgerAction.Suggested, finding.Rule, before, after) { Place = isMade ? line.Line.Text.PlaceOf(finding.Edit) : null });
        }
        return line with { Line = line.Line with { Text = line.Line.Text.With(edits) } };
    }

    private static (string Before, string After) Around(string text, TextEdit edit)
    {
        var (start, _) = TextWords.ChunkAt(text, edit.Start);
        var (_, end) = TextWords.ChunkAt(text, edit.Start + edit.Length);
        return (text[start..end], string.Concat(text.AsSpan(start, edit.Start - start), edit.Replacement, text.AsSpan(edit.Start + edit.Length, end - edit.Start - edit.Length)));
    }
}

/// <summary>The words that a text uses, to judge a strange one by.</summary>
internal sealed class TextVocabulary
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    private TextVocabulary() => bySpan = counts.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TextVocabulary Of(IEnumerable<string> texts)
    {
        var vocabulary = new TextVocabulary();
        foreach (var text in texts)
        {
            TextWord? before = null;
            foreach (var word in TextWords.Find(text))
            {
                var spelling = Bare(word.In(text));
                vocabulary.bySpan[spelling] = vocabulary.Count(spelling) + 1;
                if (before is { } previous && char.IsUpper(spelling[0]) && word.Start == previous.End + 1) vocabulary.pairs.Add(text[previous.Start..(word.Start + spelling.Length)]);
                before = word;
            }
        }
        return vocabulary;
    }

    /// <summary>How often the text has a word, in this very spelling, possessives counted with their noun.</summary>
    public int Count(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var count) ? count : 0;

    /// <summary>Whether the text has two capitalised words side by side.</summary>
    public bool HasPair(string pair) => pairs.Contains(pair);

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '\u2019' ? word[..^2] : word;
}
