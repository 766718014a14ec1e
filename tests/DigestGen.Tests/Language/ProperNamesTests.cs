using DigestGen.Language;

namespace DigestGen.Tests.Language;

public sealed class ProperNamesTests
{
    [Theory]
    [InlineData("Mayor Ida Lund opened it. Lund smiled. Then Ms Lund left.", "Ida Lund Person 3")]
    [InlineData("The ships met in Halden. They left Halden on Monday.", "Halden Place 2")]
    [InlineData("Aid came from the Ministry of Fisheries.", "Ministry of Fisheries Organisation 1")]
    [InlineData("President Petro Zorenskiy spoke; Petro Zorensky left.", "Petro Zorenskiy Person 2 (Petro Zorensky)")]
    [InlineData("Rain fell. Rain again. Nothing else.", "")]
    [InlineData("On Tuesday a Norwegian ship came in May.", "")]
    public void A_name_is_known_by_its_capitals(string text, string names) => Assert.Equal(names, string.Join('|', ProperNames.Find(text)
        .Select(name => $"{name.Name} {name.Kind} {name.Count}{(name.Variants.Length == 0 ? "" : $" ({string.Join(", ", name.Variants)})")}")));
}
