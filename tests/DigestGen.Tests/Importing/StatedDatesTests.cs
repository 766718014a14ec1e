using DigestGen.Importing;

namespace DigestGen.Tests.Importing;

public sealed class StatedDatesTests
{
    [Theory]
    [InlineData("6. Mai 2021", "2021-05-06")]
    [InlineData("Donnerstag, 6. Mai 2021, 16:15 Uhr", "2021-05-06T16:15")]
    [InlineData("Ver\u00F6ffentlicht am 06.05.2021 um 16.15 Uhr", "2021-05-06T16:15")]
    [InlineData("Stand: 3. M\u00E4rz 2021, 9 Uhr", "2021-03-03T09:00")]
    [InlineData("le 1er mai 2021", "2021-05-01")]
    [InlineData("Publi\u00E9 le jeudi 6 mai 2021 \u00E0 16h15 - Mis \u00E0 jour le 7 mai 2021 \u00E0 9h00", "2021-05-06T16:15")]
    [InlineData("6 f\u00E9vr. 2021", "2021-02-06")]
    [InlineData("jueves, 6 de mayo de 2021", "2021-05-06")]
    [InlineData("Publicado el 6 de diciembre de 2021 a las 16:15", "2021-12-06T16:15")]
    [InlineData("Pubblicato il 6 maggio 2021 alle 16:15", "2021-05-06T16:15")]
    [InlineData("gioved\u00EC 6 maggio 2021", "2021-05-06")]
    [InlineData("6 de mar\u00E7o de 2021 \u00E0s 16h15", "2021-03-06T16:15")]
    [InlineData("quinta-feira, 6 de maio de 2021", "2021-05-06")]
    [InlineData("donderdag 6 mei 2021 om 16:15", "2021-05-06T16:15")]
    [InlineData("Gepubliceerd op 06-05-2021", "2021-05-06")]
    [InlineData("6 maja 2021, 16:15", "2021-05-06T16:15")]
    [InlineData("Opublikowano: 06.05.2021", "2021-05-06")]
    [InlineData("6 \u0442\u0440\u0430\u0432\u043D\u044F 2021 \u0440\u043E\u043A\u0443, 16:15", "2021-05-06T16:15")]
    [InlineData("\u0427\u0435\u0442\u0432\u0435\u0440, 6 \u0442\u0440\u0430\u0432\u043D\u044F 2021", "2021-05-06")]
    [InlineData("6 \u043C\u0430\u044F 2021 \u0433., 16:15", "2021-05-06T16:15")]
    [InlineData("\u041E\u043F\u0443\u0431\u043B\u0438\u043A\u043E\u0432\u0430\u043D\u043E 06.05.2021", "2021-05-06")]
    [InlineData("Published 6 May 2021", "2021-05-06")]
    public void A_line_that_is_a_date_is_read_in_its_language(string line, string date) => Assert.Equal(date, StatedDates.Read(line, monthFirst: null)?.Date?.Text);

    [Theory]
    [InlineData("Aktualisiert am 7. Mai 2021")]
    [InlineData("Mis \u00E0 jour le 7 mai 2021")]
    [InlineData("Actualizado el 7 de mayo de 2021")]
    [InlineData("Aggiornato il 7 maggio 2021")]
    [InlineData("Bijgewerkt op 7 mei 2021")]
    [InlineData("\u041E\u043D\u043E\u0432\u043B\u0435\u043D\u043E 7 \u0442\u0440\u0430\u0432\u043D\u044F 2021")]
    public void The_date_of_a_change_is_told_from_that_of_publication(string line) => Assert.True(StatedDates.Read(line, monthFirst: null)?.IsUpdate);

    [Theory]
    [InlineData("Am 6. Mai 2021 tagte der Rat")]
    [InlineData("Le 6 mai 2021, le port attend")]
    [InlineData("El mercado de mayo 2021")]
    [InlineData("31 de febrero de 2021")]
    [InlineData("06.05.2021")]
    [InlineData("de la 2021")]
    public void A_line_that_says_more_or_leaves_the_order_open_gives_no_date(string line) => Assert.Null(StatedDates.Read(line, monthFirst: null)?.Date);

    [Fact]
    public void A_copied_text_takes_its_date_from_a_line_in_its_language()
    {
        var fields = ClippingText.Import("Hafenrat kauft zweiten Kran\n6. Mai 2021, 16:15 Uhr\nDer Rat des Hafens hat am Dienstag nach drei Stunden beschlossen, einen zweiten Kran zu kaufen, der im Fr\u00FChjahr stehen soll.\n").Fields;

        Assert.Equal(("Hafenrat kauft zweiten Kran", "2021-05-06T16:15"), (fields.Title?.Value, fields.Date?.Value.Text));
    }
}
