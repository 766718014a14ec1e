using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using DigestGen.Cli.Commands;
using DigestGen.Cli.Terminal;

namespace DigestGen.Cli;

/// <summary>The command line: which commands there are, and what every one of them has in common.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var shell = Shell.OfThisMachine();
        var code = await RunAsync(args, shell);
        try
        {
            await shell.Output.FlushAsync();
            return code;
        }
        catch (IOException fault)
        {
            return UsageReport.WriteNoOutput(shell, fault);
        }
    }

    /// <summary>Runs one command line and returns its exit code. Nothing is thrown.</summary>
    public static async Task<int> RunAsync(string[] args, Shell shell)
    {
        var root = Define(shell);
        // A file's name may begin with `@`: it is no list of further arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var isJson = args.Contains("--json", StringComparer.Ordinal);
        if (UnknownWord.In(args, parsed.CommandResult) is { } unknown) return UsageReport.Write(shell, isJson, unknown.Message, unknown.Help);
        if (parsed.Action is ParseErrorAction)
            return UsageReport.Write(shell, isJson, string.Join("\n", parsed.Errors.Select(error => error.Message)), $"`{UnknownWord.Called(parsed.CommandResult)} --help` shows what there is");

        try
        {
            var machine = new InvocationConfiguration { Output = shell.Output, Error = shell.Errors, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(machine);
        }
        catch (UsageException usage)
        {
            return UsageReport.Write(shell, isJson, usage.Message, usage.Help);
        }
        catch (Exception fault) when (shell.Variable("DIGESTGEN_TRACE") != "1")
        {
            return UsageReport.WriteFault(shell, isJson, fault);
        }
    }

    private static Command Define(Shell shell)
    {
        // Not a RootCommand: that takes its name from the process, which is `dotnet` or the assembly here and there.
        var root = new Command("digestgen", "Makes a website out of press clippings: import proposes, the editor decides, build renders.")
        {
            NewCommand.Define(shell),
            ImportCommand.Define(shell),
            BuildCommand.Define(shell),
            CheckCommand.Define(shell),
            ExplainCommand.Define(shell),
            SuggestCommand.Define(shell),
            EditionCommand.Define(shell),
            PublishCommand.Define(shell),
            TemplateCommand.Define(shell),
            new HelpOption(),
            new VersionOption(),
        };
        root.SetAction(_ =>
        {
            root.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = shell.Errors });
            return ExitCodes.Usage;
        });
        return root;
    }
}
