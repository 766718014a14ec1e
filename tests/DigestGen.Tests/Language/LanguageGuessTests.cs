using DigestGen.Language;

namespace DigestGen.Tests.Language;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("The ships that were in the port have left for the north, and it was quiet.", "en")]
    [InlineData("Harbour pilots refuse to sail after third grounding this winter", "en")]
    [InlineData("Ministers meet again on Thursday", "en")]
    [InlineData("Le port est fermé et les bateaux sont dans la baie pour la nuit.", "fr")]
    [InlineData("Grève des pilotes: trois cargos bloqués depuis jeudi", "fr")]
    [InlineData("Les travaux du quai neuf coûteront deux fois plus cher que prévu", "fr")]
    [InlineData("Der Hafen ist geschlossen und die Schiffe liegen in der Bucht.", "de")]
    [InlineData("Lotsen streiken: Hafen seit Donnerstag gesperrt", "de")]
    [InlineData("Stadtrat verschiebt Entscheidung über neue Fähre", "de")]
    [InlineData("El puerto está cerrado y los barcos esperan en la bahía desde anoche.", "es")]
    [InlineData("Los prácticos mantienen la huelga por tercer día", "es")]
    [InlineData("Aprobada la ampliación del muelle con dos votos en contra", "es")]
    [InlineData("Il porto è chiuso e le navi aspettano nella baia da ieri sera.", "it")]
    [InlineData("Sciopero dei piloti, tre cargo fermi da giovedì", "it")]
    [InlineData("Il consiglio comunale rinvia la decisione sul traghetto", "it")]
    [InlineData("O porto está fechado e os navios esperam na baía desde ontem à noite.", "pt")]
    [InlineData("Greve dos pilotos deixa três cargueiros parados", "pt")]
    [InlineData("Câmara adia decisão sobre a nova ligação de barco", "pt")]
    [InlineData("De haven is dicht en de schepen wachten sinds gisteravond in de baai.", "nl")]
    [InlineData("Loodsen leggen het werk neer: drie vrachtschepen liggen stil", "nl")]
    [InlineData("Gemeenteraad stelt besluit over nieuwe veerboot uit", "nl")]
    [InlineData("Port jest zamknięty, a statki czekają w zatoce od wczoraj wieczorem.", "pl")]
    [InlineData("Strajk pilotów: trzy statki stoją od czwartku", "pl")]
    [InlineData("Rada miasta odkłada decyzję w sprawie nowego promu", "pl")]
    [InlineData("Порт закрили, і кораблі стоять у бухті, її не видно.", "uk")]
    [InlineData("Міська рада відклала рішення про новий пором", "uk")]
    [InlineData("Порт закрыт, корабли стоят в бухте.", "ru")]
    [InlineData("Городской совет отложил решение о новом пароме", "ru")]
    [InlineData("12:30", "und")]
    [InlineData("Kovač, Petrov, Nguyen", "und")]
    [InlineData("", "und")]
    public void A_text_shows_its_language_by_its_script_its_small_words_and_its_letters(string text, string language) => Assert.Equal(language, LanguageGuess.Of(text));
}
