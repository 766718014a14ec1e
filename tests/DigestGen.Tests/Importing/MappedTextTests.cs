using DigestGen.Importing;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Importing;

public sealed class MappedTextTests
{
    /// <summary>A text and the offset of each of its characters, one by one.</summary>
    private sealed record Model(string Text, int[] Offsets);

    /// <summary>Replaces characters, or slices, by numbers that are fitted to the text.</summary>
    private sealed record Step(bool IsSlice, int Start, int Length, string Words);

    private static readonly Arbitrary<Step[]> Steps = (
        from isSlice in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        from start in Gen.Choose(0, 30)
        from length in Gen.Choose(0, 6)
        from words in Gen.Elements("", " ", "ab", "\u201C")
        select new Step(isSlice, start, length, words)).ArrayOf().ToArbitrary();

    [Fact]
    public void Each_character_knows_where_it_came_from_whatever_was_done() => Check.QuickThrowOnFailure(Prop.ForAll(Steps, steps =>
    {
        const string input = "The ferry sailed again on Thursday.";
        var (text, model) = (MappedText.Of(input, 7), new Model(input, [.. Enumerable.Range(7, input.Length)]));
        foreach (var step in steps)
        {
            var start = Math.Min(step.Start, text.Length);
            var length = Math.Min(step.Length, text.Length - start);
            (text, model) = step.IsSlice
                ? (text.Slice(start, text.Length - start), new Model(model.Text[start..], model.Offsets[start..]))
                : (text.With([new TextEdit(start, length, step.Words)]), Edited(model, start, length, step.Words));
        }
        return text.Text == model.Text && Enumerable.Range(0, text.Length).All(i => text.InputOffset(i) == model.Offsets[i]);
    }));

    private static Model Edited(Model model, int start, int length, string words)
    {
        var at = start < model.Offsets.Length ? model.Offsets[start] : model.Offsets.Length == 0 ? 0 : model.Offsets[^1] + 1;
        return new Model(model.Text[..start] + words + model.Text[(start + length)..], [.. model.Offsets[..start], .. words.Select(_ => at), .. model.Offsets[(start + length)..]]);
    }
}
