using DigestGen.Content;
using DigestGen.Importing.Propose;
using DigestGen.Language;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>
/// A draft in a tenth of its memory, until all others have been read and it is known which story it belongs to. Most of a draft says the same words several times, as
/// body, as running text, as events and in the ledger: so it is written in one piece and compressed. Where its repairs lie is not kept: nobody asks after this.
/// </summary>
internal sealed class PackedDraft
{
    private readonly byte[] packed;

    private PackedDraft(byte[] packed) => this.packed = packed;

    public static PackedDraft Of(ClippingDraft draft)
    {
        var writer = new PackWriter();
        writer.Text(draft.Clipping.Value);
        writer.Text(draft.RawHash);
        WriteFields(writer, draft.Fields);
        writer.List(draft.Ledger.Entries, WriteEntry);
        writer.Text(draft.Body);
        WriteMapped(writer, draft.Text);
        WriteMapped(writer, draft.Title);
        WriteProposal(writer, draft.Proposal);
        return new PackedDraft(writer.ToPacked());
    }

    public ClippingDraft Open()
    {
        var reader = new PackReader(packed);
        return new ClippingDraft(
            SitePath.Of(reader.Text()), reader.Text(), ReadFields(reader), new Ledger(reader.List(ReadEntry)), reader.Text(), ReadMapped(reader), ReadMapped(reader), ReadProposal(reader));
    }

    private static void WriteFields(PackWriter writer, ClippingFields fields)
    {
        Field(writer, fields.Title, writer.Text);
        Field(writer, fields.Standfirst, writer.Text);
        Field(writer, fields.Date, date => writer.Text(date.Text));
        writer.List(fields.Authors, (into, author) => Field(into, author, into.Text));
        Field(writer, fields.Source, outlet => WriteOutlet(writer, outlet));
        Field(writer, fields.Via, outlet => WriteOutlet(writer, outlet));
        Field(writer, fields.Url, url => writer.Text(url.OriginalString));
        Field(writer, fields.Section, writer.Text);
        Field(writer, fields.Language, writer.Text);
    }

    private static ClippingFields ReadFields(PackReader reader) => new(
        Field(reader, reader.Text),
        Field(reader, reader.Text),
        Field(reader, () => Edtf.Parse(reader.Text())),
        reader.List(from => Field(from, from.Text)!),
        Field(reader, () => ReadOutlet(reader)),
        Field(reader, () => ReadOutlet(reader)),
        Field(reader, () => new Uri(reader.Text())),
        Field(reader, reader.Text),
        Field(reader, reader.Text));

    private static void Field<T>(PackWriter writer, FoundField<T>? field, Action<T> value)
    {
        writer.Truth(field is not null);
        if (field is null) return;
        value(field.Value);
        writer.Number(field.Line);
        writer.Text(field.Rule);
        writer.Number((int)field.Confidence);
    }

    private static FoundField<T>? Field<T>(PackReader reader, Func<T> value) =>
        reader.Truth() ? new FoundField<T>(value(), reader.Number(), reader.Text(), (Confidence)reader.Number()) : null;

    private static void WriteOutlet(PackWriter writer, FoundOutlet outlet)
    {
        writer.Text(outlet.Id.Value);
        writer.Text(outlet.Name);
        writer.Truth(outlet.IsKnown);
    }

    private static FoundOutlet ReadOutlet(PackReader reader) => new(new SourceId(reader.Text()), reader.Text(), reader.Truth());

    private static void WriteEntry(PackWriter writer, LedgerEntry entry)
    {
        writer.Number(entry.Line);
        writer.Number((int)entry.Action);
        writer.Text(entry.Rule);
        writer.Text(entry.Before);
        writer.Text(entry.After);
        writer.Truth(entry.IsUndone);
    }

    private static LedgerEntry ReadEntry(PackReader reader) => new(reader.Number(), (LedgerAction)reader.Number(), reader.Text(), reader.Text(), reader.Text()) { IsUndone = reader.Truth() };

    private static void WriteMapped(PackWriter writer, MappedText text)
    {
        writer.Text(text.Text);
        writer.Number(text.Stretches.Length);
        foreach (var stretch in text.Stretches)
        {
            writer.Number(stretch.Start);
            writer.Number(stretch.Offset);
            writer.Truth(stretch.IsInserted);
        }
    }

    private static MappedText ReadMapped(PackReader reader)
    {
        var text = reader.Text();
        var stretches = new Stretch[reader.Number()];
        for (var i = 0; i < stretches.Length; i++) stretches[i] = new Stretch(reader.Number(), reader.Number(), reader.Truth());
        return new MappedText(text, stretches);
    }

    private static void WriteProposal(PackWriter writer, Proposal proposal)
    {
        writer.TextOrNull(proposal.Summary);
        writer.Text(proposal.Language);
        writer.List(proposal.Topics, (into, topic) =>
        {
            into.Text(topic.Id.Value);
            into.Text(topic.Name);
            into.Number((int)topic.Kind);
            into.Truth(topic.IsNew);
            into.List(topic.Variants, (to, variant) => to.Text(variant));
            into.Real(topic.Score);
            into.Text(topic.Evidence);
        });
        writer.List(proposal.Events, (into, happened) =>
        {
            into.Text(happened.Date.Text);
            into.Text(happened.Text);
            into.TextOrNull(happened.Phrase);
            into.TextOrNull(happened.Rule);
        });
    }

    private static Proposal ReadProposal(PackReader reader)
    {
        var (summary, language) = (reader.TextOrNull(), reader.Text());
        var topics = reader.List(from => new ProposedTopic(
            new TopicId(from.Text()), from.Text(), (TopicKind)from.Number(), from.Truth(), from.List(variant => variant.Text()), from.Real(), from.Text()));
        var events = reader.List(from => new ArticleEvent(Edtf.Parse(from.Text()), from.Text(), from.TextOrNull(), from.TextOrNull()));
        return new Proposal(summary, topics, events, language);
    }
}
