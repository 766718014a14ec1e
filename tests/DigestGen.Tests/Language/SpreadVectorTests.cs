using DigestGen.Language;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Language;

public sealed class SpreadVectorTests
{
    private const int Terms = 40;

    [Fact]
    public void A_laid_out_vector_gives_the_product_of_the_two_whatever_was_laid_out_before() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Vectors(), Vectors(), Vectors(), (before, a, b) =>
        {
            var spread = new SpreadVector(Terms);
            spread.Set(before);
            spread.Set(a);
            return spread.Dot(b) == a.Dot(b);
        }));

    private static Arbitrary<WeightedVector> Vectors() =>
        Gen.Choose(0, Terms - 1).ListOf().Select(terms => terms.Distinct().Order().ToArray()).Select(terms => WeightedVector.Unit(terms, terms.Select(term => 1.0 + term * 7 % 5).ToArray())).ToArbitrary();
}
