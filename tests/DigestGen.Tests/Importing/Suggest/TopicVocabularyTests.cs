using DigestGen.Content;
using DigestGen.Diagnostics;
using DigestGen.Importing.Suggest;
using DigestGen.Text;

namespace DigestGen.Tests.Importing.Suggest;

public sealed class TopicVocabularyTests
{
    private const string Topics = """
        # Ours. Keep the order.
        - id: holm   # the town
          name: Holm
          kind: place
          aliases:
            - Holmen
        - {id: quay, name: The Quay, status: proposed}

        - id: bert-kroll
          name: Bert Kroll
          kind: person
          status: proposed
        - id: mira-vale
          name: Mira Vale
          kind: person
        - id: kroll-the-elder
          name: B. Kroll sen.
          kind: person
          aliases: [Old Kroll, "Kroll, B."]
          status: proposed
        """;

    [Theory]
    [InlineData("bert-kroll", "", "", "-  status: proposed")]
    [InlineData("quay", "", "", "-- {id: quay, name: The Quay, status: proposed}|+- {id: quay, name: The Quay, status: accepted}")]
    [InlineData("", "", "bert-kroll", "-  status: proposed|+  status: rejected")]
    [InlineData("", "", "Mira Vale", "+  status: rejected")]
    [InlineData("", "", "Lars Dahl", "+- id: lars-dahl|+  name: Lars Dahl|+  kind: theme|+  status: rejected")]
    [InlineData("", "Holm town=holm", "", "+    - Holm town")]
    [InlineData("", "M. Vale=mira-vale", "", "+  aliases: [M. Vale]")]
    [InlineData("", "Vale, M.=mira-vale", "", "+  aliases: [\"Vale, M.\"]")]
    [InlineData("", "The Wharf=quay", "", "-- {id: quay, name: The Quay, status: proposed}|+- {id: quay, name: The Quay, aliases: [The Wharf], status: proposed}")]
    [InlineData("", "Holmen=holm", "", "")]
    public void A_decision_changes_its_own_lines_and_no_other(string accept, string alias, string reject, string expected) =>
        Assert.Equal(expected, string.Join('|', Difference(Topics, Decide(accept, alias, reject)?.Text ?? Topics)));

    [Fact]
    public void A_proposed_topic_that_is_a_spelling_of_another_gives_its_names_to_it_and_articles_still_find_it()
    {
        var changed = Decide("", "kroll-the-elder=bert-kroll", "")!.Text;
        Assert.DoesNotContain("kroll-the-elder", changed, StringComparison.Ordinal);
        Assert.Contains("aliases: [B. Kroll sen., Old Kroll, \"Kroll, B.\"]", changed, StringComparison.Ordinal);
        var site = new TestSite(("content/topics.yml", changed), TestSite.Article("a", "date: 2021-05-01\ntopics: [old-kroll]"));
        Assert.Equal("bert-kroll", Assert.Single(site.Link().Articles[0].Topics).Value);
        Assert.DoesNotContain(site.Found.ToSorted(), d => d.Severity == Severity.Error);
    }

    [Fact]
    public void A_decision_about_nothing_known_is_an_error_and_changes_nothing()
    {
        var found = new DiagnosticBag();
        Assert.Null(Decide("nobody", "X=nobody", "", found));
        Assert.Equal(["DG0219", "DG0219"], found.ToSorted().Select(d => d.Code.Id));
    }

