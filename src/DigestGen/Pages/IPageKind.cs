using DigestGen.Diagnostics;
using DigestGen.Linking;

namespace DigestGen.Pages;

/// <summary>A kind of page: which of them the site has, and what their template sees. Registered in `PageKinds.All`.</summary>
internal interface IPageKind
{
    /// <summary>The template below `templates/`.</summary>
    string Template { get; }

    /// <summary>The type of its models: the template is checked against it when it is loaded.</summary>
    Type ModelType { get; }

    /// <summary>The pages of this kind. Models are made later, in parallel, so nothing costly happens here.</summary>
    IEnumerable<TemplatedPage> Plan(Digest digest, Wording words, DiagnosticBag found);
}
