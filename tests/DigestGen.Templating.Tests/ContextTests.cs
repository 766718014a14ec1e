using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Templating.Tests;

/// <summary>Text of a model in the places where a page can print it. What a browser makes of the page is held against what was meant.</summary>
public sealed class ContextTests
{
    private const string Page = """
        <!doctype html><title>{{ x }}</title>
        <p id="content">{{ x }}</p>
        <p id="double" title="{{ x }}" data-x="{{ x | html.escape }}"></p>
        <p id='single' title='{{ x }}'></p>
        <a id="link" href="{{ x | html.url }}">{{ x | string.upcase }}</a>
        <img id="image" src="{{ x | html.url }}" alt="{{ x | string.truncate 20 }}">
        <a id="query" href="/search?q={{ x | html.url_encode }}">{{ "a" + x }}</a>
        <p id="joined">{{ [x, x] | array.join " · " }}</p>
        <script id="data" type="application/json">{{ {value: x} | html.json }}</script>
        <p id="last">{{ capture c }}<b>{{ x }}</b>{{ end }}{{ c }}</p>
        """;

    private static readonly string[] Ids = ["content", "double", "single", "link", "image", "query", "joined", "data", "last"];

    // What breaks out of one place or another, between arbitrary text.
    private static readonly string[] Pieces =
    [
        "<", ">", "\"", "'", "&", "&lt;", "&#60;", "</script>", "<script>", "<!--", "-->", "]]>", "javascript:", "JaVaScRiPt:", "java\tscript:", "\u0001javascript:", "data:text/html,", "vbscript:", "//", "http://a.test/", "mailto:",
        "`", "=", " onload=", "/", "\\", "\n", "\r", "\t", "\0", " ", "{{", "}}", "\u2028", "é", "\ud83d\ude00", "%", "?", "#", ":", "<svg/onload=x>", "\u00a0", "</title>", "</textarea>",
    ];

    [Fact]
    public void Text_stays_text_wherever_a_page_prints_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            var run = TemplateRun.Of(Page, globals: new Dictionary<string, object> { ["x"] = text });
            Assert.Equal("", run.Problems);
            var document = new HtmlParser().ParseDocument(run.Output);

            Assert.Equal(Ids, document.QuerySelectorAll("[id]").Select(element => element.Id));
            Assert.Single(document.Scripts);
            Assert.Equal(["b"], document.Body!.QuerySelectorAll("p *").Select(element => element.LocalName));
            Assert.All(document.All, HasOnlyItsOwnAttributes);

            var seen = AsBrowsersRead(text);
            Assert.Equal(seen, document.GetElementById("content")!.TextContent);
            Assert.Equal(seen, document.GetElementById("double")!.GetAttribute("title"));
            Assert.Equal(seen, document.GetElementById("double")!.GetAttribute("data-x"));
            Assert.Equal(seen, document.GetElementById("single")!.GetAttribute("title"));
            Assert.Equal(seen, document.QuerySelector("#last b")!.TextContent);
            Assert.Equal(text, JsonDocument.Parse(document.GetElementById("data")!.TextContent).RootElement.GetProperty("value").GetString());
            Assert.True(LeadsNowhereElse(document.GetElementById("link")!.GetAttribute("href")!), $"{text} became {document.GetElementById("link")!.GetAttribute("href")}");
            Assert.StartsWith("/search?q=", document.GetElementById("query")!.GetAttribute("href"), StringComparison.Ordinal);
        }));

    private static Gen<string> Texts() =>
        Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(any => any.Get)).ListOf().Select(parts => Sound(string.Concat(parts)));

    // Half of a surrogate pair is no text; it is written as U+FFFD, which other tests hold.
    private static string Sound(string text)
    {
        var result = text.ToCharArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (char.IsHighSurrogate(result[i]) && i + 1 < result.Length && char.IsLowSurrogate(result[i + 1])) i++;
            else if (char.IsSurrogate(result[i])) result[i] = 'x';
        }
        return new string(result);
    }

    // HTML, 13.2.3.5: a carriage return is a line feed. What cannot be written (13.1.4) becomes U+FFFD.
    private static string AsBrowsersRead(string text) =>
        string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Select(c => IsWritable(c) ? c : '\ufffd'));

    private static bool IsWritable(char c) => c is '\t' or '\n' or '\f' || !(char.IsControl(c) || c is (>= '\ufdd0' and <= '\ufdef') or '\ufffe' or '\uffff');

    private static void HasOnlyItsOwnAttributes(IElement element)
    {
        string[] allowed = ["id", "title", "data-x", "href", "src", "alt", "type"];
        Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, allowed));
    }

    // The URL Standard, 4.4: leading control characters and spaces, and all tabs and line ends, are dropped before the scheme is read.
    private static bool LeadsNowhereElse(string address)
    {
        var bare = string.Concat(address.TrimStart([.. Enumerable.Range(0, 33).Select(i => (char)i)]).Where(c => c is not ('\t' or '\n' or '\r')));
        var scheme = bare.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.').Count();
        if (scheme == 0 || scheme >= bare.Length || bare[scheme] != ':' || !char.IsAsciiLetter(bare[0])) return true;
        return bare[..scheme].ToLowerInvariant() is "http" or "https" or "mailto" or "tel";
    }
}
