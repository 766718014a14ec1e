using DigestGen.Diagnostics;
using DigestGen.Text;

namespace DigestGen.Content;

/// <summary>The lines between which a merge leaves both wordings of a place that it could not decide: as Git writes them, so that editors show them.</summary>
internal static class ConflictMarkers
{
    public const string Begin = "<<<<<<< ";
    public const string Middle = "=======";
    public const string End = ">>>>>>> ";

    /// <summary>Whether a place of the text is still undecided.</summary>
    public static bool StandIn(string text) => FirstIn(text) >= 0;

    /// <summary>
    /// Reports each place that is still undecided. What comes back is the file with the editor's wording only, every offset as it was, so that the rest can be
    /// read without errors that come from the markers alone.
    /// </summary>
    public static SourceFile Report(SourceFile file, DiagnosticBag found)
    {
        var text = file.Text;
        if (FirstIn(text) < 0) return file;
        var readable = text.ToCharArray();
        var (isOpen, isProposal) = (false, false);
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start);
            var isMarker = true;
            if (line.StartsWith(Begin, StringComparison.Ordinal))
            {
                found.Add(ContentProblems.UndecidedAt(file.Span(start, end - start)));
                (isOpen, isProposal) = (true, false);
            }
            else if (isOpen && line.SequenceEqual(Middle)) isProposal = true;
            else if (line.StartsWith(End, StringComparison.Ordinal))
            {
                if (!isOpen) found.Add(ContentProblems.UndecidedAt(file.Span(start, end - start)));
                (isOpen, isProposal) = (false, false);
            }
            else isMarker = false;
            if (isMarker || isProposal) readable.AsSpan(start, end - start).Fill(' ');
            start = end + 1;
        }
        return new SourceFile(file.Path, new string(readable));
    }

    private static int FirstIn(string text)
    {
        foreach (var marker in (string[])[Begin, End])
            for (var at = text.IndexOf(marker, StringComparison.Ordinal); at >= 0; at = text.IndexOf(marker, at + 1, StringComparison.Ordinal))
                if (at == 0 || text[at - 1] is '\n' or '\r') return at;
        return -1;
    }
}
