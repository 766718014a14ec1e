using System.Collections.Immutable;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>`data/related.json`: `{article id: [{"id", "score", "reasons": […]}, …]}`, best first; articles in ordinal order of id.</summary>
internal sealed class RelatedData : IExport
{
    public IEnumerable<WrittenFile> Plan(Digest digest, Wording words, ImmutableArray<TemplatedPage> pages) =>
        [new WrittenFile(SitePath.Of("data/related.json"), output => JsonFile.Write(output, json =>
        {
            json.WriteStartObject();
            foreach (var (id, related) in digest.Related.ByArticle.OrderBy(x => x.Key, StringComparer.Ordinal))
            {
                json.WriteStartArray(id);
                foreach (var other in related)
                {
                    json.WriteStartObject();
                    json.WriteString("id", other.Article.Id);
                    json.WriteNumber("score", other.Score);
                    json.WriteList("reasons", other.Reasons.Select(ReasonOf));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }))];

    private static string ReasonOf(RelatedReason reason) => reason.Kind switch
    {
        RelatedReasonKind.Pinned => "pinned",
        RelatedReasonKind.SameStory => "same story",
        RelatedReasonKind.SharedQuotation => "same quotation",
        RelatedReasonKind.SharedTopics => "topics: " + string.Join(", ", reason.Names),
        _ => "words: " + string.Join(", ", reason.Names),
    };
}
