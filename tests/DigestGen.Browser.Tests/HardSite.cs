using System.Globalization;

namespace DigestGen.Browser.Tests;

/// <summary>A digest of what is hard to set: endless headlines and words, articles of which hardly anything is known, a script that runs the other way, a topic of thousands.</summary>
public sealed class HardSite : SampleSite
{
    public const int ArticlesOfTopic = 5000;

    internal static string LongTitle { get; } = string.Concat(Enumerable.Repeat("Harbour board weighs ferries, fares and fog ", 7))[..299] + "x";

    private static readonly string LongWord = new('w', 240);

    protected override string Digest() => Folder.Of(Files());

    private static IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("site.yml", "title: Hard cases\nbase_url: https://example.org/\ndescription: What is hard to set.\n");
        yield return ("content/topics.yml", "- id: harbour\n  name: Harbour\n  kind: place\n");
        yield return ("content/sources.yml", $"- id: bay\n  name: The Bay Reader\n- id: endless\n  name: {LongWord}\n");
        yield return ("content/stories/alone.md", $"---\ntitle: {LongTitle}\n---\n");
        yield return ("content/stories/both.md", "---\ntitle: Ferries\n---\n");
        yield return ("content/articles/2025/long-title.md", Article(LongTitle, "date: 2025-03-02\nsource: bay\nstory: alone\nslug: long-title", "The board met on Monday."));
        yield return ("content/articles/2025/bare.md", "---\ntitle: Bare\nslug: bare\n---\n");
        yield return ("content/articles/2025/endless.md", Article(LongWord, $"date: 2025-03-03\nsource: endless\nstory: both\nslug: endless\nsummary: {LongWord}\nauthors: [{LongWord}]\nurl: https://example.org/{LongWord}",
            $"{LongWord} https://example.org/{LongWord}\n\n`{LongWord}`\n\n| {LongWord} | {LongWord} |\n|---|---|\n| a | {LongWord} |\n\n## {LongWord}\n\n> {LongWord}\n"));
        yield return ("content/articles/2025/leftward.md", Article("سفينة تعود إلى الميناء", "date: 2025-03-04\nsource: bay\nlang: ar\nstory: both\nslug: leftward\nsummary: عادت السفينة صباح اليوم.", "عادت السفينة صباح اليوم، كما قال القبطان.\n\n> لم يكن البحر هادئا."));
        for (var i = 1; i <= ArticlesOfTopic; i++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(i % 360).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return ($"content/articles/2024/a{i}.md", Article($"Crossing {i}", $"date: {day}\nsource: bay\ntopics: [harbour]", "A ferry crossed."));
        }
    }

    private static string Article(string title, string fields, string body) => $"---\ntitle: \"{title}\"\n{fields}\n---\n\n{body}\n";
}

/// <summary>A digest without a single article.</summary>
public sealed class EmptySite : SampleSite
{
    protected override string Digest() => Folder.Of([("site.yml", "title: Nothing yet\nbase_url: https://example.org/\n")]);
}

internal static class Folder
{
    /// <summary>Writes the files below a new folder among the temporary ones.</summary>
    public static string Of(IEnumerable<(string Path, string Text)> files)
    {
        var folder = Directory.CreateTempSubdirectory("digestgen-hard-").FullName;
        foreach (var (path, text) in files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
        return folder;
    }
}
