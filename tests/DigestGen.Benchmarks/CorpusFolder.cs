namespace DigestGen.Benchmarks;

internal static class CorpusFolder
{
    public static int Write(int articles, string folder, TextWriter report)
    {
        var characters = 0L;
        foreach (var file in Corpus.Files(articles))
        {
            var path = Path.Combine(folder, file.Path.Value.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
            characters += file.Text.Length;
        }
        report.WriteLine($"{articles} articles, {characters} characters in {folder}");
        return 0;
    }
}
