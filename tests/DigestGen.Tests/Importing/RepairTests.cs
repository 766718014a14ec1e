using DigestGen.Importing;

namespace DigestGen.Tests.Importing;

public sealed class RepairTests
{
    [Theory]
    [InlineData("The crew lost a number ofboats in the storm, hesaid.", "The crew lost a number of boats in the storm, he said.")]
    [InlineData("Many came from Penrith,Kestrel and Lindow.", "Many came from Penrith, Kestrel and Lindow.")]
    [InlineData("It was \"a very long night\",he said.", "It was \"a very long night\", he said.")]
    [InlineData("The skipper'sone-day trip ended well.", "The skipper's one-day trip ended well.")]
    [InlineData("They left the harbour whenthe wind turned.Nobody was hurt.", "They left the harbour when the wind turned. Nobody was hurt.")]
    [InlineData("She spoke about secu- rity in the port.", "She spoke about security in the port.")]
    [InlineData("He came back in2014 with two of them.", "He came back in 2014 with two of them.")]
    [InlineData("Theharbour was quiet. Itwas late, and Harwicksaid nothing. The mayor of Harwick slept.", "The harbour was quiet. It was late, and Harwick said nothing. The mayor of Harwick slept.")]
    [InlineData("The word fromHarwick was good.", "The word from Harwick was good.")]
    public void A_lost_space_is_put_back(string damaged, string sound) => Assert.Equal(sound, Mended(damaged));

    [Fact]
    public void A_table_of_codes_is_no_text_that_lost_its_spaces()
    {
        var codes = string.Concat(Enumerable.Repeat("ab,", 600)) + " and a text of so many words that it is one paragraph of an article, however odd its beginning is.";

        Assert.Equal(codes, Mended(codes));
    }

    [Theory]
    [InlineData("There were areas into which anyone could go without being proclaimed a guest today.")]
    [InlineData("Cooperation, co-operation and the Solar Winds affair stay as they are.")]
    [InlineData("Mr Milburn met Ms Larkin, Mr Anfield and Mr Longwell in Basingstoke.")]
    [InlineData("Northam lies by the sea. North of it, Mr Bywater and Ms Onslow keep bees, and by now so does Mr Inman in Northam.")]
    [InlineData("Bywater lost. Sowell won. Hiscock came third. By the sea, so well and so far, they rested.")]
    [InlineData("Onslow spoke first. On slow days the harbour sleeps.")]
    [InlineData("He read it on YouTube and example.org, and wrote to a.holm@example.org about iPhone and eBay.")]
    [InlineData("Short- and long-term loans cost 1,500 pounds at 3.5% in the 1990s, the 20th century's end.")]
    [InlineData("\"They haven't come,\" she said. \"We'll wait.\"")]
    [InlineData("The plugin was thoroughly sandboxed, and the crew went on livestreaming.")]
    [InlineData("if (param == null) { return setparam(param $value); } // thebridge")]
    public void A_sound_text_stays_as_it_is(string text) => Assert.Equal(text, Mended(text));

    [Fact]
    public void Text_that_was_decoded_twice_is_put_back()
    {
        var made = ClippingText.Import("The skipperâ€™s cafÃ© closed for the winter, and nobody in the village was told when it would open again.");

        Assert.StartsWith("The skipper\u2019s caf\u00E9 closed", made.Body, StringComparison.Ordinal);
        Assert.Equal(2, made.Ledger.Entries.Count(entry => entry.Rule == "mojibake"));
    }

    [Fact]
    public void A_control_character_that_no_page_may_hold_is_taken_out_and_listed()
    {
        var made = ClippingText.Import("Crews count their boats after the storm\n\nThe crews lost a number of bo\u0001\u0002ats in the storm, and the harbour board will meet on Friday to count them.");

        Assert.StartsWith("The crews lost a number of boats in", made.Body, StringComparison.Ordinal);
        Assert.Contains((3, LedgerAction.Repaired, "control-character", "bo\uFFFDats", "boats"), made.Ledger.Entries.Select(e => (e.Line, e.Action, e.Rule, e.Before, e.After)));
    }

    [Fact]
    public void Every_repair_says_what_stood_there_and_on_which_line()
    {
        var made = ClippingText.Import("Crews count their boats after the storm\n\nThe crews lost a number ofboats in the storm, and the harbour board will meet on Friday to count them.");

        Assert.Contains((3, LedgerAction.Repaired, "glued-words", "ofboats", "of boats"), made.Ledger.Entries.Select(e => (e.Line, e.Action, e.Rule, e.Before, e.After)));
    }

    private static string Mended(string paragraph)
    {
        // A first paragraph long enough to be running text keeps the line under test from being taken for a headline.
        const string first = "The harbour board met on Tuesday and agreed to pay for a second crane, which should stand by the spring.";
        return ClippingText.Import($"{first}\n\n{paragraph}\n\n{first}").Body.Split("\n\n")[1];
    }
}
