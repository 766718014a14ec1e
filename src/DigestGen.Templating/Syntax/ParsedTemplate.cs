namespace DigestGen.Templating.Syntax;

/// <summary>A template as a tree.</summary>
internal sealed record ParsedTemplate(string Path, string Text, IReadOnlyList<Statement> Body);
