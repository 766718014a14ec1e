using System.Buffers;
using System.Collections.Immutable;
using DigestGen.Text;

namespace DigestGen.Pages;

/// <summary>One file of the output. What it holds is made when it is written, so that memory never holds the whole site.</summary>
public abstract record PlannedFile(SitePath Path);

/// <summary>A page through a template.</summary>
/// <param name="Template">Its name below `templates/`: `article.html`.</param>
/// <param name="Model">Makes what the template sees; called once, on any thread.</param>
public sealed record TemplatedPage(SitePath Path, string Template, Func<PageModel> Model) : PlannedFile(Path)
{
    /// <summary>False for pages that nobody should find by searching: 404, redirects.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>The bytes that it may have, and where to say so when it has more; null for a page of any size.</summary>
    public (int Most, SourceSpan For)? Limit { get; init; }

    /// <summary>Where somebody asked for this very address; null where the address follows from an item.</summary>
    public SourceSpan? AskedForAt { get; init; }
}

/// <summary>A feed, data file or the like, written by code.</summary>
public sealed record WrittenFile(SitePath Path, Action<IBufferWriter<byte>> Write) : PlannedFile(Path);

/// <summary>A static file, copied as it stands.</summary>
public sealed record CopiedAsset(SitePath Path, AssetFile From) : PlannedFile(Path);

/// <summary>Every file of the output, no two alike, in ordinal order of path.</summary>
public sealed record SitePlan(ImmutableArray<PlannedFile> Files);
