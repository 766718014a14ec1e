namespace DigestGen.Text;

/// <summary>
/// A place inside a digest or its output: relative, `/` between the parts, no empty part, no `.` or `..`.
/// A value of this type cannot point outside the folder it is used in.
/// </summary>
public readonly record struct SitePath : IComparable<SitePath>
{
    private readonly string? value;

    private SitePath(string value) => this.value = value;

    public string Value => value ?? "";

    /// <summary>The last part, with its extension: `sitemap.xml`.</summary>
    public string FileName => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The last part without its last extension: `sitemap`. A name that begins with its only dot keeps it.</summary>
    public string Stem
    {
        get
        {
            var name = FileName;
            var dot = name.LastIndexOf('.');
            return dot > 0 ? name[..dot] : name;
        }
    }

    /// <summary>Reads a path that code knows to be good; throws <see cref="ArgumentException"/> for one that is not.</summary>
    public static SitePath Of(string text) =>
        TryParse(text, out var path) ? path : throw new ArgumentException($"Not a path inside the digest: `{text}`.", nameof(text));

    /// <summary>Reads a path that came from outside. False for an absolute path, `..`, a back slash, a drive or a control character.</summary>
    public static bool TryParse(string? text, out SitePath path)
    {
        path = default;
        if (string.IsNullOrEmpty(text) || text.Length > 1000) return false;
        foreach (var part in text.Split('/'))
            if (part.Length == 0 || part is "." or ".." || part.AsSpan().IndexOfAny("\\:") >= 0 || part.Any(char.IsControl))
                return false;
        path = new SitePath(text);
        return true;
    }

    public bool IsUnder(string folder) => Value.StartsWith(folder, StringComparison.Ordinal) && Value.Length > folder.Length && Value[folder.Length] == '/';

    public int CompareTo(SitePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
