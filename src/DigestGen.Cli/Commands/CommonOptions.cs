using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DigestGen.Cli.Commands;

/// <summary>Options and arguments that several commands have, each made anew for the command that asks.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object and nothing else on standard output." };

    public static Argument<string?> Folder() => new("DIR")
    {
        Description = "The digest's folder; left out: the current one or the nearest above it with a site.yml.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<string?> Site() => new("--site") { Description = "The digest's folder, where it is not the current one.", HelpName = "DIR" };

    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "The site's address, in place of the one in site.yml.",
        HelpName = "https://host/repo/",
        CustomParser = ReadAddress,
    };

    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        Description = "The day that scheduled articles are held against; today if left out.",
        HelpName = "YYYY-MM-DD",
        CustomParser = ReadDay,
    };

    private static Uri? ReadAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "", UserInfo: "" })
            return address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        result.AddError($"`{text}` is no address of a site: write `--base-url https://host/repo/`");
        return null;
    }

    private static DateOnly? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"`{text}` is no day: write `--as-of 2026-01-31`");
        return null;
    }
}
