using DigestGen.Language;

namespace DigestGen.Tests.Language;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("The ships that were in the port have left for the north, and it was quiet.", "en")]
    [InlineData("Le port est fermé et les bateaux sont dans la baie pour la nuit.", "fr")]
    [InlineData("Der Hafen ist geschlossen und die Schiffe liegen in der Bucht.", "de")]
    [InlineData("Порт закрили, і кораблі стоять у бухті, її не видно.", "uk")]
    [InlineData("Порт закрыт, корабли стоят в бухте.", "ru")]
    [InlineData("12:30", "und")]
    public void A_text_shows_its_language_by_its_small_words(string text, string language) => Assert.Equal(language, LanguageGuess.Of(text));
}
