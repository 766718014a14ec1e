using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DigestGen.Tests.Architecture;

/// <summary>A stage uses only stages above it in this list: the list is the architecture.</summary>
public sealed class LayeringTests
{
    internal static readonly string[] Stages =
    [
        "Text", "Diagnostics", "Language", "Yaml", "Markup", "Configuration", "Content", "Importing",
        "Linking", "Charts", "Pages", "Exports", "Rendering", "Explaining",
    ];

    [Fact]
    public void A_stage_uses_only_stages_above_it()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(SiteBuilder).Assembly.Location);
        var offences = assembly.MainModule.GetTypes()
            .SelectMany(type => References(type).Select(used => (From: type, Used: used)))
            .Select(x => (From: StageOf(x.From.FullName), Used: StageOf(x.Used), Type: x.From.FullName, Target: x.Used))
            .Where(x => x.From is not null && x.Used is not null && Array.IndexOf(Stages, x.Used) > Array.IndexOf(Stages, x.From))
            .Select(x => $"{x.Type} ({x.From}) uses {x.Target} ({x.Used})")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_stage()
    {
        var folders = Directory.EnumerateDirectories(Repository.PathTo("src", "DigestGen")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj"));

        Assert.Empty(folders.Except(Stages));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var offences = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Where(path => NamespaceIn(path) is { } name && name != FolderNamespace(path))
            .Select(path => $"{Repository.Relative(path)} has the namespace {NamespaceIn(path)}");

        Assert.Empty(offences);
    }

    [Theory]
    [InlineData("AngleSharp", "DigestGen.Importing.Html")]
    [InlineData("DiffPlex", "DigestGen.Importing.Merging")]
    [InlineData("Markdig", "DigestGen.Markup")]
    [InlineData("YamlDotNet", "DigestGen.Yaml")]
    [InlineData("Scriban", "DigestGen.Rendering")]
    public void A_package_has_one_namespace(string package, string only)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(SiteBuilder).Assembly.Location);
        var offences = assembly.MainModule.GetTypes()
            .Where(type => !NamespaceOf(type).StartsWith(only, StringComparison.Ordinal))
            .Where(type => References(type).Any(used => used.StartsWith(package + ".", StringComparison.Ordinal)))
            .Select(type => type.FullName);

        Assert.Empty(offences);
    }

    private static string NamespaceOf(TypeDefinition type) => type.DeclaringType is { } outer ? NamespaceOf(outer) : type.Namespace;

    private static string? StageOf(string typeName)
    {
        const string prefix = "DigestGen.";
        if (!typeName.StartsWith(prefix, StringComparison.Ordinal)) return null;
        var stage = typeName[prefix.Length..].Split('.', '/')[0];
        return Stages.Contains(stage) ? stage : null;
    }

    private static IEnumerable<string> References(TypeDefinition type)
    {
        var types = new List<TypeReference?> { type.BaseType };
        types.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        types.AddRange(type.Fields.Select(f => f.FieldType));
        foreach (var method in type.Methods)
        {
            types.Add(method.ReturnType);
            types.AddRange(method.Parameters.Select(p => p.ParameterType));
            if (!method.HasBody) continue;
            types.AddRange(method.Body.Variables.Select(v => v.VariableType));
            types.AddRange(method.Body.Instructions.SelectMany(Operands));
        }
        return types.SelectMany(Unfold).Select(t => t.FullName).Distinct();
    }

    private static IEnumerable<TypeReference?> Operands(Instruction instruction) => instruction.Operand switch
    {
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        TypeReference type => [type],
        _ => [],
    };

    private static IEnumerable<TypeReference> Unfold(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Unfold).Prepend(generic.ElementType),
        TypeSpecification specification => Unfold(specification.ElementType),
        _ => [type],
    };

    private static string? NamespaceIn(string path) =>
        File.ReadLines(path).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';', ' ', '{');

    private static string FolderNamespace(string path)
    {
        var folder = Path.GetDirectoryName(Repository.Relative(path))!.Replace('\\', '/');
        return string.Join('.', folder.Split('/').Skip(1));
    }
}
