using DigestGen.Language;

namespace DigestGen.Importing.Propose;

/// <summary>What two articles say besides their words being alike: clues that they tell of one event, or of two of one kind.</summary>
/// <param name="Clues">In units of likeness, above zero for one event.</param>
/// <param name="SharesQuotation">True when both quote the same words.</param>
internal readonly record struct PairEvidence(double Clues, bool SharesQuotation);

/// <summary>
/// Weighs the clues. Two reports of one event are alike by about 0.4; no clue alone decides, since outlets count, date and name differently.
/// </summary>
/// <param name="figures">Of the articles that are compared, by number; so is the next.</param>
/// <param name="mainPersons">The term of whom each article is about; -1 for nobody.</param>
internal sealed class StoryEvidence(StoryVectors vectors, SharedQuotations quotations, StoryFigures[] figures, int[] mainPersons)
{
    private const double ForSameCount = 0.03;
    private const double AgainstContrary = 0.02;
    private const double ForSameWeekday = 0.02;
    private const int MostCounts = 2;

    // An opening's main name that the other article never has, while that one's opening is about somebody else: two accidents, two arrests, two elections.
    // Nearly every pair of reports has some name of its own, so only what goes beyond that speaks against.
    private const double AgainstOtherNames = 0.1;
    private const double UsualOtherNames = 0.6;

    // A report names whom its event is about: one whose main person the other never names mostly tells of another, though first reports may lack the name.
    private const double AgainstOtherPerson = 0.1;
    private const double UsualOtherPerson = 0.2;

    public PairEvidence Of(int a, int b)
    {
        var (x, y) = (figures[a], figures[b]);
        var (same, contrary) = x.CountsAgainst(y);
        var clues = (ForSameCount * Math.Min(MostCounts, same)) - (AgainstContrary * Math.Min(MostCounts, contrary));
        if ((x.LeadWeekdays & y.LeadWeekdays) != 0) clues += ForSameWeekday;
        else if (x.LeadWeekdays != 0 && y.LeadWeekdays != 0) clues -= AgainstContrary;
        if (x.LeadNumbers.Length > 0 && y.LeadNumbers.Length > 0 && !x.LeadNumbers.AsSpan().ContainsAny(y.LeadNumbers)) clues -= AgainstContrary;
        clues -= AgainstOtherNames * (Math.Max(OtherNames(a, b), OtherNames(b, a)) - UsualOtherNames);
        clues -= AgainstOtherPerson * ((IsAboutAnother(a, b) ? 1 : 0) + (IsAboutAnother(b, a) ? 1 : 0) - UsualOtherPerson);
        return new PairEvidence(clues, quotations.Share(a, b));
    }

    /// <summary>True when both count the same thing alike.</summary>
    public bool CountAlike(int a, int b) => figures[a].CountsAgainst(figures[b]).Same > 0;

    private bool IsAboutAnother(int a, int b) => mainPersons[a] is >= 0 and var person && !vectors.Has(b, person);

    // 0 when one of the two names nobody in its opening, as first reports do; 1 when each is about somebody that the other is not about.
    private double OtherNames(int a, int b)
    {
        var x = vectors.LeadNames(a);
        var y = vectors.LeadNames(b);
        var (missing, other) = (0.0, 0.0);
        foreach (var name in x)
            if (name.Weight > missing && !vectors.Has(b, name.Term)) missing = name.Weight;
        if (missing == 0) return 0;
        var i = 0;
        foreach (var name in y)
        {
            while (i < x.Length && x[i].Term < name.Term) i++;
            if (name.Weight > other && (i == x.Length || x[i].Term != name.Term)) other = name.Weight;
        }
        return missing * other;
    }
}
