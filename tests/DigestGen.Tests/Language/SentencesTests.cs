using DigestGen.Language;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Rain fell. Snow came.", "Rain fell.|Snow came.")]
    [InlineData("Dr. Okoye met Mr. Hale. They talked.", "Dr. Okoye met Mr. Hale.|They talked.")]
    [InlineData("Const. Okoye told Supt. Hale. They talked.", "Const. Okoye told Supt. Hale.|They talked.")]
    [InlineData("J. K. Marsh signed it. Nobody else did.", "J. K. Marsh signed it.|Nobody else did.")]
    [InlineData("The U.S. Senate voted. It passed.", "The U.S. Senate voted.|It passed.")]
    [InlineData("He flew to the U.S. The visit was short.", "He flew to the U.S.|The visit was short.")]
    [InlineData("Prices rose 3.5 percent. Wages fell.", "Prices rose 3.5 percent.|Wages fell.")]
    [InlineData("\"We will wait.\" The minister left.", "\"We will wait.\"|The minister left.")]
    [InlineData("“We will wait.” The minister left.", "“We will wait.”|The minister left.")]
    [InlineData("\"Will it hold?\" he asked. Nobody knew.", "\"Will it hold?\" he asked.|Nobody knew.")]
    [InlineData("\"Will it hold?\" Ms Rahman asked. Nobody knew.", "\"Will it hold?\" Ms Rahman asked.|Nobody knew.")]
    [InlineData("They waited... and waited. Then it came.", "They waited... and waited.|Then it came.")]
    [InlineData("They waited . . . The bus came.", "They waited . . .|The bus came.")]
    [InlineData("He arrived at 4 p.m. on Friday. She left.", "He arrived at 4 p.m. on Friday.|She left.")]
    [InlineData("It opened on Oct. 3 in Lima. It closed in Nov. The end.", "It opened on Oct. 3 in Lima.|It closed in Nov.|The end.")]
    [InlineData("Acme Inc. announced it. No. 7 was sold.", "Acme Inc. announced it.|No. 7 was sold.")]
    [InlineData("(It was late.) Nobody came.", "(It was late.)|Nobody came.")]
    [InlineData("The war ended.[12] Peace came.", "The war ended.[12]|Peace came.")]
    [InlineData("1. The first rule. 2. The second.", "1. The first rule.|2.|The second.")]
    [InlineData("No stop at the end\n\nA new paragraph", "No stop at the end|A new paragraph")]
    [InlineData("One line\nanother line", "One line|another line")]
    [InlineData("A wrapped\nline here.\n\nNext one.", "A wrapped\nline here.|Next one.")]
    [InlineData("Text here.\n\n## A heading\nMore text\n- an item\n- an item", "Text here.|## A heading\nMore text|- an item|- an item")]
    [InlineData("雨が降った。雪が来た。", "雨が降った。|雪が来た。")]
    [InlineData("  \n\n ", "")]
    [InlineData("", "")]
    public void A_text_is_cut_where_a_reader_would_cut_it(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Split(text).Select(range => range.In(text))));

    [Fact]
    public void Every_visible_character_lies_in_exactly_one_sentence() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            var covered = new int[text.Length];
            foreach (var range in Sentences.Split(text))
                for (var i = range.Start; i < range.End; i++) covered[i]++;
            return text.Select((c, i) => char.IsWhiteSpace(c) ? covered[i] <= 1 : covered[i] == 1).All(holds => holds);
        }));

    [Theory]
    [InlineData("word ")]
    [InlineData(". ")]
    [InlineData("a.")]
    [InlineData("\"'([")]
    [InlineData(".\n")]
    [InlineData("U.S. ")]
    public void A_very_long_text_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var last = Sentences.Split(text)[^1];
        Assert.Equal(text.TrimEnd().Length, last.End);
    }

    private static Gen<string> Texts() =>
        Gen.Elements("word", "Word", ".", ". ", "?\" ", "… ", "\n", "\n\n", " ", "Mr. ", "U.S. ", "3.5", "\"", "[3]", "\t", "é", "\0", "\ud83d", "- ", "# ")
            .ArrayOf().Select(string.Concat);
}
