using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DigestGen.Linking;
using DigestGen.Markup;
using DigestGen.Pages;

namespace DigestGen.Exports;

/// <summary>An edition as plain text: `mail.txt` beside its page. Lines of 72 characters at most, unless one word is longer; addresses stand at the end, numbered.</summary>
internal sealed class EditionText : IExport
{
    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
        digest.Editions.Select(edition => new WrittenFile(
            digest.Routes.FileOf(digest.Routes.Of(edition.Edition) + EditionPage.TextFile),
            output => output.Write(Encoding.UTF8.GetBytes(Write(edition, digest, words)))));

    private static string Write(LinkedEdition linked, Digest digest, Wording words)
    {
        var (edition, routes) = (linked.Edition, digest.Routes);
        var page = routes.Absolute(routes.Of(edition));
        var text = new WrappedText();
        text.Paragraph(digest.Config.Title).Paragraph(edition.Title.Value).Underline('=').Paragraph(EditionParts.PeriodOf(edition, words));
        foreach (var paragraph in MarkdownText.PlainText(edition.Letter).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) text.Gap().Paragraph(paragraph);
        foreach (var section in EditionParts.SectionsOf(linked, routes.Absolute, digest, words))
        {
            text.Gap();
            if (section.Title is { } title)
            {
                text.Paragraph(title + text.NoteFor(section.Url)).Underline('-');
                if (section.Summary is { } summary) text.Paragraph(summary).Gap();
            }
            foreach (var entry in section.Entries)
            {
                var about = entry.DateLabel is null ? entry.Outlet : $"{entry.Outlet}, {entry.DateLabel}";
                text.Item(entry.Title + text.NoteFor(entry.Url)).Inner(entry.Since is null ? about : $"{about} ({entry.Since})");
                if (entry.Summary is { } summary) text.Inner(summary);
            }
        }
        return text.Gap().Paragraph(words["read_in_browser"] + text.NoteFor(page)).Gap().Notes().ToString();
    }

    /// <summary>Text as it grows: wrapped, with the addresses that it names.</summary>
    private sealed class WrappedText
    {
        private const int Width = 72;

        private readonly StringBuilder text = new();
        private readonly List<string> addresses = [];
        private int lastLength;

        public WrappedText Paragraph(string words) => Wrap(words, "", "");

        public WrappedText Item(string words) => Wrap(words, "* ", "  ");

        public WrappedText Inner(string words) => Wrap(words, "  ", "  ");

        public WrappedText Underline(char line)
        {
            text.Append(line, lastLength).Append('\n');
            return this;
        }

        public WrappedText Gap()
        {
            if (text.Length > 1 && text[^2] != '\n') text.Append('\n');
            return this;
        }

        /// <summary>The number of an address, which it has from its first mention on; nothing for none.</summary>
        public string NoteFor(string? address)
        {
            if (address is null) return "";
            var index = addresses.IndexOf(address);
            if (index < 0)
            {
                index = addresses.Count;
                addresses.Add(address);
            }
            return $" [{(index + 1).ToString(CultureInfo.InvariantCulture)}]";
        }

        public WrappedText Notes()
        {
            // An address that is broken can no longer be clicked.
            for (var i = 0; i < addresses.Count; i++) text.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {addresses[i]}\n");
            return this;
        }

        public override string ToString() => text.ToString();

        private WrappedText Wrap(string words, string first, string then)
        {
            var line = first;
            var isEmpty = true;
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (!isEmpty && LengthOf(line) + 1 + LengthOf(word) > Width)
                {
                    text.Append(line).Append('\n');
                    (line, isEmpty) = (then, true);
                }
                line += isEmpty ? word : " " + word;
                isEmpty = false;
            }
            text.Append(line).Append('\n');
            lastLength = Math.Min(Width, LengthOf(line));
            return this;
        }

        // Letters beyond the basic plane are two units and one character.
        private static int LengthOf(string part) => part.Length - part.Count(char.IsLowSurrogate);
    }
}
