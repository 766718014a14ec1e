using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using DigestGen.Pages;
using DigestGen.Templating;

namespace DigestGen.Tests.Pages;

/// <summary>`templates/README.md`, written from the model types and their docs: what each template sees.</summary>
internal static class TemplateReference
{
    private const string Opening = """
        # Templates

        The site is drawn with Scriban templates. A file of the same name in a digest's own `templates/` takes the place of one here; the others stay as they are.
        `partials/` holds what several pages include, `strings/` the words of the interface (`{{ words.latest }}`), `assets/` the style sheet and the icon.

        A page's members are seen by their names: `{{ title }}`. `{{ site.title }}` and `{{ words.latest }}` are seen everywhere. What may be absent is marked with `?`: test it with `if`.
        Text is encoded as it is printed; `markup` stands as it is. An unknown name is refused, with its place, before anything is written.

        `digestgen template render templates/partials/card.html --data card.json` renders one template on data of your own, without a digest around it: everything that it asks for, `site` and `words` too, has to stand in the JSON.

        This file is written from the code: `UPDATE_DOCS=1 dotnet test --project tests/DigestGen.Tests/DigestGen.Tests.csproj --filter-class DigestGen.Tests.Pages.TemplateReferenceTests`.

        """;

    public static string Write()
    {
        var docs = XDocument.Load(Path.ChangeExtension(typeof(SiteBuilder).Assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        var text = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        var others = new Queue<Type>();
        var seen = new HashSet<Type>();

        Section(text, "Every page", null, typeof(PageModel), docs, others);
        Section(text, "`site`", Summary(typeof(SiteModel), docs), typeof(SiteModel), docs, others);
        foreach (var page in PageKinds.All.GroupBy(kind => kind.Template).OrderBy(group => group.Key, StringComparer.Ordinal))
            Section(text, $"`{page.Key}`", null, page.First().ModelType, docs, others);
        text.Append("\n# Values that pages are made of\n");
        var values = new SortedDictionary<string, Type>(StringComparer.Ordinal);
        while (others.TryDequeue(out var type))
        {
            if (!seen.Add(type)) continue;
            values.Add(type.Name, type);
            Section(new StringBuilder(), "", null, type, docs, others);
        }
        foreach (var (name, type) in values) Section(text, NameOf(name), Summary(type, docs), type, docs, others);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, string? summary, Type type, Dictionary<string, XElement> docs, Queue<Type> others)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
        if (summary is not null) text.Append(summary).Append("\n\n");
        var properties = type.GetProperties().Where(p => p.GetMethod!.IsPublic && !p.GetMethod.IsStatic && p.DeclaringType == type).ToList();
        if (properties.Count == 0) text.Append("Only what every page has.\n");
        else text.Append("| member | is | |\n|---|---|---|\n");
        var nullability = new NullabilityInfoContext();
        foreach (var property in properties)
        {
            var optional = Nullable.GetUnderlyingType(property.PropertyType) is not null || nullability.Create(property).ReadState == NullabilityState.Nullable ? "?" : "";
            text.Append(CultureInfo.InvariantCulture, $"| `{Snake(property.Name)}` | {KindOf(property.PropertyType, others)}{optional} | {DocOf(property, docs)} |\n");
        }
    }

    private static string KindOf(Type type, Queue<Type> others)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "text";
        if (type == typeof(Html)) return "markup";
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(int) || type == typeof(double)) return "number";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return "list of " + KindOf(type.GetGenericArguments()[0], others);
        others.Enqueue(type);
        var name = NameOf(type.Name);
        return $"[{name}](#{name.Replace(' ', '-')})";
    }

    private static string DocOf(PropertyInfo property, Dictionary<string, XElement> docs)
    {
        if (docs.TryGetValue($"P:{property.DeclaringType!.FullName}.{property.Name}", out var own) && own.Element("summary") is { } summary) return Plain(summary);
        var param = docs.GetValueOrDefault("T:" + property.DeclaringType.FullName)?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == property.Name);
        return param is null ? "" : Plain(param);
    }

    private static string? Summary(Type type, Dictionary<string, XElement> docs) =>
        docs.GetValueOrDefault("T:" + type.FullName)?.Element("summary") is { } summary ? Plain(summary) : null;

    private static string Plain(XElement element)
    {
        var text = string.Concat(element.Nodes().Select(node => node is XElement e ? e.Attribute("cref")?.Value.Split('.')[^1] ?? e.Attribute("name")?.Value ?? e.Value : ((XText)node).Value));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
    }

    // `ArticleStoryModel` is `article story`.
    private static string NameOf(string type) => Snake(type.EndsWith("Model", StringComparison.Ordinal) ? type[..^5] : type).Replace('_', ' ');

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
