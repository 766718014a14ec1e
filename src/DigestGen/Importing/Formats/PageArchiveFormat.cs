using System.Collections.Immutable;
using DigestGen.Diagnostics;
using DigestGen.Importing.Html;
using DigestGen.Importing.Mail;
using DigestGen.Text;

namespace DigestGen.Importing.Formats;

/// <summary>A page that the browser saved into one file with all that belongs to it (MHTML, RFC 2557): its HTML is read as that of a saved page.</summary>
internal sealed class PageArchiveFormat : IClippingFormat
{
    public int MaxBytes => 32_000_000;

    public ImmutableArray<string> Extensions => [".mhtml", ".mht"];

    public bool Accepts(string beginning) => beginning.Contains("\nSnapshot-Content-Location:", StringComparison.OrdinalIgnoreCase) && beginning.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);

    public ClippingContent? Read(Clipping clipping, OutletBook outlets, DiagnosticBag found)
    {
        if (Decode.ReadMarkup(clipping, "windows-1252", found) is not { } file) return null;
        var archive = clipping.Bytes.Span;
        var whole = MimePart.Read(archive);
        var part = whole.MediaType == "text/html" ? whole : whole.Parts.FirstOrDefault(inner => inner.MediaType == "text/html");
        if (part is null)
        {
            found.Add(ImportProblems.Page(file, PageTrouble.NoArticle, 0));
            return new ClippingContent(file, [], ClippingFields.None) { SaysWhyEmpty = true };
        }
        var body = TransferEncoding.Decode(archive, part);
        var places = new BytePlaces(archive, file.Text);
        int[] offsets = [.. body.Places.Select(places.Of)];
        var page = SavedPageFormat.Read(new SourceFile(file.Path, body.Text), outlets, found);
        var lineOf = (int line) => line == 0 ? 0 : file.PositionOf(offsets.Length == 0 ? 0 : places.Of(part.Start)).Line;
        return page with { File = file, Lines = [.. page.Lines.Select(line => MailFormat.Placed(line, offsets, file))], Stated = Within(page.Stated, lineOf, whole, file) };
    }

    // Lines of the page inside are not those of the file: where it begins is near enough for its head.
    private static ClippingFields Within(ClippingFields stated, Func<int, int> lineOf, MimePart whole, SourceFile file) => stated with
    {
        Title = Moved(stated.Title, lineOf),
        Standfirst = Moved(stated.Standfirst, lineOf),
        Date = Moved(stated.Date, lineOf),
        Authors = [.. stated.Authors.Select(author => author with { Line = lineOf(author.Line) })],
        Source = Moved(stated.Source, lineOf),
        Via = Moved(stated.Via, lineOf),
        Url = Moved(stated.Url, lineOf) ?? (whole.Field("snapshot-content-location") is { } address && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new FoundField<Uri>(url, file.PositionOf(Math.Min(whole.Fields[0].Start, file.Text.Length)).Line, "snapshot address", Confidence.High) : null),
        Section = Moved(stated.Section, lineOf),
        Language = Moved(stated.Language, lineOf),
    };

    private static FoundField<T>? Moved<T>(FoundField<T>? field, Func<int, int> lineOf) => field is null ? null : field with { Line = lineOf(field.Line) };
}
