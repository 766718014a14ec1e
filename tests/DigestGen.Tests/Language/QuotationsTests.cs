using DigestGen.Language;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

public sealed class QuotationsTests
{
    [Theory]
    [InlineData("Harbour chief Aisha Rahman opened the quay. \"It took nine years,\" she said.", "It took nine years <Aisha Rahman>")]
    [InlineData("“The tide decides when we sail,” said Peter Holm, the pilot.", "The tide decides when we sail <Peter Holm>")]
    [InlineData("“The tide decides,” Peter Holm, the pilot, said. “We wait until it does.”", "The tide decides <Peter Holm>|We wait until it does. <Peter Holm>")]
    [InlineData("Peter Holm met Aisha Rahman on Monday. Ms Rahman said the quay was \"as good as new\".", "as good as new <Aisha Rahman>")]
    [InlineData("The mayor of Halden, Ida Lund, spoke first.\n\n\"We will rebuild every house,\" the mayor said.", "We will rebuild every house <Ida Lund>")]
    [InlineData("Peter Holm went on:\n\n\"We begin at six in the morning.", "We begin at six in the morning. <Peter Holm>")]
    [InlineData("Ida Lund said: \"The first part is done.\n\n\"The second part will be harder.\"", "The first part is done. <Ida Lund>|The second part will be harder. <Ida Lund>")]
    [InlineData("Ida Lund left early, saying \"the work is done\".", "the work is done <Ida Lund>")]
    [InlineData("\"Rain will reach the coast by night,\" according to Peter Holm.", "Rain will reach the coast by night <Peter Holm>")]
    [InlineData("They sang \"Blue Boat\" on the quay.", "Blue Boat <>")]
    [InlineData("\"A sea wall that leaks is no wall\" was painted on the shed.", "A sea wall that leaks is no wall <>")]
    [InlineData("‘It is over,’ said Ida Lund. ‘We lost,’ said Peter Holm.", "It is over <Ida Lund>|We lost <Peter Holm>")]
    [InlineData("A 6'2\" sailor and the 'old' quay.", "")]
    [InlineData("\"He called it 'a miracle' twice,\" Ida Lund said.", "He called it 'a miracle' twice <Ida Lund>")]
    [InlineData("“Never again.” — Ida Lund", "Never again. <Ida Lund>")]
    [InlineData("A harbour that \"holds back the sea\" must be paid for, Ida Lund said.", "holds back the sea <Ida Lund>")]
    [InlineData("Ida Lund and Peter Holm met. The town pays while Holm waits, Lund said. \"The money will come in the end.\"", "The money will come in the end. <Ida Lund>")]
    [InlineData("“It is over,” Ida Lund, the mayor of Halden, one of the towns on the coast, said.", "It is over <Ida Lund>")]
    [InlineData("Ida Lund waited. “I said ‘not yet,’” Holm said.", "I said ‘not yet,’ <Holm>")]
    [InlineData("Ida Lund says Peter Holm's late-night tweets about the wall were \"a little too loud for us\".", "a little too loud for us <Ida Lund>")]
    [InlineData("“Who pays for all of this?” Ida Lund demanded.", "Who pays for all of this? <Ida Lund>")]
    [InlineData("Erik King came late. “It starts at six o'clock,” Mr King added.", "It starts at six o'clock <Erik King>")]
    [InlineData("Peter Holm said no on Monday. At the dock near the White Chapel, cook Ida Lund had the radio on. \"I do not listen to him,\" she said.", "I do not listen to him <Ida Lund>")]
    [InlineData("Peter Holm said no on Monday. In Halden the baker Ida Lund had shut. \"I do not bake for free,\" she said.", "I do not bake for free <Ida Lund>")]
    [InlineData("Ida Lund spoke first. With the votes counted she had most of them; Peter Holm had few. \"We shall see about that,\" she said.", "We shall see about that <Ida Lund>")]
    [InlineData("Mayors of the coast on Friday criticised the \"slow and careless work\" there.", "slow and careless work <Mayors of the coast>")]
    [InlineData("The board earlier this week warned of a \"slow and careless firm\" there.", "slow and careless firm <The board>")]
    [InlineData("A day after the storm the harbour board asked for a \"full and open inquiry\" into it.", "full and open inquiry <the harbour board>")]
    [InlineData("They pressed Norway to give up its \"slow and careless ways\" there.", "slow and careless ways <>")]
    [InlineData("Harbour chief Peter Holm left. The Norwegian ambassador spoke of a \"slow and careless firm\" there.", "slow and careless firm <The Norwegian ambassador>")]
    public void A_quotation_is_found_with_whoever_the_text_says_spoke(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Quotations.Find(text).Select(quotation => $"{quotation.Text} <{quotation.Speaker}>")));

    [Fact]
    public void Every_quotation_stands_in_the_text_where_it_says_whatever_the_text() => Check.QuickThrowOnFailure(Prop.ForAll<string>(random =>
    {
        var text = "“Yes,” said Ida Lund. \"No" + random + "\" 'so' he said";
        return Quotations.Find(text).All(quotation => quotation.Range.In(text) == quotation.Text);
    }));

    [Fact]
    public void A_word_of_any_length_may_speak() =>
        Assert.Equal("It is over", Assert.Single(Quotations.Find($"\"It is over\", said {new string('a', 60)}.")).Text);

    [Fact]
    public void A_line_of_a_hundred_thousand_marks_is_read_to_its_end() =>
        Assert.NotEmpty(Quotations.Find(string.Concat(Enumerable.Repeat("said \"a, b\" ", 10_000))));

    [Theory]
    [InlineData("The top diplomat urged Wexley to end its \"slow repairs\". In April Norland gathered the crews. \"We are ready,\" she said.")]
    [InlineData("Crews say that last Thursday Norland gathered them. \"We are ready,\" he said.")]
    public void A_month_or_weekday_that_dates_a_sentence_is_nobodys_first_name(string text) =>
        Assert.All(Quotations.Find(text), quotation => Assert.DoesNotContain("Norland", quotation.Speaker, StringComparison.Ordinal));
}
