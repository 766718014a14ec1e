namespace DigestGen.Templating.Syntax;

/// <summary>Stops the parsing of one template at its first mistake; never leaves <see cref="TemplateParser.Parse"/>.</summary>
internal sealed class SyntaxFault(int start, int length, string message, string? help = null) : Exception(message)
{
    public TemplateProblem At(string path) => new(path, start, length, Message, help);
}
