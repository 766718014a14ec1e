using System.Globalization;

namespace DigestGen.Cli;

/// <summary>
/// The machine as a command sees it. Everything that a test wants to choose is in here: where we are, what the variables say, which day it is.
/// </summary>
/// <param name="Folder">The current folder, absolute.</param>
/// <param name="OpenInput">What `-` means.</param>
/// <param name="Output">Results go here, and nothing else.</param>
/// <param name="Errors">Progress and findings go here.</param>
/// <param name="Today">What `--as-of` is when it is left out.</param>
/// <param name="IsTerminal">Whether somebody is watching <paramref name="Errors"/>.</param>
/// <param name="Variable">An environment variable, or null.</param>
internal sealed record Shell(
    string Folder,
    Func<Stream> OpenInput,
    TextWriter Output,
    TextWriter Errors,
    DateOnly Today,
    bool IsTerminal,
    Func<string, string?> Variable)
{
    /// <summary>Measures time, and tells it where a template may ask.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public bool HasColour => IsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    public bool IsGitHubActions => Variable("GITHUB_ACTIONS") == "true";

    /// <summary>A path of the command line, absolute.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Folder);

    /// <summary>An absolute path as somebody in the current folder writes it.</summary>
    public string Show(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }

    /// <summary>The machine that we run on.</summary>
    public static Shell OfThisMachine()
    {
        // Not Console.Out: its encoding follows the locale, and --json promises UTF-8.
        var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 64 * 1024) { AutoFlush = false, NewLine = "\n" };
        var errors = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true, NewLine = "\n" };
        return new Shell(
            Environment.CurrentDirectory,
            Console.OpenStandardInput,
            output,
            errors,
            DateOnly.FromDateTime(DateTime.Now),
            !Console.IsErrorRedirected,
            Environment.GetEnvironmentVariable);
    }

    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>`1 article`, `24 articles`, `1 story`, `3 stories`.</summary>
    public static string Count(int value, string one, string many) => $"{Number(value)} {(value == 1 ? one : many)}";
}
