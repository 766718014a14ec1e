using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using DigestGen.Templating;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace DigestGen.Rendering;

/// <summary>
/// Templates on the Scriban package, compiled in by `-p:ScribanPackage=true`. Our own checker reads them first, so the same mistakes are found in the same words;
/// then the package parses and renders them. As strict as ours: unknown names stop the page, all but markup is encoded, only models can be looked into.
/// </summary>
internal sealed class ScribanTemplates : ITemplates
{
    private static readonly ScriptObject Library = MakeLibrary();

    private readonly Dictionary<string, Template> templates = new(StringComparer.Ordinal);
    private readonly ScriptObject globals;
    private readonly Dictionary<Type, IObjectAccessor> models;
    private readonly TemplateLimits limits;

    private ScribanTemplates(ScriptObject globals, Dictionary<Type, IObjectAccessor> models, TemplateLimits limits) =>
        (this.globals, this.models, this.limits) = (globals, models, limits);

    /// <summary>See <see cref="TemplateLanguage.Load"/>.</summary>
    public static ITemplates Load(IReadOnlyCollection<TemplateSource> sources, IReadOnlyDictionary<string, Type> models, IReadOnlyDictionary<string, object> globals,
        TemplateLimits limits, ICollection<TemplateProblem> problems)
    {
        var loaded = new ScribanTemplates(Fixed(globals), ReadersOf(models.Values.Concat(globals.Values.Select(value => value.GetType()))), limits);
        TemplateSet.Load(sources, models, globals, limits, problems);
        // Of a mistake that was found already the package would only say the same in other words.
        foreach (var source in problems.Count == 0 ? sources : [])
        {
            var template = loaded.templates[source.Path] = Template.Parse(source.Text, source.Path);
            foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
                problems.Add(ProblemAt(message.Span, message.Message, source.Path));
        }
        return loaded;
    }

    public TemplateProblem? Render(string template, object model, IBufferWriter<byte> output)
    {
        if (!templates.TryGetValue(template, out var parsed)) return new TemplateProblem(template, 0, 0, $"there is no template `{template}`", null);
        var page = new PageContext(this, model);
        try
        {
            var text = parsed.Render(page);
            if (page.IsFull()) return new TemplateProblem(template, 0, 0, $"this page became larger than {limits.OutputBytes} bytes", "is something printed again and again?");
            Encoding.UTF8.GetBytes(text, output);
            return null;
        }
        catch (ScriptRuntimeException stop)
        {
            return ProblemAt(stop.Span, stop.OriginalMessage, template);
        }
    }

    private static TemplateProblem ProblemAt(SourceSpan span, string message, string template) =>
        new(span.FileName ?? template, Math.Max(span.Start.Offset, 0), Math.Max(span.Length, 0), message, null);

    private static ScriptObject Fixed(IEnumerable<KeyValuePair<string, object>> members)
    {
        var result = new ScriptObject();
        foreach (var (name, value) in members)
            result.SetValue(name, value is IReadOnlyDictionary<string, string> texts ? Fixed(texts.ToDictionary(text => text.Key, object (text) => text.Value)) : value, true);
        result.IsReadOnly = true;
        return result;
    }

    // The models, and the types that their members hold: nothing else of the program can be looked into.
    private static Dictionary<Type, IObjectAccessor> ReadersOf(IEnumerable<Type> types)
    {
        var readers = new Dictionary<Type, IObjectAccessor>();
        var waiting = new Stack<Type>(types);
        while (waiting.TryPop(out var type))
        {
            foreach (var part in type.HasElementType ? [type.GetElementType()!] : type.GenericTypeArguments) waiting.Push(part);
            if (type == typeof(Html) || type.Assembly == typeof(string).Assembly || type.IsGenericType || type.HasElementType) continue;
            if (!readers.TryAdd(type, new TypedObjectAccessor(type, null, StandardMemberRenamer.Default))) continue;
            foreach (var property in type.GetProperties()) waiting.Push(property.PropertyType);
        }
        return readers;
    }

    private static Html MarkupOf(TemplateContext context, object? value) => value is Html markup ? markup : Html.Encode(context.ObjectToString(value) ?? "");

    // Models under the names that templates know, so that nothing is left for the serializer to look into.
    private static object? PlainOf(TemplateContext context, object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is null or string or decimal or DateTime or TimeSpan || value.GetType().IsPrimitive) return value;
        if (value is Html or IScriptCustomFunction) return value is Html markup ? markup.Value : null;
        if (value is IList list) return list.Cast<object?>().Select(item => PlainOf(context, item)).ToList();
        var reader = context.GetMemberAccessor(value);
        return reader.GetMembers(context, default, value).ToDictionary(name => name, name => PlainOf(context, Read(name)));

