namespace DigestGen.Charts;

/// <summary>A tie between two nodes, by their indexes.</summary>
/// <param name="Strength">Above 0, at most 1.</param>
internal sealed record NetworkTie(int From, int To, double Strength);

/// <summary>
/// Places for nodes so that those with strong ties stand near each other: Fruchterman and Reingold, "Graph Drawing by Force-directed Placement", 1991, sections 2 and 3. The number of
/// rounds is fixed, the first places are points of Halton's sequence, and only operations whose result IEEE 754 fixes are used, so the places are the same on every machine.
/// </summary>
internal static class NetworkLayout
{
    private const int Rounds = 300;

    /// <summary>A place for each node, in the unit square; both sides are used in full. Costs the square of the number of nodes: for a few dozen.</summary>
    public static (double X, double Y)[] Places(int nodes, IReadOnlyCollection<NetworkTie> ties)
    {
        var places = new (double X, double Y)[nodes];
        for (var i = 0; i < nodes; i++) places[i] = (Halton(i + 1, 2), Halton(i + 1, 3));
        var ideal = Math.Sqrt(1.0 / Math.Max(1, nodes));
        for (var round = 0; round < Rounds; round++) Move(places, ties, ideal, 0.1 * (Rounds - round) / Rounds);
        return Stretched(places);
    }

    private static void Move((double X, double Y)[] places, IReadOnlyCollection<NetworkTie> ties, double ideal, double furthest)
    {
        var moves = new (double X, double Y)[places.Length];
        for (var a = 0; a < places.Length; a++)
        {
            // A pull to the middle keeps nodes without ties on the picture.
            moves[a] = ((0.5 - places[a].X) * ideal * 0.6, (0.5 - places[a].Y) * ideal * 0.6);
            for (var b = 0; b < places.Length; b++)
            {
                if (a == b) continue;
                var (x, y) = (places[a].X - places[b].X, places[a].Y - places[b].Y);
                var push = ideal * ideal / Math.Max(1e-6, x * x + y * y);
                moves[a] = (moves[a].X + x * push, moves[a].Y + y * push);
            }
        }
        foreach (var tie in ties)
        {
            var (x, y) = (places[tie.From].X - places[tie.To].X, places[tie.From].Y - places[tie.To].Y);
            var pull = Math.Sqrt(x * x + y * y) / ideal * tie.Strength;
            moves[tie.From] = (moves[tie.From].X - x * pull, moves[tie.From].Y - y * pull);
            moves[tie.To] = (moves[tie.To].X + x * pull, moves[tie.To].Y + y * pull);
        }
        for (var i = 0; i < places.Length; i++)
        {
            var far = Math.Sqrt(moves[i].X * moves[i].X + moves[i].Y * moves[i].Y);
            var share = far > furthest ? furthest / far : 1;
            places[i] = (places[i].X + moves[i].X * share, places[i].Y + moves[i].Y * share);
        }
    }

    private static (double X, double Y)[] Stretched((double X, double Y)[] places)
    {
        if (places.Length == 0) return places;
        var (left, top) = (places.Min(p => p.X), places.Min(p => p.Y));
        var (width, height) = (Math.Max(1e-9, places.Max(p => p.X) - left), Math.Max(1e-9, places.Max(p => p.Y) - top));
        return Array.ConvertAll(places, place => ((place.X - left) / width, (place.Y - top) / height));
    }

    private static double Halton(int index, int radix)
    {
        var (value, share) = (0.0, 1.0);
        for (var rest = index; rest > 0; rest /= radix)
        {
            share /= radix;
            value += share * (rest % radix);
        }
        return value;
    }
}
