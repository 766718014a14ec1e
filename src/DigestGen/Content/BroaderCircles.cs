namespace DigestGen.Content;

/// <summary>
/// Finds topics that stand in a circle of `broader`. Topics that have none broader left, or none narrower, are taken away until nothing
/// changes (A. B. Kahn, Topological sorting of large networks, 1962, from both ends); what remains is in a circle or between two.
/// </summary>
internal static class BroaderCircles
{
    public static HashSet<string> In(IEnumerable<(string Id, IEnumerable<string> Broader)> topics)
    {
        var up = topics.ToDictionary(topic => topic.Id, topic => topic.Broader.Distinct().ToList(), StringComparer.Ordinal);
        var down = up.Keys.ToDictionary(id => id, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var (id, broader) in up)
        {
            broader.RemoveAll(other => !up.ContainsKey(other));
            foreach (var other in broader) down[other].Add(id);
        }
        var remaining = up.Keys.ToHashSet(StringComparer.Ordinal);
        TakeEndsAway(remaining, up, down);
        TakeEndsAway(remaining, down, up);
        return remaining;
    }

    private static void TakeEndsAway(HashSet<string> remaining, Dictionary<string, List<string>> forward, Dictionary<string, List<string>> back)
    {
        var open = remaining.ToDictionary(id => id, id => forward[id].Count(remaining.Contains), StringComparer.Ordinal);
        var ends = new Queue<string>(open.Where(pair => pair.Value == 0).Select(pair => pair.Key));
        while (ends.TryDequeue(out var end))
        {
            remaining.Remove(end);
            foreach (var id in back[end])
                if (remaining.Contains(id) && --open[id] == 0) ends.Enqueue(id);
        }
    }
}
