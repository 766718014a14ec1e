using DigestGen.Language;

namespace DigestGen.Tests.Language;

public sealed class NameMatcherTests
{
    private static readonly NameMatcher Matcher = new(
    [
        new NamedThing("ukraine", "Ukraine", ["Ukrainian"], NameKind.Place),
        new NamedThing("ireland", "Ireland", [], NameKind.Place),
        new NamedThing("northern-ireland", "Northern Ireland", ["NI"], NameKind.Place),
        new NamedThing("korea", "Korea", [], NameKind.Place),
        new NamedThing("kyiv", "Kyiv", ["Kiev"], NameKind.Place),
        new NamedThing("nato", "NATO", [], NameKind.Organisation),
        new NamedThing("who", "World Health Organization", ["WHO"], NameKind.Organisation),
        new NamedThing("us", "United States", ["US", "U.S.", "USA"], NameKind.Place),
        new NamedThing("turkey", "Turkey", ["Türkiye"], NameKind.Place),
        new NamedThing("ada-stone", "Ada Stone", [], NameKind.Person),
        new NamedThing("climate", "climate change", [], NameKind.Unknown),
        new NamedThing("x1", "Springfield", [], NameKind.Place),
        new NamedThing("x2", "Springfield City", ["Springfield"], NameKind.Place),
        new NamedThing("odd", "Oddity", ["the"], NameKind.Unknown),
    ]);

    [Theory]
    [InlineData("Ukraine’s army and Ukrainian grain", "ukraine:Ukraine ukraine:Ukrainian")]
    [InlineData("Talks in Northern Ireland, then in Ireland", "northern-ireland:Northern Ireland ireland:Ireland")]
    [InlineData("A launch by North Korea", "")]
    [InlineData("the Kyiv Post wrote from Kyiv", "kyiv:Kyiv")]
    [InlineData("NATO and Nato but not nato", "nato:NATO nato:Nato")]
    [InlineData("The WHO asked who would tell us, and the US did", "who:WHO us:US")]
    [InlineData("The U.S. Senate", "us:U.S")]
    [InlineData("WHO IS TO PAY?", "")]
    [InlineData("Turkiye and Türkiye", "turkey:Turkiye turkey:Türkiye")]
    [InlineData("We ate turkey. Turkey was dry.", "")]
    [InlineData("They flew to Turkey. Turkey was dry, the turkey too.", "turkey:Turkey turkey:Turkey")]
    [InlineData("Stone fell. Ada Stone saw it. Mr Stone ran, Peter Stone did not", "ada-stone:Ada Stone ada-stone:Stone")]
    [InlineData("Climate change and climate change", "climate:Climate change climate:climate change")]
    [InlineData("Springfield waits; Springfield City too", "x2:Springfield City")]
    [InlineData("the the the", "")]
    [InlineData("Ukraineland, preUkraine", "")]
    public void A_name_is_found_where_it_is_meant(string text, string mentions) =>
        Assert.Equal(mentions, string.Join(' ', Matcher.Find(text).Select(mention => $"{mention.Id}:{mention.Range.In(text)}")));

    [Theory]
    [InlineData("Springfield waits", "x1", "x1:Springfield")]
    [InlineData("Springfield waits", "x1 x2", "")]
    [InlineData("Springfield City grows, and Springfield with it", "", "x2:Springfield City x2:Springfield")]
    [InlineData("Stone fell", "ada-stone", "ada-stone:Stone")]
    public void A_name_of_several_is_that_one_s_which_has_been_named(string text, string known, string mentions) =>
        Assert.Equal(mentions, string.Join(' ', Matcher.Find(text, known.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(mention => $"{mention.Id}:{mention.Range.In(text)}")));

    [Theory]
    [InlineData("Michael Jordan flew in", "")]
    [InlineData("She met Jordan Peele there", "")]
    [InlineData("In Jordan, the king of Jordan spoke", "jordan:Jordan jordan:Jordan")]
    [InlineData("They saw East Jordan and Jordan’s Prime Minister", "jordan:Jordan")]
    public void A_country_s_name_inside_a_person_s_is_not_the_country(string text, string mentions) =>
        Assert.Equal(mentions, string.Join(' ', new NameMatcher([new NamedThing("jordan", "Jordan", [], NameKind.Place)]).Find(text).Select(mention => $"{mention.Id}:{mention.Range.In(text)}")));

    [Fact]
    public void A_name_of_two_things_and_a_stop_word_are_reported() =>
        Assert.Equal(["Springfield: x1, x2", "the: odd"], Matcher.Unusable.Select(name => $"{name.Name}: {string.Join(", ", name.Ids)}"));

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Assert.Empty(Matcher.Find("\uD800é \uDC00Ukrainé\uD800"));
}
