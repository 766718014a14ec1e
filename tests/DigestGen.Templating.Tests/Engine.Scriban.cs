using System.Text.Json;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace DigestGen.Templating.Tests;

/// <summary>What runs the documents about the language under <c>-p:ScribanPackage=true</c>: the Scriban package with the settings it has when nobody sets any.</summary>
internal static class Engine
{
    public static void Hold(Spec spec)
    {
        // The package has its own words for what is wrong, so a problem only has to be one.
        if (spec.Problem is not null) Assert.ThrowsAny<Exception>(() => Render(spec));
        else Assert.Equal(spec.Output, Render(spec));
    }

    private static string Render(Spec spec)
    {
        var page = Template.Parse(spec.Templates.Single(t => t.Path == Spec.Page).Text, Spec.Page);
        if (page.HasErrors) throw new InvalidDataException(string.Join('\n', page.Messages));
        var context = new TemplateContext { TemplateLoader = new Loader(spec.Templates) };
        var data = new ScriptObject();
        foreach (var (name, value) in spec.Data) data[name] = Read((JsonElement)value);
        context.PushGlobal(data);
        return page.Render(context);
    }

    private static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(json),
        JsonValueKind.Array => new ScriptArray(json.EnumerateArray().Select(Read)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number when json.TryGetInt32(out var number) => number,
        JsonValueKind.Number when json.TryGetInt64(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static ScriptObject ReadObject(JsonElement json)
    {
        var read = new ScriptObject();
        foreach (var member in json.EnumerateObject()) read[member.Name] = Read(member.Value);
        return read;
    }

    private sealed class Loader(IReadOnlyList<TemplateSource> templates) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            templates.FirstOrDefault(t => t.Path == templatePath)?.Text ?? throw new ScriptRuntimeException(callerSpan, $"there is no template `{templatePath}`");

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }
}
