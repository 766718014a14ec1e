using System.Buffers;
using DigestGen.Diagnostics;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Rendering;

/// <summary>SitePlan to bytes: each file is made and handed to the sink on its own, so memory holds the model and never the output.</summary>
internal static class SiteRenderer
{
    public static void Render(SitePlan plan, PageTemplates templates, IOutputSink sink, DiagnosticBag found)
    {
        using var buffers = new ThreadLocal<ArrayBufferWriter<byte>>(() => new ArrayBufferWriter<byte>(64 * 1024));
        InParallel.Each(plan.Files.Length, i => Render(plan.Files[i], templates, buffers.Value!, sink, found));
    }

    private static void Render(PlannedFile file, PageTemplates templates, ArrayBufferWriter<byte> buffer, IOutputSink sink, DiagnosticBag found)
    {
        buffer.ResetWrittenCount();
        switch (file)
        {
            case TemplatedPage page:
                if (templates.Render(page, buffer) is { } problem) found.Add(problem);
                else sink.Write(page.Path, buffer.WrittenSpan);
                if (page.Limit is { } limit && buffer.WrittenCount > limit.Most) found.Add(PageProblems.MailTooLargeAt(limit.For, buffer.WrittenCount, limit.Most));
                break;
            case WrittenFile written:
                written.Write(buffer);
                sink.Write(written.Path, buffer.WrittenSpan);
                break;
            case CopiedAsset asset:
                sink.Copy(asset.Path, asset.From);
                break;
        }
    }
}
