using System.CommandLine;
using System.CommandLine.Parsing;
using DigestGen.Diagnostics;

namespace DigestGen.Cli;

/// <summary>A mistyped option or command, and the one that was probably meant.</summary>
internal static class UnknownWord
{
    /// <summary>
    /// What to say of the first word that is neither; null when every word is known. An unknown option may well have been parsed, as the name of a folder:
    /// so the words themselves are asked, up to a bare `--`.
    /// </summary>
    public static UsageException? In(string[] args, CommandResult parsed)
    {
        var command = parsed.Command;
        var options = CommandsAbove(parsed).SelectMany(one => one.Options).SelectMany(option => option.Aliases.Append(option.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var word in args.TakeWhile(word => word != "--").Where(word => word.StartsWith("--", StringComparison.Ordinal)))
            if (word.Split('=', 2)[0] is var name && !options.Contains(name))
                return new UsageException($"there is no option `{name}`", Help(name, options.Where(option => option.StartsWith("--", StringComparison.Ordinal)), parsed));

        var commands = command.Subcommands.Select(one => one.Name).ToList();
        var first = parsed.Tokens.Count == 0 && commands.Count > 0 ? args.SkipWhile(word => word == command.Name || word.StartsWith('-')).FirstOrDefault() : null;
        return first is null || commands.Contains(first, StringComparer.Ordinal) ? null : new UsageException($"there is no command `{first}`", Help(first, commands, parsed));
    }

    /// <summary>`digestgen publish init`: the command as one types it.</summary>
    public static string Called(CommandResult parsed) => string.Join(' ', CommandsAbove(parsed).Reverse().Select(one => one.Name));

    private static string Help(string word, IEnumerable<string> known, CommandResult parsed) =>
        DidYouMean.Hint(word, known) ?? $"`{Called(parsed)} --help` shows what there is";

    private static IEnumerable<Command> CommandsAbove(CommandResult parsed)
    {
        for (SymbolResult? at = parsed; at is CommandResult one; at = at.Parent) yield return one.Command;
    }
}
