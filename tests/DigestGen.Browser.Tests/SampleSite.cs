using Deque.AxeCore.Commons;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DigestGen.Browser.Tests.SampleSite))]
[assembly: AssemblyFixture(typeof(DigestGen.Browser.Tests.HardSite))]
[assembly: AssemblyFixture(typeof(DigestGen.Browser.Tests.LeftwardSite))]
[assembly: AssemblyFixture(typeof(DigestGen.Browser.Tests.EmptySite))]

namespace DigestGen.Browser.Tests;

/// <summary>The sample digest, built below `/repo/`, served, with a Chromium to look at it. One for all browser tests.</summary>
public class SampleSite : IAsyncLifetime
{
    private const string BasePath = "/repo/";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string output = Directory.CreateTempSubdirectory("digestgen-browser-").FullName;
    private string digest = "";
    private SiteServer? server;
    private IPlaywright? playwright;

    /// <summary>All that axe looks at by itself, and the size of what is tapped, which WCAG 2.2 added.</summary>
    internal static AxeRunOptions Rules { get; } = new() { Rules = new() { ["target-size"] = new RuleOptions { Enabled = true } } };

    internal IBrowser? Browser { get; private set; }

    internal string Output => output;

    internal Uri Root => server!.Root;

    public async ValueTask InitializeAsync()
    {
        var port = SiteServer.FreePort();
        var exit = await BuildAsync(digest = Digest(), output, $"http://127.0.0.1:{port}{BasePath}");
        if (exit != 0) throw new InvalidOperationException($"The digest did not build: exit code {exit}.");
        server = new SiteServer(output, BasePath, port);
        if (FindChromium() is not { } chromium) return;
        playwright = await Playwright.CreateAsync();
        // All test projects run at once, perhaps on two cores.
        Assertions.SetDefaultExpectTimeout(20_000);
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Switches });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(output, recursive: true);
        if (digest.Length > 0 && digest != Repository()) Directory.Delete(digest, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Skips the test where there is no Chromium; in CI that is a failure.</summary>
    internal IBrowser Require()
    {
        if (Browser is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("CI has no Chromium.");
        if (Browser is null) Assert.Skip("No Chromium was found: install it, or name it in CHROMIUM.");
        return Browser;
    }

    internal static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DigestGen.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No DigestGen.sln above the tests.");
        return folder;
    }

    /// <summary>The folder of the digest that is built.</summary>
    protected virtual string Digest() => Repository();

    private static async Task<int> BuildAsync(string digest, string output, string baseUrl)
    {
        var shell = new Cli.Shell(digest, () => Stream.Null, TextWriter.Null, TextWriter.Null, new DateOnly(2026, 1, 1), IsTerminal: false, _ => null);
        return await Cli.Program.RunAsync(["build", digest, "--no-import", "-o", output, "--base-url", baseUrl], shell);
    }

    private static string? FindChromium() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(path => path is not null && File.Exists(path));
}
