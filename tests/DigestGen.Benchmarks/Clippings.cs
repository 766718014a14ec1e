using System.Globalization;
using System.Text;
using DigestGen.Importing;
using DigestGen.Text;

namespace DigestGen.Benchmarks;

/// <summary>
/// Synthetic clippings of about 5 kB: title, byline, date line, furniture, subheads, speech, dates, numbers, now and then a lost space. Clipping i depends on i only,
/// so the first 1,000 of 10,000 are the 1,000. Three to five in a row tell of one event, as outlets do: they share people, place, subject and a quotation.
/// </summary>
internal static class Clippings
{
    private const int OutletCount = 40;
    private const int ReportsOfAnEvent = 4;

    private static readonly string[] Nouns = ("council ministry port bridge harvest school museum railway court hospital budget river forest library union market airport border energy housing ferry tunnel " +
        "reservoir festival prison theatre mine refinery stadium orchard canal tariff pension licence embassy vaccine satellite treaty").Split(' ');

    private static readonly string[] Verbs = "approved delayed reviewed expanded opened rejected funded defended questioned repaired announced suspended inspected insured".Split(' ');
    private static readonly string[] Adjectives = "regional disputed costly modest temporary public joint revised digital early ancient provisional neglected profitable".Split(' ');
    private static readonly string[] Places = "Arden Belholm Corvale Dunrow Eskmouth Farleigh Glaston Holmby Ivering Jarnow Kelsey Lorton Merrow Norbeck Ostrava Pellworth Quenby Rostow".Split(' ');
    private static readonly string[] FirstNames = "Ada Bram Clara Dmitri Elena Farid Greta Hugo Imani Jonas Keiko Lars Maya Nadia Omar Priya".Split(' ');
    private static readonly string[] LastNames = "Abara Bianchi Castell Dufour Eriksen Farrell Holm Janssen Kovac Lindqvist Moreau Okafor Petrov Quist Rahman Tanaka".Split(' ');
    private static readonly string[] Times = ["on Monday", "on Thursday", "last week", "earlier this month", "in March", "two years ago", "on 14 May 2019", "late in 2018", "over the weekend", "by September"];
    private static readonly string[] Furniture = ["Share this article", "Sign up for our newsletter", "Read more: what the council knew", "Advertisement", "© All rights reserved", "Follow us on Twitter"];

    public static IEnumerable<Clipping> Make(int count)
    {
        for (var i = 0; i < count; i++) yield return new Clipping(SitePath.Of($"content/inbox/c{i.ToString("000000", CultureInfo.InvariantCulture)}.txt"), Encoding.UTF8.GetBytes(TextOf(i)));
    }

    public static int Write(int count, string folder, TextWriter report)
    {
        var bytes = 0L;
        foreach (var clipping in Make(count))
        {
            var path = Path.Combine(folder, clipping.Path.FileName);
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(path, clipping.Bytes.ToArray());
            bytes += clipping.Bytes.Length;
        }
        report.WriteLine($"{count} clippings, {bytes} bytes in {folder}");
        return 0;
    }

    private static string TextOf(int i)
    {
        var happening = new Happening(new Random(i / ReportsOfAnEvent));
        var random = new Random(1_000_000 + i);
        string Pick(string[] from) => from[random.Next(from.Length)];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{happening.Place} {happening.Subject} {Pick(Verbs)} after {Pick(Adjectives)} {Pick(Nouns)} row\n\n");
        text.Append(CultureInfo.InvariantCulture, $"By {Pick(FirstNames)} {Pick(LastNames)}\n\nThe Outlet {random.Next(OutletCount)}\n\nPublished {happening.Day.AddDays(random.Next(3)):d MMMM yyyy}\n\n");
        if (i % 3 == 0) text.Append(Pick(Furniture)).Append("\n\n");
        for (var paragraph = 0; text.Length < 4_800; paragraph++)
        {
            if (paragraph % 6 == 5) text.Append(CultureInfo.InvariantCulture, $"What {Pick(Nouns)} means for {Pick(Places)}\n\n");
            if (paragraph == 2) text.Append(CultureInfo.InvariantCulture, $"\"{happening.Words},\" said {happening.Person}.\n\n");
            for (var s = 0; s < 3; s++) text.Append(Sentence(random, happening, Pick)).Append(' ');
            text.Append("\n\n");
        }
        return text.Append(Pick(Furniture)).Append('\n').ToString();
    }

    private static string Sentence(Random random, Happening happening, Func<string[], string> pick) => random.Next(7) switch
    {
        0 => $"{happening.Person} {pick(Verbs)} the {happening.Subject} in {happening.Place} {pick(Times)}, and the {pick(Nouns)} expects {random.Next(2, 900)} places by the end of the year.",
        1 => $"The {pick(Adjectives)} {pick(Nouns)} of {pick(Places)} {pick(Verbs)} a {pick(Adjectives)} {pick(Nouns)} {pick(Times)}.",
        2 => $"\"We looked at the {pick(Nouns)} and found a {pick(Adjectives)} way to the {pick(Nouns)},\" said {pick(FirstNames)} {pick(LastNames)}, who runs the {pick(Nouns)}.",
        3 => $"About {random.Next(2, 98)} per cent of people asked in {pick(Places)} backed the {happening.Subject}, but officials would not discuss the cost.",
        4 => $"It would cost {random.Next(2, 900)} million over {random.Next(2, 12)} years, {pick(FirstNames)} {pick(LastNames)} told reporters {pick(Times)}.",
        5 => $"Nobody at the {pick(Nouns)} of {happening.Place} would say whether the {pick(Adjectives)} {pick(Nouns)} had been {pick(Verbs)}.",
        _ => $"Critics said that the{pick(Nouns)} was {pick(Adjectives)}; {happening.Person} called it a {pick(Adjectives)} {pick(Nouns)} for {pick(Places)}.",
    };

    /// <summary>What several outlets report: who, where, what, when, and what was said.</summary>
    private sealed class Happening
    {
        public Happening(Random random)
        {
            string Pick(string[] from) => from[random.Next(from.Length)];
            (Person, Place, Subject) = ($"{Pick(FirstNames)} {Pick(LastNames)}", Pick(Places), $"{Pick(Adjectives)} {Pick(Nouns)}");
            Words = $"The {Pick(Nouns)} cannot wait for a {Pick(Adjectives)} {Pick(Nouns)} in {Place}";
            Day = new DateOnly(2017, 1, 1).AddDays(random.Next(4 * 365));
        }

        public string Person { get; }

        public string Place { get; }

        public string Subject { get; }

        public string Words { get; }

        public DateOnly Day { get; }
    }
}