    [Fact]
    public void What_was_rejected_is_neither_suggested_nor_proposed_again()
    {
        Assert.Contains(Suggest(""), s => s.Name == "Lars Dahl");
        Assert.DoesNotContain(Suggest("- id: lars-dahl\n  name: Lars Dahl\n  kind: person\n  status: rejected\n"), s => s.Name.Contains("Dahl", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_are_merged_with_their_spellings_and_come_with_a_sentence()
    {
        var dahl = Suggest("").Single(s => s.Name == "Lars Dahl");
        Assert.Equal((TopicSuggestionKind.NewName, TopicKind.Person, 3), (dahl.Kind, dahl.TopicKind, dahl.Articles.Length));
        Assert.Equal(["L. Dahl"], dahl.Variants);
        Assert.Equal("Mr Lars Dahl runs the mill at Holm.", dahl.Evidence[0].Sentence);
    }

    [Fact]
    public void A_spelling_of_a_known_topic_is_offered_as_its_alias()
    {
        var spelling = Suggest("- id: lars-dahl\n  name: L. Dahl\n  kind: person\n").First(s => s.Kind == TopicSuggestionKind.OtherSpelling);
        Assert.Equal("lars-dahl Lars Dahl", $"{spelling.Id} {spelling.Name}");
    }

    [Fact]
    public void A_phrase_that_recurs_is_a_theme() => Assert.Contains(Suggest(""), s => s is { Kind: TopicSuggestionKind.Theme, Name: "tidal power", Articles.Length: 3 });

    [Theory]
    [InlineData("Lars Dahl", "", "lars-dahl: a b c")]
    [InlineData("tidal-power", "", "tidal-power: a b c")]
    [InlineData("", "Lars Dahl=holm", "holm: a c")]
    [InlineData("", "Nobody=holm", "")]
    public void What_is_taken_goes_into_the_articles_it_was_found_in_and_have_it_not(string accept, string alias, string expected)
    {
        var site = Mill("- id: holm\n  name: Holm\n", "topics: [holm]");
        var choices = new TopicChoices([.. One(accept)], [.. One(alias).Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))], []);
        var decided = TopicVocabulary.Decide(choices, site.Tree, DigestReader.Read(site.Tree, TestSite.Options, new DiagnosticBag()), new DiagnosticBag());
        Assert.Equal(expected, string.Join(", ", decided.Tagged.Select(tagged => $"{tagged.Topic}: {string.Join(' ', tagged.Articles.Select(article => article.Stem))}")));
        Assert.Equal(expected.Length == 0 ? 1 : 1 + expected.Split(' ').Length - 1, decided.Files.Length);
    }

    [Fact]
    public void Ten_thousand_aliases_and_an_article_full_of_names_are_no_trouble()
    {
        var aliases = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"Name{i} Of{i % 7}"));
        var body = string.Join(". ", Enumerable.Range(0, 3_000).Select(i => $"Then Name{i} Of{i % 7} met Person{i} Somebody"));
        var site = new TestSite(("content/topics.yml", $"- id: many\n  name: Many\n  kind: person\n  aliases: [the, {aliases}]\n- id: more\n  name: More Things\n  aliases: [Name5 Of5]\n"), TestSite.Article("a", "date: 2021-05-01\ntopics: [many]", body));
        site.Link();
        var codes = site.Found.ToSorted().Select(d => d.Code.Id).ToList();
        Assert.Contains("DG0325", codes);
        Assert.Contains("DG0314", codes);
    }

    private static SourceFile? Decide(string accept, string alias, string reject, DiagnosticBag? found = null)
    {
        var site = new TestSite(("content/topics.yml", Topics));
        var content = DigestReader.Read(site.Tree, TestSite.Options, new DiagnosticBag());
        var choices = new TopicChoices([.. One(accept)], [.. One(alias).Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))], [.. One(reject)]);
        return TopicVocabulary.Decide(choices, site.Tree, content, found ?? new DiagnosticBag()).Vocabulary;
    }

    private static string[] One(string text) => text.Length == 0 ? [] : [text];

    private static System.Collections.Immutable.ImmutableArray<TopicSuggestion> Suggest(string topics) =>
        TopicVocabulary.Suggest(DigestReader.Read(Mill(topics).Tree, TestSite.Options, new DiagnosticBag()));

    private static TestSite Mill(string topics, string ofSecond = "lang: en") => new(
        ("content/topics.yml", topics),
        TestSite.Article("a", "date: 2021-05-01", "Mr Lars Dahl runs the mill at Holm. Lars Dahl wants tidal power for it."),
        TestSite.Article("b", "date: 2021-05-02\n" + ofSecond, "The mill of Lars Dahl stood still. Tests of tidal power went on, said Lars Dahl."),
        TestSite.Article("c", "date: 2021-05-03", "Work on tidal power began. L. Dahl and L. Dahl alone paid."));

    private static IEnumerable<string> Difference(string before, string after)
    {
        var (x, y) = (before.Split('\n').ToList(), after.TrimEnd('\n').Split('\n').ToList());
        var start = 0;
        while (start < x.Count && start < y.Count && x[start] == y[start]) start++;
        var end = 0;
        while (end < x.Count - start && end < y.Count - start && x[^(end + 1)] == y[^(end + 1)]) end++;
        return x[start..^end].Select(line => "-" + line).Concat(y[start..^end].Select(line => "+" + line));
    }
}
