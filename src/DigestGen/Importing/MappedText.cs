using System.Text;

namespace DigestGen.Importing;

/// <summary>
/// Text that knows, for each of its UTF-16 units, the offset in the decoded input that it came from. What was put in by a repair has the offset of what follows it.
/// </summary>
internal sealed class MappedText
{
    private readonly int[] offsets;

    private MappedText(string text, int[] offsets) => (Text, this.offsets) = (text, offsets);

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>A stretch of the input, as it stands.</summary>
    public static MappedText Of(string text, int start)
    {
        var offsets = new int[text.Length];
        for (var i = 0; i < offsets.Length; i++) offsets[i] = start + i;
        return new MappedText(text, offsets);
    }

    /// <summary>Where a unit came from; the end of the text counts as behind its last unit.</summary>
    public int InputOffset(int index) => index < offsets.Length ? offsets[index] : offsets.Length == 0 ? 0 : offsets[^1] + 1;

    public MappedText Slice(int start, int length) => new(Text.Substring(start, length), offsets[start..(start + length)]);

    /// <summary>The same text, when what it was read from was itself taken out of another input.</summary>
    /// <param name="places">For each offset so far, the offset in that input.</param>
    public MappedText Through(int[] places) => new(Text, [.. offsets.Select(offset => places.Length == 0 ? 0 : places[Math.Clamp(offset, 0, places.Length - 1)])]);

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
        if (Length == 0 || place.Start < offsets[0] - place.Was.Length || place.Start > offsets[^1] + 1) return null;
        var start = Array.BinarySearch(offsets, place.Start);
        if (start < 0) start = ~start;
        while (start > 0 && offsets[start - 1] == place.Start) start--;
        // An inserted space and a character that was put right can have come from one place.
        while (start < Length && offsets[start] == place.Start && !IsAt(start, place.Now)) start++;
        if (place.Now.Length > 0 && (start == Length || offsets[start] != place.Start || !IsAt(start, place.Now))) return null;
        var builder = new MappedTextBuilder();
        builder.Append(this, 0, start);
        builder.Append(place.Was);
        builder.Append(this, start + place.Now.Length, Length - start - place.Now.Length);
        return builder.ToMappedText();
    }

    private bool IsAt(int start, string words) => Text.AsSpan(start).StartsWith(words, StringComparison.Ordinal);

    internal static MappedText Make(StringBuilder text, List<int> offsets) => new(text.ToString(), [.. offsets]);

    internal ReadOnlySpan<int> Offsets(int start, int length) => offsets.AsSpan(start, length);

    public override string ToString() => Text;
}

/// <summary>A stretch of a text, and what should stand there instead.</summary>
internal readonly record struct TextEdit(int Start, int Length, string Replacement);

/// <summary>Puts a <see cref="MappedText"/> together.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];

    public int Length => text.Length;

    public void Append(MappedText from) => Append(from, 0, from.Length);

    public void Append(MappedText from, int start, int length)
    {
        text.Append(from.Text, start, length);
        offsets.AddRange(from.Offsets(start, length));
    }

    public void Append(char character, int offset)
    {
        text.Append(character);
        offsets.Add(offset);
    }

    /// <summary>Characters that the input does not have.</summary>
    public void Insert(string characters, int offset)
    {
        text.Append(characters);
        for (var i = 0; i < characters.Length; i++) offsets.Add(offset);
    }

    public MappedText ToMappedText() => MappedText.Make(text, offsets);
}
