using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DigestGen.Importing;

/// <summary>The words of one language that stand in a line which says when an article was published. Lower case; without the dots of abbreviations.</summary>
/// <param name="Months">To 1 for January.</param>
/// <param name="Weekdays">To 0 for Sunday.</param>
/// <param name="Labels">Words that say that the date is the one of publication.</param>
/// <param name="UpdateLabels">Words that say that it is the date of a change.</param>
/// <param name="Fillers">Words between them that say nothing about the day.</param>
internal sealed record DateVocabulary(
    FrozenDictionary<string, int> Months, FrozenDictionary<string, int> Weekdays, FrozenSet<string> Labels, FrozenSet<string> UpdateLabels, FrozenSet<string> Fillers)
{
    public static DateVocabulary English { get; } = Of(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec",
        "sunday sun|monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat",
        "published posted date dated",
        "updated modified edited revised changed last",
        "created issued filed released publication time article story on at the of first and from");

    // German, French, Spanish, Italian, Portuguese, Dutch, Polish, Ukrainian, Russian. An abbreviation that means a weekday and a month of its language stands for the month.
    private static readonly ImmutableArray<DateVocabulary> Others =
    [
        Of("januar jänner jan|februar feber feb|märz maerz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez",
            "sonntag so|montag mo|dienstag di|mittwoch mi|donnerstag do|freitag fr|samstag sonnabend sa",
            "veröffentlicht veröffentlichung erschienen publiziert datum stand",
            "aktualisiert aktualisierung geändert überarbeitet letzte update",
            "am den der vom um uhr von erstellt zuletzt"),
        Of("janvier janv jan|février fevrier févr fév fevr|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept sep|octobre oct|novembre nov|décembre decembre déc dec",
            "dimanche dim|lundi lun|mardi|mercredi mer|jeudi jeu|vendredi ven|samedi sam",
            "publié publiée publie paru parue posté mis publication date",
            "mis mise jour modifié modifiée actualisé actualisée",
            "le à a ligne en h er du la dernière et par"),
        Of("enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep set|octubre oct|noviembre nov|diciembre dic",
            "domingo dom|lunes lun|martes|miércoles miercoles mié|jueves jue|viernes vie|sábado sabado sáb",
            "publicado publicada publicación fecha",
            "actualizado actualizada actualización modificado",
            "de del el a las la los h hs hrs horas en última"),
        Of("gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic",
            "domenica dom|lunedì lunedi lun|martedì martedi|mercoledì mercoledi mer|giovedì giovedi gio|venerdì venerdi ven|sabato sab",
            "pubblicato pubblicata pubblicazione data",
            "aggiornato aggiornata aggiornamento modificato",
            "il alle ore ora del di h l ultimo"),
        Of("janeiro jan|fevereiro fev|março marco mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez",
            "domingo dom|segunda seg|terça terca ter|quarta qua|quinta qui|sexta sex|sábado sabado sáb",
            "publicado publicada publicação data",
            "atualizado atualizada actualizado atualização modificado",
            "de do da em às as h feira e o"),
        Of("januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sept sep|oktober okt|november nov|december dec",
            "zondag zo|maandag ma|dinsdag di|woensdag wo|donderdag do|vrijdag vr|zaterdag za",
            "gepubliceerd geplaatst verschenen datum",
            "bijgewerkt gewijzigd aangepast laatst update",
            "op om uur van de het"),
        Of("stycznia styczeń sty|lutego luty lut|marca marzec mar|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru",
            "niedziela niedz nd|poniedziałek pon|wtorek wt|środa śr|czwartek czw|piątek pt|sobota sob",
            "opublikowano opublikowany publikacja publikacji data dodano dodany",
            "aktualizacja zaktualizowano aktualizowano zmodyfikowano ostatnia",
            "r roku godz godzina o w dnia"),
        Of("січня січень січ|лютого лютий лют|березня березень бер|квітня квітень квіт|травня травень трав|червня червень черв|липня липень лип|серпня серпень серп|вересня вересень вер|жовтня жовтень жовт|листопада листопад лист|грудня грудень груд",
            "неділя неділю нд|понеділок пн|вівторок вт|середа середу ср|четвер чт|ятниця ятницю пт|субота суботу сб",
            "опубліковано публікація дата додано",
            "оновлено оновлення змінено востаннє",
            "року р о об в у п год"),
        Of("января январь янв|февраля февраль фев февр|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сен сент|октября октябрь окт|ноября ноябрь ноя нояб|декабря декабрь дек",
            "воскресенье вс|понедельник пн|вторник вт|среда среду ср|четверг чт|пятница пятницу пт|суббота субботу сб",
            "опубликовано опубликована публикация дата добавлено",
            "обновлено обновление изменено последнее",
            "года г год в о во ч мск"),
    ];

    // For each word that says month or label in other languages, which they are.
    private static readonly FrozenDictionary<string, ImmutableArray<DateVocabulary>> ByWord = Others
        .SelectMany(language => language.Months.Keys.Concat(language.Labels).Concat(language.UpdateLabels).Distinct().Select(word => (word, language)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.language).ToImmutableArray());

    /// <summary>The other languages that a line may be of, by its words.</summary>
    public static IEnumerable<DateVocabulary> OthersFor(List<string> words)
    {
        var first = words.FirstOrDefault(ByWord.ContainsKey);
        return first is null ? [] : ByWord[first];
    }

    /// <param name="months">Twelve groups of words that mean the same.</param>
    /// <param name="weekdays">Seven, from Sunday on.</param>
    private static DateVocabulary Of(string months, string weekdays, string labels, string updateLabels, string fillers) => new(
        Numbered(months, 1), Numbered(weekdays, 0), labels.Split(' ').ToFrozenSet(), updateLabels.Split(' ').ToFrozenSet(), fillers.Split(' ').ToFrozenSet());

    private static FrozenDictionary<string, int> Numbered(string groups, int first) =>
        groups.Split('|').SelectMany((words, i) => words.Split(' ').Select(word => (word, number: i + first))).ToFrozenDictionary(pair => pair.word, pair => pair.number);
}
