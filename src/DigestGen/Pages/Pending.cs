using DigestGen.Diagnostics;
using DigestGen.Language;
using DigestGen.Markup;
using DigestGen.Templating;

namespace DigestGen.Pages;

internal static class DateLabel
{
    public static string Of(Edtf date) => date.Text;
}

internal static class MarkdownRenderer
{
    public static Html ToHtml(MarkdownBody body, Func<string, string?> urlOf, DiagnosticBag found) =>
        Html.Encode(urlOf("") is null && found.HasErrors ? "" : body.Text.ToString());
}
