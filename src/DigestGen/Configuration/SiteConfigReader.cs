using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Text;
using DigestGen.Yaml;

namespace DigestGen.Configuration;

/// <summary>Reads `site.yml`. Whatever is missing or wrong in it has a default, so that the rest of the site can still be looked at.</summary>
internal static class SiteConfigReader
{
    private static readonly Uri DefaultBaseUrl = new("https://example.org/");

    /// <param name="config">`site.yml`; null when the digest has none, which is an error.</param>
    /// <param name="baseUrlOverride">The address that the command line gives; null to use the file's.</param>
    public static SiteConfig Read(SourceFile? config, Uri? baseUrlOverride, DiagnosticBag found)
    {
        if (config is null)
        {
            found.Add(ConfigurationProblems.NoSettingsAt(SitePath.Of("site.yml")));
            return ReadFields(Empty(new SourceFile(SitePath.Of("site.yml"), "")), baseUrlOverride ?? DefaultBaseUrl, found);
        }
        var root = YamlReader.Read(config, 0, config.Text.Length, found);
        if (root is not null and not YamlMap) found.Add(ConfigurationProblems.NotAMapAt(root.Span with { Length = 1 }));
        return ReadFields(root as YamlMap ?? Empty(config), baseUrlOverride, found);
    }

    private static SiteConfig ReadFields(YamlMap map, Uri? baseUrlOverride, DiagnosticBag found)
    {
        var fields = new FieldReader(map, ConfigurationProblems.Fields, found);
        var title = fields.Text("title")?.Value ?? "Digest";
        var related = fields.Map("related");
        var address = fields.Address("base_url");
        var baseUrl = BaseUrl(fields, address, baseUrlOverride, found);
        var config = new SiteConfig(
            Title: title,
            Description: fields.Text("description")?.Value ?? "",
            BaseUrl: baseUrl,
            Language: Language(fields, found),
            Domain: Domain(fields, found),
            Publisher: fields.Text("publisher")?.Value ?? title,
            FeedItems: Math.Min(200, fields.Number("feed_items", 1)?.Value ?? 30),
            PageSize: fields.Number("page_size", 1)?.Value ?? 50,
            RelatedCount: Math.Min(20, related?.Number("count", 0)?.Value ?? 5),
            RelatedIncludeNewer: related?.Truth("include_newer")?.Value ?? false,
            LinkTopics: fields.Truth("link_topics")?.Value ?? true,
            SilencedCodes: Silenced(fields, found))
        {
            Outputs = OutputSettingsReader.Read(fields, address is { Value: { IsLoopback: false } stated } ? stated : baseUrl, found),
            Theme = ThemeReader.Read(fields, found),
        };
        related?.ReportUnknown();
        fields.ReportUnknown();
        return config;
    }

    private static Uri BaseUrl(FieldReader fields, Located<Uri>? address, Uri? given, DiagnosticBag found)
    {
        var isSet = fields.Has("base_url");
        if (address is { Value: { Query: not "" } or { Fragment: not "" } or { UserInfo: not "" } } odd) found.Add(ConfigurationProblems.NotASiteAt(odd));
        if (given is null && !isSet) found.Add(ConfigurationProblems.NoBaseUrlAt(fields.Span with { Length = 0 }, DefaultBaseUrl));
        var path = (given ?? address?.Value ?? DefaultBaseUrl).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return new Uri(path.EndsWith('/') ? path : path + "/");
    }

    private static string Language(FieldReader fields, DiagnosticBag found)
    {
        if (fields.Text("language") is not { } language) return "en";
        if (LanguageTag.IsValid(language.Value)) return language.Value;
        found.Add(ConfigurationProblems.BadLanguageAt(language));
        return "en";
    }

    private static string? Domain(FieldReader fields, DiagnosticBag found)
    {
        if (fields.Text("domain") is not { } domain) return null;
        if (Uri.CheckHostName(domain.Value) == UriHostNameType.Dns && domain.Value.Contains('.', StringComparison.Ordinal)) return domain.Value;
        found.Add(ConfigurationProblems.BadDomainAt(domain));
        return null;
    }

    private static ImmutableArray<string> Silenced(FieldReader fields, DiagnosticBag found)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var code in fields.TextList("silence"))
            if (!DiagnosticCodes.Severities.TryGetValue(code.Value, out var severity)) found.Add(ConfigurationProblems.UnknownCodeAt(code));
            else if (severity == Severity.Error) found.Add(ConfigurationProblems.ErrorSilencedAt(code));
            else codes.Add(code.Value);
        return codes.ToImmutable();
    }

    private static YamlMap Empty(SourceFile file) => new(file.Span(0, 0), [], []);
}
