using System.Globalization;
using DigestGen.Benchmarks;

// build N [RUNS]     one process, in memory: seconds of each stage of a build of N articles, or of the digest in a folder
// corpus N FOLDER    the same articles as a digest on disk, for timing the command as a whole
// import N [RUNS]    one process, in memory: seconds of each stage of an import of N clippings, and what each step costs a clipping on one core
// clippings N FOLDER the same clippings as files, for timing the command as a whole
// analysis N         what it costs to say what one new clipping tells, step by step, in a digest of N articles
// templates          one article page through its template: microseconds and bytes allocated
return args switch
{
    ["build", var folder] when Directory.Exists(folder) => BuildBenchmark.Run(folder, 3, Console.Out),
    ["build", var folder, var runs] when Directory.Exists(folder) => BuildBenchmark.Run(folder, Number(runs), Console.Out),
    ["build", var count] => BuildBenchmark.Run(Number(count), 3, Console.Out),
    ["build", var count, var runs] => BuildBenchmark.Run(Number(count), Number(runs), Console.Out),
    ["corpus", var count, var folder] => CorpusFolder.Write(Number(count), folder, Console.Out),
    ["import", var count] => ImportBenchmark.Run(Number(count), 3, Console.Out),
    ["import", var count, var runs] => ImportBenchmark.Run(Number(count), Number(runs), Console.Out),
    ["clippings", var count, var folder] => Clippings.Write(Number(count), folder, Console.Out),
    ["analysis", var count] => AnalysisBenchmark.Run(Number(count), Console.Out),
    ["templates"] => TemplateBenchmark.Run(Console.Out),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("build N|FOLDER [RUNS] | corpus N FOLDER | import N [RUNS] | clippings N FOLDER | analysis N | templates");
    return 2;
}
