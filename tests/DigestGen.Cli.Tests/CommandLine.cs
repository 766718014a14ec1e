using System.Text;

namespace DigestGen.Cli.Tests;

/// <summary>What one command line did.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Errors);

/// <summary>Runs a command line inside this process, on a machine that stands still: one day, no terminal, only the variables that are given.</summary>
internal static class CommandLine
{
    public static readonly DateOnly Today = new(2026, 1, 31);

    public static async Task<CommandOutcome> RunAsync(string folder, string[] args, string input = "", params (string Name, string Value)[] variables)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var shell = new Shell(
            folder,
            () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            output,
            errors,
            Today,
            IsTerminal: false,
            name => variables.FirstOrDefault(variable => variable.Name == name).Value);
        var code = await Program.RunAsync(args, shell);
        return new CommandOutcome(code, output.ToString(), errors.ToString());
    }
}
