using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Checking;

/// <summary>The templates that a template can include, directly or through others.</summary>
internal static class Reachable
{
    // An include whose name is worked out while a page is made could mean any template.
    public static IEnumerable<ParsedTemplate> From(ParsedTemplate start, IReadOnlyDictionary<string, ParsedTemplate> templates)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { start.Path };
        var waiting = new Queue<ParsedTemplate>([start]);
        while (waiting.TryDequeue(out var template))
        {
            yield return template;
            foreach (var name in template.Includes.Select(include => include.Name))
            {
                var targets = name is null ? templates.Values : templates.TryGetValue(name, out var one) ? [one] : Enumerable.Empty<ParsedTemplate>();
                foreach (var target in targets)
                    if (found.Add(target.Path)) waiting.Enqueue(target);
            }
        }
    }
}
