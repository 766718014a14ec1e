namespace DigestGen.Text;

/// <summary>
/// Work for each of many items on all cores, inside one stage. What comes out stands in the order of the items, whatever order the threads had. Queries in parallel
/// do the same; a query over types of ours has the runtime compile some fifty methods each time the program runs, which a small digest's build feels.
/// </summary>
internal static class InParallel
{
    /// <param name="work">Makes the item of a number from 0 on; called once for each, on any thread.</param>
    public static T[] Map<T>(int count, Func<int, T> work)
    {
        var made = new T[count];
        Each(count, i => made[i] = work(i));
        return made;
    }

    /// <summary>Threads take a few items at a time, so that long and short ones are shared out evenly.</summary>
#pragma warning disable RS0030 // This is the place that the ban points to.
    public static void Each(int count, Action<int> work) => Parallel.For(0, count, work);
#pragma warning restore RS0030
}
