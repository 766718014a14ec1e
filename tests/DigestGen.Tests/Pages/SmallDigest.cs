namespace DigestGen.Tests.Pages;

/// <summary>A digest with a little of everything: two outlets and a republisher, a story, topics of each kind, events, an undated article.</summary>
internal static class SmallDigest
{
    public const string Topics = """
        - {id: kyiv, name: Kyiv, kind: place, aliases: [Kiev, Kyjiw], broader: [ukraine]}
        - {id: ukraine, name: Ukraine, kind: place}
        - {id: grain, name: Grain, kind: theme}
        - {id: ann-lee, name: Ann Lee, kind: person}
        - {id: guild, name: The Guild, kind: organisation}
        - {id: fair, name: The fair, kind: event}
        """;

    public const string Sources = """
        - {id: wire, name: The Wire, url: "https://wire.example/", country: GB, language: en}
        - {id: post, name: The Post, excerpt_limit: 6}
        - {id: shelf, name: The Shelf, republisher: true}
        """;

    public static TestSite Site() => new(
        ("site.yml", "title: Test digest\nbase_url: https://example.org/repo/\npage_size: 2\n"),
        ("content/topics.yml", Topics),
        ("content/sources.yml", Sources),
        ("content/topics/kyiv.md", "A city.\n"),
        ("content/sources/wire.md", "An agency.\n"),
        ("content/stories/visit.md", "---\ntitle: The visit\nsummary: Someone came.\n---\n\nAs told by two.\n"),
        ("content/pages/about.md", "---\ntitle: About\nmenu_order: 1\n---\n\nWhat this is.\n"),
        TestSite.Article("first", """
            date: 2021-05-06T16:15
            source: wire
            url: https://wire.example/first
            authors: [Ann Lee, Bo Chen]
            summary: A visitor came to Kyiv.
            topics: [kyiv, ukraine, grain, ann-lee, guild, fair]
            story: visit
            aliases: [/old/first/, /old/first.html]
            events:
            - {date: 2021-05-06, text: A visitor came to Kyiv., phrase: on Thursday, rule: weekday-of-article}
            - {date: 2014, text: Ukraine had a bad year.}
            corrections:
            - {date: 2021-05-08, text: A name was wrong.}
            """),
        TestSite.Article("second", """
            source: post
            via: shelf
            topics: [kyiv, ukraine]
            story: visit
            """, "One two three four.\n\nFive six seven eight."),
        TestSite.Article("third", "date: 2021-04\nsource: wire\ntopics: [kyiv, grain]\nlang: uk"),
        TestSite.Article("fourth", "date: 2020\nsource: post\ntopics: [kyiv]"));
}
