namespace DigestGen.Templating.Syntax;

/// <summary>A template as a tree, and the names of the templates that it includes.</summary>
internal sealed record ParsedTemplate(string Path, string Text, IReadOnlyList<Statement> Body, IReadOnlyList<WrittenInclude> Includes);

/// <summary>The name behind an `include`, and where it stands; null for one that is worked out while a page is made.</summary>
/// <param name="Passed">Names of the named arguments.</param>
/// <param name="Count">How many arguments there are besides, the template's name among them; as many as can be when a list is spread.</param>
internal readonly record struct WrittenInclude(string? Name, int Start, int Length, IReadOnlyList<string> Passed, int Count);
