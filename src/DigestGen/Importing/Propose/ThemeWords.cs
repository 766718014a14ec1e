using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DigestGen.Importing.Propose;

/// <summary>
/// What newsrooms' usual themes are written with: enough to tell business from sport before an editor has tagged anything. A theme is recognised by its
/// name or an alias. Words are compared by their stems. They tell sections apart from each other, so they count only in a vocabulary that has more than one of them.
/// </summary>
internal static class ThemeWords
{
    private static readonly FrozenDictionary<string, string> SectionOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["business"] = "business", ["economy"] = "business", ["finance"] = "business", ["money"] = "business", ["markets"] = "business", ["economy business and finance"] = "business",
        ["sport"] = "sport", ["sports"] = "sport",
        ["politics"] = "politics", ["government"] = "politics", ["politics and government"] = "politics",
        ["tech"] = "technology", ["technology"] = "technology", ["science and technology"] = "technology", ["digital"] = "technology", ["internet"] = "technology",
        ["entertainment"] = "culture", ["culture"] = "culture", ["arts"] = "culture", ["showbiz"] = "culture", ["film"] = "culture", ["music"] = "culture",
        ["arts culture entertainment and media"] = "culture",
        ["health"] = "health", ["medicine"] = "health",
        ["environment"] = "environment", ["climate"] = "environment", ["climate change"] = "environment", ["nature"] = "environment",
        ["crime"] = "crime", ["law"] = "crime", ["justice"] = "crime", ["crime law and justice"] = "crime", ["courts"] = "crime",
        ["science"] = "science", ["space"] = "science",
        ["education"] = "education", ["schools"] = "education",
        ["war"] = "conflict", ["conflict"] = "conflict", ["defence"] = "conflict", ["military"] = "conflict", ["conflict war and peace"] = "conflict", ["security"] = "conflict",
        ["religion"] = "religion", ["faith"] = "religion",
        ["weather"] = "weather", ["disaster"] = "weather", ["disasters"] = "weather", ["disaster accident and emergency incident"] = "weather",
        ["transport"] = "transport", ["travel"] = "transport",
        ["labour"] = "labour", ["work"] = "labour", ["employment"] = "labour",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["business"] = """
            bank banks market markets share shares profit profits firm company companies economy economic growth oil price prices trade sales investor investors investment
            stock stocks dollar euro inflation rates interest deficit budget tax merger takeover bid shareholders currency exports imports exchange quarter earnings revenue
            analysts chief executive airline carmaker manufacturing jobs unemployment bankruptcy debt loans economist finance financial retailer consumer spending industry contracts
            """,
        ["sport"] = """
            match game win won coach team players player cup league season champion championship final olympic club injury goal goals score scored squad striker captain tournament
            referee football rugby cricket tennis golf athletics athlete race medal midfielder defender manager play played playing beat defeat victory fans stadium sprint doping penalty
            transfer title round
            """,
        ["politics"] = """
            election minister party government prime mps parliament vote voters campaign policy conservative opposition secretary lords commons leader manifesto cabinet chancellor liberal
            democrat labour tory legislation bill asylum immigration referendum politician constituency ballot senate congress president presidential coalition candidate council poll lawmakers
            """,
        ["technology"] = """
            software computer computers internet mobile phone phones users technology digital broadband web online site sites data network networks video games gadget virus email spam
            hackers hacker cyber download wireless device devices website browser server chip chips blog search program system systems gaming electronics app apps smartphone algorithm robot
            """,
        ["culture"] = """
            film films music album star stars actor actress singer show award awards oscar band chart movie movies director television series festival song songs comedy
            drama theatre box office musical nomination role celebrity cinema audience book novel author artist concert tour rock pop rap single hit soundtrack exhibition museum painting
            """,
        ["health"] = """
            hospital patients patient doctor doctors nurse disease virus infection vaccine vaccination cancer drug drugs treatment medicine surgery clinic symptoms pandemic epidemic
            illness mental clinical trial obesity diet blood heart pregnancy health medical therapy diagnosis outbreak
            """,
        ["environment"] = """
            climate carbon emissions warming pollution wildlife species forest conservation renewable solar wind energy recycling plastic ocean glacier ice biodiversity habitat greenhouse
            drought fossil fuels environmental ecological
            """,
        ["crime"] = """
            police court judge jury trial murder arrested charged sentenced prison jail suspect victim robbery theft fraud lawyer prosecutor prosecutors guilty accused convicted
            detectives shooting stabbing assault attorney custody bail verdict appeal law crime criminal
            """,
        ["science"] = """
            scientists researchers study research planet telescope orbit astronauts spacecraft rocket nasa physics fossil genetic genome cells species experiment laboratory particles
            discovery evolution quantum moon mars mission astronomers journal
            """,
        ["education"] = """
            school schools pupils students student teacher teachers university college exams exam classroom curriculum tuition degree campus lecturers graduates literacy headteacher
            education academic
            """,
        ["conflict"] = """
            troops soldiers army military war attack missile missiles strike strikes rebels ceasefire fighting forces weapons bombing artillery drone drones militants invasion
            casualties frontline navy shelling siege insurgents defence occupation peace truce border
            """,
        ["religion"] = "church pope bishop bishops priest mosque muslims christians faith worship prayer vatican cardinal imam synagogue rabbi religious temple pilgrims clergy parish",
        ["weather"] = """
            storm flood floods flooding hurricane earthquake quake tsunami rain snow winds heatwave wildfire tornado landslide evacuated rescuers emergency debris survivors typhoon magnitude
            collapsed rescue explosion
            """,
        ["transport"] = "train trains rail railway airport flights passengers bus buses road roads traffic motorway drivers ferry aircraft commuters station tunnel cyclists",
        ["labour"] = "union unions strike strikes workers wages pay employers employees redundancies jobs pensions walkout staff industrial picket layoffs minimum",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of the theme that goes by one of these names; empty for a theme that is not usual.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> names)
    {
        foreach (var name in names)
            if (SectionOf.TryGetValue(Plain(name), out var section)) return [.. Words[section].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        return [];
    }

    private static string Plain(string name) =>
        string.Join(' ', name.ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal).Split([' ', ',', '-', '/'], StringSplitOptions.RemoveEmptyEntries));
}
