namespace DigestGen.Templating.Running;

/// <summary>Where a piece of a compiled template was written.</summary>
internal sealed record Place(string Path, int Start, int Length)
{
    public TemplateFault Fault(string message, string? help = null) => new(this, message, help);
}

/// <summary>Stops the rendering of one page; never leaves <see cref="TemplateSet.Render"/>.</summary>
internal sealed class TemplateFault(Place place, string message, string? help) : Exception(message)
{
    public TemplateProblem ToProblem() => new(place.Path, place.Start, place.Length, Message, help);
}
