using System.Globalization;

namespace DigestGen.Browser.Tests;

/// <summary>A digest of what is hard to set: endless headlines and words, articles of which hardly anything is known, a script that runs the other way, a topic of thousands.</summary>
public class HardSite : SampleSite
{
    public const int ArticlesOfTopic = 5000;

    internal static string LongTitle { get; } = string.Concat(Enumerable.Repeat("Harbour board weighs ferries, fares and fog ", 7))[..299] + "x";

    private static readonly string LongWord = new('w', 240);

    protected virtual string Language => "en";

    protected virtual int Crossings => ArticlesOfTopic;

    protected override string Digest() => Folder.Of(Files());

    private IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("site.yml", $"title: Hard <cases> & others\nbase_url: https://example.org/\ndescription: What is \"hard\" & <set>.\nlanguage: {Language}\n");
        yield return ("content/topics.yml", $"- id: harbour\n  name: Harbour\n  kind: place\n- id: long\n  name: {LongTitle}\n  kind: theme\n- id: endless\n  name: {LongWord}\n  kind: person\n");
        yield return ("content/sources.yml", $"- id: bay\n  name: The Bay Reader\n  url: https://bay.example/a|b?c=[d]\n- id: endless\n  name: {LongWord}\n- id: brief\n  name: A & <B>\n  excerpt_limit: 5\n");
        yield return ("content/stories/alone.md", $"---\ntitle: {LongTitle}\n---\n");
        yield return ("content/stories/both.md", "---\ntitle: Ferries & <fog>\nsummary: \"<b>Both</b> & more\"\n---\n\n## related\n");
        yield return ("content/editions/2025-W10.md", "---\ntitle: \"<Ten> & more\"\nperiod: 2025-W10\nitems:\n  - story: both\n    title: \"Ferries & <fog>\"\n    articles:\n      - article: leftward\n      - article: endless\n  - article: links\n---\n\nA letter with [brackets](https://a.example/?b=[c]).\n");
        yield return ("content/pages/about.md", "---\ntitle: About <us>\n---\n\n# One\n\n#### Four\n");
        foreach (var (slug, text) in Articles()) yield return ($"content/articles/2025/{slug}.md", text);
        for (var i = 1; i <= Crossings; i++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(i % 360).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return ($"content/articles/2024/a{i}.md", Article($"Crossing {i}", $"date: {day}\nsource: bay\ntopics: [harbour]", "A ferry crossed."));
        }
    }

    private static IEnumerable<(string Slug, string Text)> Articles()
    {
        yield return ("long-title", Article(LongTitle, "date: 2025-03-02\nsource: bay\nstory: alone\nslug: long-title\ntopics: [long, endless]", "The board met on Monday."));
        yield return ("bare", "---\ntitle: Bare\nslug: bare\n---\n");
        yield return ("endless", Article(LongWord, $"date: 2025-03-03\nsource: endless\nstory: both\nslug: endless\nsummary: {LongWord}\nauthors: [{LongWord}]\nurl: https://example.org/{LongWord}",
            $"{LongWord} https://example.org/{LongWord}\n\n`{LongWord}`\n\n| {LongWord} | {LongWord} |\n|---|---|\n| a | {LongWord} |\n\n## {LongWord}\n\n> {LongWord}\n"));
        yield return ("leftward", Article("سفينة تعود إلى الميناء", "date: 2025-03-04\nsource: bay\nlang: ar\nstory: both\nslug: leftward\nsummary: عادت السفينة صباح اليوم.", "عادت السفينة صباح اليوم، كما قال القبطان.\n\n> لم يكن البحر هادئا."));
        yield return ("links", Article("Links & <i>tags</i>", "date: 2025-03-05\nsource: brief\nslug: links\nurl: \"https://x.example/a|b?q=[1]&r={é}^`%\"\nauthors: [\"<script>alert(1)</script>\", \"B & C\"]\nsection: \"<x>\"", Odd));
        yield return ("odd", Article("Odd text", "date: 2025-03-06\nsource: bay\nslug: odd\nlang: pt-BR", Odd));
        yield return ("signs", Article("Signs \\x01 \\x80 \\uFFFE \\uFDD0 \\0 end", "date: 2025-03\nsource: bay\nslug: signs\nsummary: \"A \\x0b \\uFFFF b\"", "Text \u0001 \u007f \u0085 \u009f \ufdd0 \ufffe end. \u202e reversed \u2028 line"));
        yield return ("dates", Article("Dates", "date: 2025\nsource: bay\nslug: dates\nstory: both\nevents:\n" + string.Concat(Dates.Select(date => $"  - date: \"{date}\"\n    text: On <{date}> & more\n")), "Text."));
    }

    private static readonly string[] Dates = ["2021-21", "2021-04~", "2021?", "202X", "20XX", "2021-05-06/2021-05-09", "2021-05-06/..", "../2021", "0333", "1066-10-14", "2021-05-06T16:15", "2021-05-06T16:15:00+03:00", "2021-05-06T16:15Z"];

    private const string Odd = """
        [pipe](https://a.example/b|c) [brackets](https://a.example/[x]?y=[z]) [space](<https://a.example/b c>) [per cent](https://a.example/%zz) [letters](https://é.example/ü)
        [two](https://a.example/#a#b) [port](https://a.example:99999/) [nobody](https://) [slashes](https:///x) [open](https://[::1) [mail](mailto:a@b.example?subject=a%20b)
        <https://auto.example/a|b> https://auto.example/a[b]c

        ![Picture](https://img.example/a[b] c.png "ti\"tle")

        ### topics

        ## related

        ## related

        # events

        ##### main

        Text[^1] with a note.

        [^1]: A note.

        | a | b |
        |:-:|--:|
        | 1 | 2 |

        - [ ] to do
        - [x] done

        5. five

        <div id=x onclick=y>raw</div> <!-- c --> <img src=x>

        ***

        ```html
        <p>
        ```

        > q
        >> r
        > - list
        """;

    private static string Article(string title, string fields, string body) => $"---\ntitle: \"{title}\"\n{fields}\n---\n\n{body}\n";
}

/// <summary>What is hard to set, in a digest that runs from right to left.</summary>
public sealed class LeftwardSite : HardSite
{
    protected override string Language => "ar";

    protected override int Crossings => 120;
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
