using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Rendering;

internal static class PlanningProblems
{
    private static readonly DiagnosticCode SharedAddress = new("DG0404", Severity.Error, "Two pages have one address.");

    public static Diagnostic SharedAddressOf(SitePath path, string first, string second) =>
        SharedAddress.Overall($"`{path.Value}` would be written twice: by {first} and by {second}", "change the slug or the name of one of them; the first is kept");

    public static Diagnostic TakenAt(SourceSpan asked, SitePath path, string first) =>
        SharedAddress.At(asked, $"`{path.Value}` cannot be written: {first} stands there", "choose another address, or another name for the file");
}
