using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DigestGen.Importing;

/// <summary>
/// Lines that no article of any outlet contains: appeals, share bars, crumbs, notices. English; each rule looks at one whole line in lower case.
/// A line longer than <see cref="LongestLine"/> is text, whatever it begins with.
/// </summary>
internal static partial class FurnitureRules
{
    public const int LongestLine = 260;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly ImmutableArray<(string Name, Regex Pattern)> InOrder =
    [
        ("crumb", Crumb()),
        ("donation", Donation()),
        ("mailing-list", MailingList()),
        ("share-bar", ShareBar()),
        ("comments", Comments()),
        ("cookie-notice", CookieNotice()),
        ("copyright", Copyright()),
        ("advertisement", Advertisement()),
        ("photo-credit", PhotoCredit()),
        ("read-more", ReadMore()),
        ("account", Account()),
        ("navigation", Navigation()),
        ("contact", Contact()),
        ("tags", Tags()),
        ("player", Player()),
        ("end-mark", EndMark()),
    ];

    /// <summary>The name of the rule that knows the line, or null.</summary>
    public static string? Match(string line)
    {
        if (line.Length > LongestLine) return null;
        var lower = line.ToLowerInvariant().Replace('\u2019', '\'').Trim();
        if (!lower.Any(char.IsLetterOrDigit)) return "ornament";
        foreach (var (name, pattern) in InOrder)
            if (pattern.IsMatch(lower)) return name;
        return null;
    }

    /// <summary>Whether a line is one about rights. The same as asking <see cref="Match"/>, which tries all rules, only where this one fits.</summary>
    public static bool IsCopyright(string line) => line.Length <= LongestLine && Copyright().IsMatch(line.ToLowerInvariant().Trim()) && Match(line) == "copyright";

    /// <summary>Whether a line is the heading of a list of links.</summary>
    public static bool IsRelatedHeading(string line) => line.Length <= 60 && RelatedHeading().IsMatch(line.ToLowerInvariant().Replace('\u2019', '\''));

    // Dated crumbs lose the space before the date in copying: `Published5 February 2021`.
    [GeneratedRegex(@"^([-–•*]\s*)?(published|updated|posted|last updated|first published)\s*:?$|^([-–•*]\s*)(published|updated|posted)\s*\d|^(published |updated |posted |last updated )?:?\s?(about )?(\d+|an?) (second|minute|min|hour|hr|day|week|month|year)s? ago$|^\d{1,3} ?(h|hrs?|d|wk?|mo)( ago)?$|^this (article|story|page) is more than .{1,20} old\W?$|^\d+[- ]min(ute)?s?( read| watch)?$|^(reading|read) time\s?:?", Options)]
    private static partial Regex Crumb();

    [GeneratedRegex(@"(^|[-–—:|!.] )(please )?((make|give) (a|your) ([\w-]+ ){0,2}(donation|contribution|gift)\b|donate\b|support (us|our|the [\w ]{2,40}'s) )|^(donate|support us)[.!]?$|^(become|be) an? ([\w-]+ )?(member|supporter|subscriber|patron)\b|^(buy|get) (me|us) a coffee", Options)]
    private static partial Regex Donation();

    [GeneratedRegex(@"^(please )?(join|subscribe|sign[- ]?up|register|get|receive|want)\b.{0,160}\b(mailing list|newsletters?|e-?mail( address| alerts?| updates?)?|news alerts?|breaking news|briefings?|inbox|digest|podcast|rss)\b|^(enter|type in) your e-?mail|^(your )?e-?mail address\b|^(our |the |daily |weekly |free )*newsletters?$|delivered (straight |directly )?to your inbox", Options)]
    private static partial Regex MailingList();

    [GeneratedRegex(@"^(share|tweet|pin( it)?|e-?mail|print|save|whats ?app|facebook|twitter|linked ?in|reddit|telegram|messenger|pinterest|tumblr|google\+?|flipboard|copy( link)?|link|like|follow|bookmark|sms|skype|more|x|mail|share on|shares?)([\s,/|·•&+]+(and )?(share|tweet|pin( it)?|e-?mail|print|save|whats ?app|facebook|twitter|linked ?in|reddit|telegram|messenger|pinterest|tumblr|google\+?|flipboard|copy( link)?|link|like|follow|bookmark|sms|skype|more|x|mail|on|shares?|\d+))*[.!:]?$|^(share|e-?mail|print|tweet|save|send|bookmark) (this|the|page|article|story|on|via|with|to) ?.{0,40}$|^share:|^\d[\d,.]*k? (shares?|likes?|retweets|views)$|^(click|tap) to (share|print|e-?mail|tweet).{0,60}$|^(share|shared) (on|via) .{0,40}$|^([\w, ]{1,20} )?shar(e|ing) options\W?$", Options)]
    private static partial Regex ShareBar();