        object? Read(string name) => reader.TryGetValue(context, default, value, name, out var member) ? member : null;
    }

    // One library for all pages, so nobody may write to it.
    private static BuiltinFunctions MakeLibrary()
    {
        var library = new BuiltinFunctions();
        // No clock, no chance, and no code that has not been checked.
        (string Group, string Name)[] refused = [("date", "now"), ("math", "random"), ("math", "uuid"), ("object", "eval"), ("object", "eval_template")];
        foreach (var (group, name) in refused) Group(group).Remove(name);

        SetHtml("escape", (context, value) => MarkupOf(context, value));
        SetHtml("newline_to_br", (context, value) => Html.Raw(MarkupOf(context, value).Value.ReplaceLineEndings("\n").Replace("\n", "<br />\n", StringComparison.Ordinal)));
        SetHtml("url", (context, value) => SafeUrl.Of(context.ObjectToString(value) ?? ""));
        SetHtml("json", (context, value) => Html.Raw(JsonSerializer.Serialize(PlainOf(context, value))));
        foreach (var name in (string[])["include", "include_join"]) library.SetValue(name, new MarkupFunction((IScriptCustomFunction)library[name]!), true);

        foreach (var group in library.Values.OfType<ScriptObject>().Append(library)) group.IsReadOnly = true;
        return library;

        ScriptObject Group(string name) => (ScriptObject)library[name]!;
        void SetHtml(string name, Func<TemplateContext, object?, object> body) => Group("html").SetValue(name, DynamicCustomFunction.Create(body), true);
    }

    /// <summary>What one page changes while it is made.</summary>
    private sealed class PageContext : TemplateContext
    {
        private readonly ScribanTemplates owner;

        public PageContext(ScribanTemplates owner, object model) : base(Library)
        {
            this.owner = owner;
            StrictVariables = true;
            EnableRelaxedMemberAccess = EnableRelaxedIndexerAccess = EnableRelaxedTargetAccess = EnableRelaxedFunctionAccess = false;
            (AutoIndent, NewLine, RegexTimeOut) = (false, "\n", TimeSpan.FromSeconds(1));
            (LoopLimit, RecursiveLimit, LimitToString) = (owner.limits.Loops, owner.limits.Recursion, owner.limits.OutputBytes);

            var variables = new ScriptObject();
            var reader = owner.models[model.GetType()];
            foreach (var name in reader.GetMembers(this, default, model))
                if (reader.TryGetValue(this, default, model, name, out var value)) variables.SetValue(name, value, false);
            PushGlobal(owner.globals);
            PushGlobal(variables);
        }

        /// <summary>The package cuts what is over the limit, and says so by three dots alone: one more character shows it.</summary>
        public bool IsFull() => Write("\n").Output.ToString() != "\n";

        public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
        {
            // The package looks at the stack where functions and blocks begin, not in expressions.
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var result = base.Evaluate(node, aliasReturnedFunction);
            // What a capture took from the page was encoded piece by piece.
            if (node is ScriptCaptureStatement { Target: { } captured }) SetValue(captured, Html.Raw(GetValue(captured)?.ToString() ?? ""));
            return result;
        }

        public override object? IsEmpty(SourceSpan span, object? against) => against is Html ? false : base.IsEmpty(span, against);

        public override TemplateContext Write(SourceSpan span, object? value) => Write(MarkupOf(this, value).Value);

        // An include finds what was loaded, and no file.
        public override string? GetTemplatePathFromName(string? name, ScriptNode? caller) =>
            name is not null && owner.templates.ContainsKey(name) ? name : throw new ScriptRuntimeException(caller?.Span ?? CurrentSpan, $"there is no template `{name}`");

        protected override Template CreateTemplate(string path, ScriptNode? caller) => owner.templates[path];

        protected override IObjectAccessor? GetMemberAccessorImpl(object target)
        {
            if (owner.models.TryGetValue(target.GetType(), out var reader)) return reader;
            var isPlain = target is IScriptObject or string or decimal or IList or DateTime or TimeSpan or KeyValuePair<string, object?> || target.GetType().IsPrimitive;
            return isPlain ? base.GetMemberAccessorImpl(target) : throw new ScriptRuntimeException(CurrentSpan, "this value has no members");
        }
    }

    /// <summary>A function whose text is markup, because what it printed was encoded piece by piece.</summary>
    private sealed class MarkupFunction(IScriptCustomFunction inner) : IScriptCustomFunction
    {
        public int RequiredParameterCount => inner.RequiredParameterCount;
        public int ParameterCount => inner.ParameterCount;
        public ScriptVarParamKind VarParamKind => inner.VarParamKind;
        public Type ReturnType => typeof(object);
        public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            // What stands between, before and behind joined templates is text.
            for (var i = 1; inner is IncludeJoinFunction && i < arguments.Count; i++) arguments[i] = MarkupOf(context, arguments[i]);
            return inner.Invoke(context, callerContext, arguments, blockStatement) is string text ? Html.Raw(text) : null;
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }
}
