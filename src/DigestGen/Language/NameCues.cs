using System.Collections.Frozen;

namespace DigestGen.Language;

/// <summary>Words beside or inside a name that say what kind of thing it names, and capitalised words that are no names.</summary>
internal static class NameCues
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HonorificSet = Set("""
        Mr Mrs Ms Miss Mx Dr Drs Messrs Sens Reps Govs Profs Sir Dame Lord Lady Baroness Prof Professor Sen Senator Rep Representative Gov Governor Gen General Lt Lieutenant Col Colonel
        Maj Major Capt Captain Cmdr Commander Adm Admiral Sgt Sergeant Brig Brigadier Marshal President Chancellor Premier Prince Princess King Queen
        Pope Cardinal Archbishop Bishop Rev Reverend Judge Justice Mayor Councillor Congressman Congresswoman Ambassador Minister Secretary Chairman
        Chairwoman Chair Detective Inspector Officer Sheriff Constable Attorney Superintendent Rabbi Imam Sheikh Ayatollah Emir Sultan Emperor Chief
        Speaker Spokesman Spokeswoman Spokesperson Coach Director Deputy Vice Prime Former Foreign Defence Defense Interior Finance Health First Actor Actress Singer
        Republican Democrat Democratic Conservative Labour
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CalendarSet = Set("""
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
        Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter Ramadan Thanksgiving
        Spring Summer Autumn Winter AM PM GMT BST EST EDT PST UTC CET AD BC
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DemonymSet = Set("""
        Afghan African Albanian Algerian American Arab Argentine Argentinian Armenian Asian Australian Austrian Azerbaijani Bangladeshi Belarusian Belgian
        Bosnian Brazilian British Bulgarian Burmese Cambodian Canadian Chechen Chilean Chinese Christian Colombian Croatian Cuban Cypriot Czech Danish
        Dutch Egyptian Emirati English Estonian Ethiopian European Filipino Finnish French Georgian German Ghanaian Greek Haitian Hungarian Icelandic Indian
        Indonesian Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jewish Jordanian Kazakh Kenyan Korean Kosovar Kurdish Kuwaiti Latvian Lebanese
        Libyan Lithuanian Macedonian Malaysian Mexican Moldovan Moroccan Muslim Nepalese Nigerian Norwegian Pakistani Palestinian Peruvian Polish Portuguese
        Qatari Romanian Russian Rwandan Saudi Scottish Serb Serbian Singaporean Slovak Slovenian Somali Soviet Spanish Sudanese Swedish Swiss Syrian
        Taiwanese Tajik Thai Tibetan Tunisian Turkish Ugandan Ukrainian Uzbek Venezuelan Vietnamese Welsh Western Yemeni Zimbabwean Catholic Protestant
        Buddhist Hindu Sunni Shia Sikh Islamic Islamist Latin Nordic Baltic Balkan
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OrganisationWordSet = Set("""
        Ministry Department Agency Committee Commission Council Court Party Union University College School Institute Association Federation Foundation
        Bank Fund Company Corporation Corp Inc Ltd Group Board Bureau Office Parliament Congress Senate Assembly Army Navy Police Service Services Force Forces
        Hospital Church Club League Society Network News Times Post Herald Tribune Guardian Journal Press Radio Television TV Airlines Airways Authority
        Organisation Organization Alliance Coalition Front Movement Brigade Centre Center Observatory Laboratory Museum Trust Guard Administration Treasury
        Pentagon Kremlin Motors Energy Technologies Systems Industries Partners Holdings United
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OutletWordSet = Set(
        "Post Times Herald Tribune Guardian Journal Press Radio Television TV News Today Daily Gazette Telegraph Chronicle Observer Mail Mirror Star Sun");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CompassSet = Set(
        "New North South East West Northern Southern Eastern Western Central Greater Upper Lower");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AlsoPersonNameSet = Set("Jordan Chad Georgia Sofia Israel Kingston Santiago Wellington Lima");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlaceWordSet = Set("""
        City County Province Region Island Islands River Lake Mountain Mountains Sea Ocean Bay Gulf Strait Peninsula Valley Street Road Avenue Airport Beach
        Park Square Bridge Port Desert Republic Kingdom Territory Oblast Town Village Coast Cape Mount Fort Hill Hills
        """);

    /// <summary>`Mr`, `President`, `Foreign`: what stands before a person's name and is not part of it.</summary>
    public static bool IsHonorific(ReadOnlySpan<char> word) => HonorificSet.Contains(word);

    public static bool IsCalendar(ReadOnlySpan<char> word) => CalendarSet.Contains(word);

    /// <summary>`Russian`, also `Russians`.</summary>
    public static bool IsDemonym(ReadOnlySpan<char> word) => DemonymSet.Contains(word) || (word.Length > 4 && word[^1] == 's' && DemonymSet.Contains(word[..^1]));

    public static bool IsOrganisationWord(ReadOnlySpan<char> word) => OrganisationWordSet.Contains(word);

    /// <summary>A word that turns the name before it into a newspaper's or broadcaster's: `Kyiv Post`.</summary>
    public static bool IsOutletWord(ReadOnlySpan<char> word) => OutletWordSet.Contains(word);

    /// <summary>`Northern`, `New`: before a place's name, the name of another place.</summary>
    public static bool IsCompass(ReadOnlySpan<char> word) => CompassSet.Contains(word);

    /// <summary>A place's name that people have as well: `Michael Jordan`, `Chad Smith`.</summary>
    public static bool IsAlsoPersonName(ReadOnlySpan<char> word) => AlsoPersonNameSet.Contains(word);

    public static bool IsPlaceWord(ReadOnlySpan<char> word) => PlaceWordSet.Contains(word);

    /// <summary>True where a capital letter is only the sentence's: at the start of the text, of a line, or behind a stop or an opening mark.</summary>
    public static bool StartsSentence(ReadOnlySpan<char> text, int at)
    {
        var i = at - 1;
        var blanks = 0;
        while (i >= 0 && text[i] is ' ' or '\t' or '\u00A0' or '"' or '\'' or '“' or '‘' or '(' or '[' or '*' or '_')
        {
            if (text[i] is '"' or '“' or '‘' && (i == 0 || text[i - 1] is ' ' or '\n')) return true;
            blanks++;
            i--;
        }
        if (i < 0 || text[i] is '\n' or '\r' or '!' or '?' or '…' or '•' or '#' or '>') return true;
        if (text[i] is '”' or '’' && --i < 0) return true;
        if (text[i] != '.' || blanks == 0) return text[i] is '!' or '?' || (text[i] is ':' or '-' && IsLineStart(text, i));
        var start = i;
        while (start > 0 && i - start < 12 && char.IsLetter(text[start - 1])) start--;
        var word = text[start..i];
        return !(word.Length == 1 && char.IsUpper(word[0])) && !Abbreviations.StandsBeforeName(word);
    }

    private static bool IsLineStart(ReadOnlySpan<char> text, int i)
    {
        while (i > 0 && text[i - 1] is ' ' or '\t') i--;
        return i == 0 || text[i - 1] == '\n';
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
