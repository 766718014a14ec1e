namespace DigestGen.Templating;

/// <summary>
/// What is wrong in a template and where. <paramref name="Start"/> and <paramref name="Length"/> count UTF-16 units in the file's text;
/// <paramref name="Help"/> says what to do, where that is known.
/// </summary>
public sealed record TemplateProblem(string Path, int Start, int Length, string Message, string? Help);
