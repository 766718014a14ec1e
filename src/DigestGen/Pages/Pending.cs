using DigestGen.Language;

namespace DigestGen.Pages;

internal static class DateLabel
{
    public static string Of(Edtf date) => date.Text;
}
