using System.Collections.Immutable;

namespace DigestGen.Pages;

/// <summary>How to cite what a page shows.</summary>
/// <param name="Text">The citation as a sentence; null for a list of articles.</param>
/// <param name="Files">For reference managers: BibTeX, RIS, CSL-JSON.</param>
public sealed record CiteModel(string? Text, ImmutableArray<CiteFileModel> Files);

/// <param name="Url">Where it stands; for an article, as the settings say, the file's whole content as a `data:` address.</param>
/// <param name="FileName">The name to save it under.</param>
public sealed record CiteFileModel(string Label, string Url, string FileName);
