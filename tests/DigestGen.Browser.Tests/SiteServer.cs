using System.Net;
using System.Net.Sockets;

namespace DigestGen.Browser.Tests;

/// <summary>Serves a built site on loopback below a base path, as a host would: folders by their `index.html`, `404.html` for the rest.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".js"] = "text/javascript",
        [".svg"] = "image/svg+xml",
        [".xml"] = "application/xml",
        [".json"] = "application/json",
    };

    private readonly HttpListener listener = new();
    private readonly string folder;
    private readonly string basePath;
    private readonly Task serving;

    public SiteServer(string folder, string basePath, int port)
    {
        (this.folder, this.basePath) = (folder, basePath);
        Root = new Uri($"http://127.0.0.1:{port}{basePath}");
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Root { get; }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = path.StartsWith(basePath, StringComparison.Ordinal) ? Find(path[basePath.Length..]) : null;
        context.Response.StatusCode = file is null ? 404 : 200;
        file ??= Path.Combine(folder, "404.html");
        context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        try
        {
            var bytes = await File.ReadAllBytesAsync(file);
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
        catch (HttpListenerException)
        {
            // The browser went to another page before it had this one.
        }
    }

    private string? Find(string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        if (!full.StartsWith(folder, StringComparison.Ordinal)) return null;
        if (Directory.Exists(full)) full = Path.Combine(full, "index.html");
        return File.Exists(full) ? full : null;
    }
}
