using System.Collections.Frozen;

namespace DigestGen.Configuration;

/// <summary>A BCP 47 language tag (RFC 5646, section 2.1, without private and grandfathered ones): `en`, `pt-BR`, `zh-Hant-TW`.</summary>
internal static class LanguageTag
{
    /// <summary>ISO 639-1, and `sh`, which is older than its successors and still written.</summary>
    private static readonly FrozenSet<string> Languages = Codes("""
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn
        gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn
        mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg
        th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """);

    /// <summary>ISO 3166-1.</summary>
    private static readonly FrozenSet<string> Regions = Codes("""
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW
        CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO
        IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ
        NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY
        SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """);

    /// <summary>
    /// True for a tag of the right shape whose two-letter language and region exist: `ua` for Ukrainian or `en-UK` would tell browsers nothing.
    /// Longer codes are thousands and are taken as they are.
    /// </summary>
    public static bool IsValid(string text)
    {
        if (text.Length > 35) return false;
        var parts = text.Split('-');
        if (parts[0].Length == 2 ? !Languages.Contains(parts[0]) : parts[0].Length != 3 || !parts[0].All(char.IsAsciiLetter)) return false;
        return parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
            && (parts.Length == 1 || parts[1].Length != 2 || Regions.Contains(parts[1]));
    }

    private static FrozenSet<string> Codes(string list) => list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
