using System.Text;

namespace DigestGen.Importing;

/// <summary>
/// Text that knows, for each of its UTF-16 units, the offset in the decoded input that it came from. What was put in by a repair has the offset of what follows it.
/// Offsets are kept by the stretch, because nearly all text stands as it stood: a clipping takes no more memory than its characters.
/// </summary>
internal sealed class MappedText
{
    private readonly Stretch[] stretches;

    internal MappedText(string text, Stretch[] stretches) => (Text, this.stretches) = (text, stretches);

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>A stretch of the input, as it stands.</summary>
    public static MappedText Of(string text, int start) => new(text, text.Length == 0 ? [] : [new Stretch(0, start, IsInserted: false)]);

    /// <summary>Where a unit came from; the end of the text counts as behind its last unit.</summary>
    public int InputOffset(int index)
    {
        if (Length == 0) return 0;
        return index < Length ? stretches[StretchAt(index)].OffsetOf(index) : stretches[^1].OffsetOf(Length - 1) + 1;
    }

    public MappedText Slice(int start, int length)
    {
        var builder = new MappedTextBuilder();
        builder.Append(this, start, length);
        return builder.ToMappedText();
    }

    /// <summary>The same text, when what it was read from was itself taken out of another input.</summary>
    /// <param name="places">For each offset so far, the offset in that input.</param>
    public MappedText Through(int[] places)
    {
        var builder = new MappedTextBuilder();
        for (var i = 0; i < Length; i++) builder.Append(Text[i], places.Length == 0 ? 0 : places[Math.Clamp(InputOffset(i), 0, places.Length - 1)]);
        return builder.ToMappedText();
    }

    /// <summary>The text with edits made; they are in order and do not overlap.</summary>
    public MappedText With(IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0) return this;
        var builder = new MappedTextBuilder();
        var at = 0;
        foreach (var edit in edits)
        {
            builder.Append(this, at, edit.Start - at);
            builder.Insert(edit.Replacement, InputOffset(edit.Start));
            at = edit.Start + edit.Length;
        }
        builder.Append(this, at, Length - at);
        return builder.ToMappedText();
    }

    /// <summary>What an edit of this text does, in a form that can be taken back in whatever becomes of the text.</summary>
    public MendedPlace PlaceOf(TextEdit edit) => new(InputOffset(edit.Start), Slice(edit.Start, edit.Length), edit.Replacement);

    /// <summary>The text as it was before a place was mended; null where nothing of it came from there.</summary>
    public MappedText? Without(MendedPlace place)
    {
        if (Length == 0 || place.Start < InputOffset(0) - place.Was.Length || place.Start > InputOffset(Length)) return null;
        var start = FirstFrom(place.Start);
        // An inserted space and a character that was put right can have come from one place.
        while (start < Length && InputOffset(start) == place.Start && !IsAt(start, place.Now)) start++;
        if (place.Now.Length > 0 && (start == Length || InputOffset(start) != place.Start || !IsAt(start, place.Now))) return null;
        var builder = new MappedTextBuilder();
        builder.Append(this, 0, start);
        builder.Append(place.Was);
        builder.Append(this, start + place.Now.Length, Length - start - place.Now.Length);
        return builder.ToMappedText();
    }

    // The first unit that came from an offset or from behind it.
    private int FirstFrom(int offset)
    {
        for (var i = 0; i < stretches.Length; i++)
        {
            var last = (i + 1 < stretches.Length ? stretches[i + 1].Start : Length) - 1;
            if (stretches[i].OffsetOf(last) >= offset) return stretches[i].IsInserted ? stretches[i].Start : stretches[i].Start + Math.Max(0, offset - stretches[i].Offset);
        }
        return Length;
    }

    private bool IsAt(int start, string words) => Text.AsSpan(start).StartsWith(words, StringComparison.Ordinal);

    /// <summary>The stretch that a unit of the text lies in.</summary>
    internal int StretchAt(int index)
    {
        var (low, high) = (0, stretches.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (stretches[middle].Start <= index) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    internal ReadOnlySpan<Stretch> Stretches => stretches;

    public override string ToString() => Text;
}

/// <summary>Units of a text that came from the input one behind the other, or that were put in at one place of it.</summary>
/// <param name="Start">The first one's index in the text.</param>
/// <param name="Offset">The first one's offset in the input; all of them have it where they were put in.</param>
internal readonly record struct Stretch(int Start, int Offset, bool IsInserted)
{
    public int OffsetOf(int index) => IsInserted ? Offset : Offset + index - Start;
}

/// <summary>A stretch of a text, and what should stand there instead.</summary>
internal readonly record struct TextEdit(int Start, int Length, string Replacement);

/// <summary>Puts a <see cref="MappedText"/> together.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<Stretch> stretches = [];

    public int Length => text.Length;

    public void Append(MappedText from) => Append(from, 0, from.Length);

    public void Append(MappedText from, int start, int length)
    {
        if (length == 0) return;
        var parts = from.Stretches;
        for (var i = from.StretchAt(start); i < parts.Length && parts[i].Start < start + length; i++)
        {
            var first = Math.Max(start, parts[i].Start);
            Begin(text.Length + first - start, parts[i].OffsetOf(first), parts[i].IsInserted);
        }
        text.Append(from.Text, start, length);
    }

    public void Append(char character, int offset)
    {
        Begin(text.Length, offset, isInserted: false);
        text.Append(character);
    }

    /// <summary>Characters that the input does not have.</summary>
    public void Insert(string characters, int offset)
    {
        if (characters.Length == 0) return;
        Begin(text.Length, offset, isInserted: true);
        text.Append(characters);
    }

    public MappedText ToMappedText() => new(text.ToString(), [.. stretches]);

    // What goes on as the last stretch does is part of it.
    private void Begin(int start, int offset, bool isInserted)
    {
        if (stretches.Count > 0 && stretches[^1] is var last && last.IsInserted == isInserted && last.OffsetOf(start) == offset) return;
        stretches.Add(new Stretch(start, offset, isInserted));
    }
}
