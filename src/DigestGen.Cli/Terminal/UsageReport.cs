using System.Reflection;
using DigestGen.Cli.Disk;

namespace DigestGen.Cli.Terminal;

/// <summary>What is said when a command could not even begin, or ended by our fault.</summary>
internal static class UsageReport
{
    public static int Write(Shell shell, bool isJson, string message, string help)
    {
        if (isJson) JsonReport.WriteError(shell, "usage", message, help);
        shell.Errors.WriteLine($"digestgen: {message}\n  help: {help}");
        return ExitCodes.Usage;
    }

    /// <summary>Nobody takes what we print: a full disk behind `>`.</summary>
    public static int WriteNoOutput(Shell shell, IOException fault)
    {
        shell.Errors.WriteLine($"digestgen: standard output cannot be written: {Faults.InWords(fault)}\n  help: what was printed is not whole; make room and run it again");
        return ExitCodes.Findings;
    }

    /// <summary>One line, with what to report; never a stack trace (`DIGESTGEN_TRACE=1` shows it).</summary>
    public static int WriteFault(Shell shell, bool isJson, Exception fault)
    {
        var version = typeof(UsageReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";
        var at = fault.StackTrace?.Split('\n', 2)[0].Trim().Split(" in ", 2)[0];
        var message = $"something went wrong that is our fault: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")} ({at}; version {version})";
        const string help = "please report this line; DIGESTGEN_TRACE=1 shows more";
        if (isJson) JsonReport.WriteError(shell, "fault", message, help);
        shell.Errors.WriteLine($"digestgen: {message}\n  help: {help}");
        return ExitCodes.OurFault;
    }
}
