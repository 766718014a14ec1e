namespace DigestGen.Cli;

/// <summary>The command line asks for something that there is not: told in one line, exit code 2.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="help">What to do.</param>
internal sealed class UsageException(string message, string help) : Exception(message)
{
    public string Help { get; } = help;
}
