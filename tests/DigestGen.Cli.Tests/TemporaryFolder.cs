namespace DigestGen.Cli.Tests;

/// <summary>A folder for one test, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("digestgen-").FullName;

    public string Path { get; }

    public string Place(string relative) => System.IO.Path.Combine(Path, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Place(relative))!);
        File.WriteAllText(Place(relative), text);
    }

    public string Read(string relative) => File.ReadAllText(Place(relative));

    public bool Has(string relative) => File.Exists(Place(relative));

    /// <summary>Every file, hidden ones too, by its path with `/`.</summary>
    public IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
