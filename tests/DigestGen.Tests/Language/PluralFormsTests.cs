using DigestGen.Language;

namespace DigestGen.Tests.Language;

public sealed class PluralFormsTests
{
    // The numbers are the samples of the CLDR's own table.
    [Theory]
    [InlineData("en", "one:1 other:0,2,16,100,1000")]
    [InlineData("fr", "one:0,1 other:2,17,100")]
    [InlineData("pt-BR", "one:0,1 other:2,17")]
    [InlineData("ja", "other:0,1,2,15")]
    [InlineData("uk", "one:1,21,31,101,1001 few:2,4,22,24,102 many:0,5,11,12,14,19,100,111")]
    [InlineData("pl", "one:1 few:2,4,22,24,102 many:0,5,19,21,100,101,112")]
    [InlineData("hr", "one:1,21,101 few:2,4,22,102 other:0,5,11,19,100")]
    [InlineData("cs", "one:1 few:2,3,4 other:0,5,19,22,100")]
    [InlineData("sl", "one:1,101 two:2,102 few:3,4,103 other:0,5,19,100")]
    [InlineData("lt", "one:1,21,101 few:2,9,22,102 other:0,10,11,20,30,100,111")]
    [InlineData("lv", "zero:0,10,11,20,30,100 one:1,21,101 other:2,9,22,102")]
    [InlineData("ro", "one:1 few:0,2,16,101,119 other:20,35,100,120")]
    [InlineData("he", "one:1 two:2 other:0,3,17,100")]
    [InlineData("ar", "zero:0 one:1 two:2 few:3,10,103,110 many:11,26,99,111 other:100,102,200,1000")]
    [InlineData("xx", "one:1 other:0,2")]
    public void A_number_has_the_form_of_its_language(string language, string forms)
    {
        foreach (var form in forms.Split(' '))
            foreach (var number in form[(form.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(','))
                Assert.Equal((number, form[..form.IndexOf(':', StringComparison.Ordinal)]), (number, PluralForms.Of(language, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))));
    }
}
