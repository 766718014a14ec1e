using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DigestGen.Language;

namespace DigestGen.Importing.Mail;

/// <summary>What a mail's head states: who sent it, when, under which subject. A forwarded message's own head goes before that of the mail around it.</summary>
internal static partial class MailFields
{
    public static ClippingFields Of(MimePart message, ForwardedHead? forwarded, Func<int, int> lineOf, OutletBook outlets)
    {
        ImmutableArray<(string Name, string Value, int Line, string Rule)> stated =
        [
            .. forwarded is null ? [] : forwarded.Fields.Select(field => (field.Name == "sent" ? "date" : field.Name, field.Value, field.Line, $"forwarded {field.Name}")),
            .. message.Fields.Where(field => field.Name is "subject" or "list-id" || (forwarded is null && field.Name is "from" or "date"))
                .Select(field => (field.Name, EncodedWords.Decode(field.Value), lineOf(field.Start), $"mail {field.Name}")),
        ];
        var (author, source) = Sender(First(stated, "from"), outlets);
        return ClippingFields.None with
        {
            Title = First(stated, "subject") is { } subject && Bare(subject.Value) is { Length: > 0 } title ? new FoundField<string>(title, subject.Line, subject.Rule, Confidence.High) : null,
            Date = First(stated, "date") is { } date && Date(date.Value) is { } day ? new FoundField<Edtf>(day, date.Line, date.Rule, Confidence.Medium) : null,
            Authors = author,
            Source = source,
        };
    }

    private static (string Name, string Value, int Line, string Rule)? First(ImmutableArray<(string Name, string Value, int Line, string Rule)> stated, string name) =>
        stated.FirstOrDefault(field => field.Name == name) is { Name: not null } field ? field : null;

    /// <summary>A subject without `Re:`, `Fwd:` and the name of a list in brackets.</summary>
    private static string Bare(string subject)
    {
        while (Prefix().Match(subject) is { Success: true, Length: > 0 } prefix) subject = subject[prefix.Length..];
        return subject.Trim();
    }

    /// <summary>`Thu, 6 May 2021 16:15:00 +0200 (CEST)`, or what a forwarded head has for it.</summary>
    internal static Edtf? Date(string text)
    {
        if (text.Length > 100) return null;
        if (Rfc5322().Match(text) is not { Success: true } match)
        {
            var people = text.Replace(" at ", " ", StringComparison.Ordinal);
            return StatedDates.Read(people, monthFirst: null)?.Date;
        }
        var zone = match.Groups["zone"].Value;
        // `-0000` says that the zone is not known.
        var suffix = zone is "" or "-0000" ? "" : zone is "GMT" or "UT" or "UTC" or "Z" or "+0000" ? "Z" : $"{zone[..3]}:{zone[3..]}";
        if (StatedDates.Read($"{match.Groups["day"].Value} {match.Groups["month"].Value} {match.Groups["year"].Value}", monthFirst: null)?.Date is not { } day) return null;
        return Edtf.TryParse($"{day.Text}T{match.Groups["hour"].Value.PadLeft(2, '0')}:{match.Groups["minute"].Value}{suffix}", out var exact) ? exact : day;
    }

    private static (ImmutableArray<FoundField<string>> Authors, FoundField<FoundOutlet>? Source) Sender((string Name, string Value, int Line, string Rule)? from, OutletBook outlets)
    {
        if (from is not { } field) return ([], null);
        var name = DisplayName(field.Value);
        if (name.Length == 0) return ([], null);
        if (Bylines.IsPersonName(name)) return ([new FoundField<string>(name, field.Line, field.Rule, Confidence.Medium)], null);
        if (!name.Contains(',', StringComparison.Ordinal) && (Bylines.IsOutletName(name) || name.StartsWith("The ", StringComparison.Ordinal)) && outlets.Named(name) is { } outlet) return ([], new FoundField<FoundOutlet>(outlet, field.Line, field.Rule, Confidence.Medium));
        if (Bylines.Read("By " + name) is not { } byline) return ([], null);
        return (
            [.. byline.Names.Select(person => new FoundField<string>(person, field.Line, field.Rule, Confidence.Medium))],
            byline.Outlet is { } named && outlets.Named(named) is { } known ? new FoundField<FoundOutlet>(known, field.Line, field.Rule, Confidence.Medium) : null);
    }

    private static string DisplayName(string from)
    {
        var angle = from.IndexOf('<', StringComparison.Ordinal);
        if (angle < 0) angle = from.IndexOf('[', StringComparison.Ordinal);
        var name = (angle < 0 ? from : from[..angle]).Trim().Trim('"', '\'').Trim();
        return name.Contains('@', StringComparison.Ordinal) ? "" : name;
    }

    [GeneratedRegex(@"^\s*((re|fwd?|aw|wg|tr|rv)(\[\d+\])?:\s*|\[[^\]]{1,40}\]\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^\s*([A-Za-z]{3},?\s+)?(?<day>\d{1,2})\s+(?<month>[A-Za-z]{3,9})\s+(?<year>\d{4})\s+(?<hour>\d{1,2}):(?<minute>\d\d)(:\d\d)?\s*(?<zone>[+-]\d{4}|GMT|UTC?|Z)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rfc5322();
}
