using System.Collections.Immutable;
using DigestGen.Linking;
using DigestGen.Pages;
using DigestGen.Text;

namespace DigestGen.Exports;

/// <summary>`data/stories.json`: `[{"id", "title", "articles": [article id, …]}]`, newest story first.</summary>
internal sealed class StoriesData : IExport
{
    public IEnumerable<WrittenFile> Plan(Digest digest, ImmutableArray<TemplatedPage> pages) =>
        [new WrittenFile(SitePath.Of("data/stories.json"), output => JsonFile.Write(output, json =>
        {
            json.WriteStartArray();
            foreach (var story in digest.Stories.All)
            {
                json.WriteStartObject();
                json.WriteString("id", story.Story.Id.Value);
                json.WriteString("title", story.Story.Title.Value);
                json.WriteList("articles", story.Articles.Select(a => a.Id));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }))];
}
