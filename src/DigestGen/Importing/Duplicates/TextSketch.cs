using System.Collections.Immutable;

namespace DigestGen.Importing.Duplicates;

/// <summary>
/// What is kept of a text to hold it against others: a fingerprint of all its words, and the smallest fingerprints of its runs of words (Broder, "On the
/// resemblance and containment of documents", 1997). Letter case, punctuation and Markdown do not count.
/// </summary>
/// <param name="Whole">The same for texts of the same words.</param>
/// <param name="Words">How many there are.</param>
/// <param name="Smallest">Fingerprints of runs, in ascending order, no two alike.</param>
internal sealed record TextSketch(ulong Whole, int Words, ImmutableArray<ulong> Smallest)
{
    /// <summary>The words of a run. Runs of four are seldom shared by texts that do not come from each other, and one changed word spoils only four.</summary>
    private const int RunLength = 4;

    /// <summary>How many fingerprints are kept. With so many the estimate is out by 0.04 in most cases.</summary>
    private const int Kept = 128;

    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    public static TextSketch Of(ReadOnlySpan<char> text)
    {
        var smallest = new SmallestValues(Kept);
        Span<ulong> run = stackalloc ulong[RunLength];
        var (whole, words) = (Offset, 0);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var word = Offset;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++) word = (word ^ char.ToLowerInvariant(text[at])) * Prime;
            whole = (whole ^ word) * Prime;
            run[words++ % RunLength] = word;
            if (words >= RunLength) smallest.Add(Fingerprint(run, words));
        }
        return new TextSketch(whole, words, smallest.ToSorted());
    }

    /// <summary>The part of all runs of two texts that both have, from 0 to 1: estimated from the smallest of them, exact for short texts.</summary>
    public double Resemblance(TextSketch other)
    {
        var (i, j, seen, shared) = (0, 0, 0, 0);
        for (; seen < Kept && (i < Smallest.Length || j < other.Smallest.Length); seen++)
            if (j == other.Smallest.Length || (i < Smallest.Length && Smallest[i] < other.Smallest[j])) i++;
            else if (i == Smallest.Length || Smallest[i] > other.Smallest[j]) j++;
            else (i, j, shared) = (i + 1, j + 1, shared + 1);
        return seen == 0 ? 0 : (double)shared / seen;
    }

    // The order of the words counts. The last steps (of Steele and others' SplitMix64, 2014) spread the values evenly, as the estimate needs.
    private static ulong Fingerprint(ReadOnlySpan<ulong> run, int words)
    {
        var value = Offset;
        for (var i = 0; i < RunLength; i++) value = (value ^ run[(words + i) % RunLength]) * Prime;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>Keeps the smallest of many values, in a time that grows with their number only.</summary>
    private sealed class SmallestValues(int count)
    {
        private readonly ulong[] values = new ulong[count * 4];
        private int used;
        private ulong limit = ulong.MaxValue;

        public void Add(ulong value)
        {
            if (value >= limit) return;
            values[used++] = value;
            if (used == values.Length) Reduce();
        }

        public ImmutableArray<ulong> ToSorted()
        {
            Reduce();
            return [.. values.AsSpan(0, used)];
        }

        private void Reduce()
        {
            Array.Sort(values, 0, used);
            var distinct = 0;
            for (var i = 0; i < used && distinct < count; i++)
                if (distinct == 0 || values[i] != values[distinct - 1]) values[distinct++] = values[i];
            used = distinct;
            if (used == count) limit = values[used - 1];
        }
    }
}
