namespace DigestGen.Templating.Syntax;

/// <summary>A template as a tree, and the names of the templates it includes; null stands for a name that is worked out while a page is made.</summary>
internal sealed record ParsedTemplate(string Path, string Text, IReadOnlyList<Statement> Body, IReadOnlyList<string?> Includes);
