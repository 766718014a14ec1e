using System.Buffers;

namespace DigestGen.Importing;

/// <summary>
/// Takes out the characters that no page may hold (HTML, section 3.2.5.2: controls other than white space). A text gets them from a broken copy; the two halves of a word
/// stand together again.
/// </summary>
internal static class ControlCharacters
{
    public const string Rule = "control-character";

    private const int ShownBeside = 20;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c))]);

    public static ClippingLine Repair(ClippingLine line, List<LedgerEntry> ledger)
    {
        var text = line.Text.Text;
        if (!text.AsSpan().ContainsAny(Controls)) return line;
        var edits = new List<TextEdit>();
        for (var i = text.AsSpan().IndexOfAny(Controls); i < text.Length; i++)
        {
            if (!Controls.Contains(text[i])) continue;
            var length = text.AsSpan(i).IndexOfAnyExcept(Controls) is > 0 and var run ? run : text.Length - i;
            edits.Add(new TextEdit(i, length, ""));
            var (before, after) = (text[Math.Max(0, i - ShownBeside)..i], text[(i + length)..Math.Min(text.Length, i + length + ShownBeside)]);
            before = before[(before.LastIndexOf(' ') + 1)..];
            after = after.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var blank ? after[..blank] : after;
            ledger.Add(new LedgerEntry(line.Line, LedgerAction.Repaired, Rule, $"{before}\uFFFD{after}", before + after) { Place = line.Text.PlaceOf(edits[^1]) });
            i += length - 1;
        }
        return line with { Text = line.Text.With(edits) };
    }
}
