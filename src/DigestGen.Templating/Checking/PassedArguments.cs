using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Checking;

/// <summary>What the includes of all templates pass to each template. An include whose name is worked out while a page is made passes to any.</summary>
internal sealed class PassedArguments
{
    private readonly Dictionary<string, (HashSet<string> Names, int Count)> byTemplate = new(StringComparer.Ordinal);
    private (HashSet<string> Names, int Count) toAny = (new(StringComparer.Ordinal), 0);

    public static PassedArguments In(IEnumerable<ParsedTemplate> templates)
    {
        var result = new PassedArguments();
        foreach (var include in templates.SelectMany(template => template.Includes))
        {
            var (names, count) = include.Name is null ? result.toAny : result.byTemplate.GetValueOrDefault(include.Name, (new(StringComparer.Ordinal), 0));
            names.UnionWith(include.Passed);
            if (include.Name is null) result.toAny = (names, Math.Max(count, include.Count));
            else result.byTemplate[include.Name] = (names, Math.Max(count, include.Count));
        }
        return result;
    }

    public bool IsPassed(string path, string name) => toAny.Names.Contains(name) || (byTemplate.TryGetValue(path, out var given) && given.Names.Contains(name));

    public IEnumerable<string> NamesFor(string path) => byTemplate.TryGetValue(path, out var given) ? given.Names.Concat(toAny.Names) : toAny.Names;

    /// <summary>How many arguments the template gets at most, its own name among them.</summary>
    public int CountFor(string path) => Math.Max(toAny.Count, byTemplate.TryGetValue(path, out var given) ? given.Count : 0);
}
