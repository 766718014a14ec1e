using System.Buffers;
using DigestGen.Templating;

namespace DigestGen.Rendering;

/// <summary>
/// A site's templates, checked and ready to be rendered: <see cref="CompiledTemplates"/>, or the Scriban package in a build with `-p:ScribanPackage=true`.
/// Safe for use by several threads at once.
/// </summary>
internal interface ITemplates
{
    /// <summary>Writes a page as UTF-8. Null when it went well; otherwise what stopped it and where, and then nothing is written.</summary>
    TemplateProblem? Render(string template, object model, IBufferWriter<byte> output);
}