    [GeneratedRegex(@"^\(?\d[\d,]* comments?\)?$|^comments?\s?(\(\d*\)|\d+|are closed.?)?$|^(show|hide|view|read|leave|post|add|see|load|write)( a| all| the| your| more)*( \d+)? (comments?|reply)\b.{0,30}$|^(no|be the first to) comments?", Options)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^(we|this (web ?)?site|our (web ?)?site|by (using|continuing|clicking|browsing)|cookies)\b.{0,200}\bcookies?\b|^(i )?(accept|agree|got it|reject|manage)( all)?( cookies| preferences)?$|^.{0,40}\b(privacy (policy|notice)|cookie (policy|settings|notice)|terms (of (use|service)|and conditions|& conditions)|terms & privacy)\b.{0,60}$", Options)]
    private static partial Regex CookieNotice();

    [GeneratedRegex(@"^(©|\(c\)|copyright\b|&copy;)|\ball rights reserved\b|^this material may not be\b|^.{0,60}\b(is|are) not responsible for the content of external\b|^this (story|article|report) (was|has been) .{0,40}(feed|edited by .{0,40} staff)", Options)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"^[-–\[(]*\s*(advertisements?|advert|ads?|sponsored( content| by .{1,40}| links?)?|promoted( content| stories)?|paid (content|post)|ad feedback|(story|article) continues (below|after)( the| this)? ?(ad|advert|advertisement|video)?)\s*[-–\])]*$|^(loading|please wait)\.{0,3}$", Options)]
    private static partial Regex Advertisement();

    [GeneratedRegex(@"^(image|media|video|photo|picture) ?(caption|source|copyright|credit)s?\b|^[\[(]?(photos?|images?|pictures?|file photo|graphic|illustration|credits?|caption)( credits?| source| by| courtesy( of)?)?\s*[:/]|^[\[(](photo|image|picture|file|video)\b.{0,150}[\])]$|^.{0,100}(getty images|afp via getty|ap photo|shutterstock|istock|epa images|reuters photo|alamy)[^.]{0,40}[)\]]?$", Options)]
    private static partial Regex PhotoCredit();

    [GeneratedRegex(@"^[-–•>\[(]*\s*((read|see|learn|find out|discover|show|view|load) (more|also|next|all|less|the full (story|article|report|text))|also read|more (from|on|about) (this|the|our)|continue reading|keep reading|read the (full|original)|click here|story continues|watch (now|live|more|also|the video|this video)|listen (now|live|to (this|the) (article|story))|in pictures|play video|watch)\b.{0,150}[^.,;""]$|^(read|read more|read also|see also|related|watch|listen|also read|more|recommended|don't miss)\s*:\s*\S.{0,160}$|^(read|see|learn|view|show|load) (more|all|less)\W{0,3}$", Options)]
    private static partial Regex ReadMore();

    [GeneratedRegex(@"^(log ?in|sign ?in|sign ?up|log ?out|sign ?out|register|subscribe|subscribe (now|today)|join( now)?|my account|account|create (an )?account|forgot( your)? password\??|already (a|have an).{0,60}|start your free trial|free trial|search|menu|close|home|home ?page|newsletters?|subscriptions?|e-?paper|supported by|change)[.!:]?( or (register|subscribe|sign up|log in))?$|^(subscribe|sign up|log in|register)\b[^.]{0,30}$", Options)]
    private static partial Regex Account();

    [GeneratedRegex(@"^(skip to .{1,40}|(back|return|jump) to .{0,25}(top|home|page|content)|top of page|previous( article| post| story| page)?|next( article| post| story| page)?|go to .{1,20} (home ?page|index)|you are here:?.{0,60}|toggle .{1,30}|site ?map|site index|about us|advertise( with us)?|careers|jobs|help|faq|rss( feeds?)?|mobile( apps?)?|download (the|our) .{0,30}app.{0,30}|get the app|accessibility( help| links)?|page \d+ of \d+|\d+ of \d+|expand|collapse|slideshow|gallery|photos|videos?|play|pause|mute|full ?screen|listen)\W{0,3}$", Options)]
    private static partial Regex Navigation();

    [GeneratedRegex(@"^(contact (us|the (author|reporter|editor|newsroom))|follow (us|me|@|.{1,50} on (facebook|twitter|x|instagram|linkedin|youtube))|(like|find|join) us on|(send|got|have) (us )?(a |your )?(news )?(tips?|story)\b|have you been affected|get in touch|write to (us|the author)|sent from my ).{0,160}$|^@\w{2,20}$|^\S{1,40}@\S{1,40}\.[a-z]{2,10}$|^(e-?mail|tel|phone|fax|twitter)\s*:\s*\S.{0,60}$", Options)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^(tags?|topics|filed under|posted in|categor(y|ies)|keywords|labels|more about)\s*:\s*.{1,200}$", Options)]
    private static partial Regex Tags();

    // What players say to screen readers.
    [GeneratedRegex(@"^(this is a modal window|beginning of dialog window|end of dialog window|this modal can be closed|chapters|captions settings|audio track|seek to live|picture-in-picture)\b.{0,120}$", Options)]
    private static partial Regex Player();

    [GeneratedRegex(@"^[-–—#*]*\s*(ends?|-30-|30)\s*[-–—#*]*$", Options)]
    private static partial Regex EndMark();

    [GeneratedRegex(@"^(related( (topics|stories|articles|content|news|links|posts|coverage|internet links|reading|items|videos?))?|more on (this|the) (story|topic|subject)|more (stories|news|articles|coverage)|more (from|in|on) .{1,40}|top (stories|news|picks)|most (read|popular|viewed|shared|commented|recent|watched)|read (next|more)|up next|trending( now)?|you (may|might) (also )?(like|be interested in|have missed)|recommended( for you| stories| reading| articles)?|see also|further reading|latest( news| stories| headlines| articles)?|elsewhere on .{1,30}|around the (web|bbc)|from (the|around the) web|don't miss|editors?'?s?'? (picks|choice)|popular( now| stories)?|in case you missed it|what to read next|keep reading|tags|topics|filed under|categories|suggested (reading|stories)|other stories|also on .{1,30}|promoted stories|features( & analysis)?|must see)\s*:?$", Options)]
    private static partial Regex RelatedHeading();
}
