using System.Collections.Immutable;
using DigestGen.Importing.Merging;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Importing.Merging;

public sealed class MergeLawsTests
{
    private static readonly MergeLabels Labels = new("yours", "new");
    private static readonly string[] Words = ["tide", "harbour", "crane", "board", "spring", "ferry", "lamp", "north"];

    // Few words and short texts, so that lines recur and edits meet.
    private static readonly Gen<string> Line = Gen.Elements(Words).ListOf(3).Select(words => string.Join(' ', words));
    private static readonly Gen<string[]> Body = Gen.OneOf(Line, Line.Select(line => "- " + line), Line.Select(line => "## " + line)).ArrayOf().Resize(9);
    private static readonly Gen<string> Fields = Gen.SubListOf("title: a", "date: 2021-05-06", "section: News", "lang: en", "authors: [Ada, Bo]", "topics:\n  - one\n  - two", "# a note", "summary: \"b: c\"")
        .Select(lines => string.Concat(lines.Select(line => line + "\n")));

    private static Gen<string> Article { get; } = Fields.SelectMany(fields => Body.Select(body => $"---\n{fields}---\n\n{string.Join("\n\n", body)}{(body.Length > 0 ? "\n" : "")}"));

    private static Gen<(string, string, string)> Any { get; } = Article.SelectMany(b => Article.SelectMany(e => Article.Select(p => (b, e, p))));

    [Fact]
    public void What_import_does_not_change_stays_as_the_editor_left_it() => Hold(Any, t => Merge(t.Item1, t.Item2, t.Item1).Text == t.Item2);

    [Fact]
    public void What_the_editor_did_not_change_is_as_import_proposes_it() => Hold(Any, t => Merge(t.Item1, t.Item1, t.Item3).Text == t.Item3);

    [Fact]
    public void What_both_made_of_it_stands() => Hold(Any, t => Merge(t.Item1, t.Item2, t.Item2).Text == t.Item2);

    [Fact]
    public void Merging_again_with_what_was_merged_changes_nothing() => Hold(Any, t =>
    {
        var merged = Merge(t.Item1, t.Item2, t.Item3);
        return Merge(t.Item3, merged.Text, t.Item3).Text == merged.Text;
    });

    [Fact]
    public void Every_line_of_either_side_is_there_or_was_taken_out_by_the_other() => Hold(Bodies, t =>
    {
        var merged = Merge(t.Item1, t.Item2, t.Item3).Text.Split('\n');
        return IsKept(t.Item2, t.Item1, merged) && IsKept(t.Item3, t.Item1, merged);
    });

    [Fact]
    public void A_difference_makes_one_text_of_the_other() => Hold(Body.SelectMany(a => Body.Select(b => (a, b))), t =>
    {
        var (made, at) = (new List<string>(), 0);
        foreach (var edit in LineDiff.Of(t.a, t.b))
        {
            made.AddRange(t.a[at..edit.Start]);
            made.AddRange(t.b[edit.OtherStart..edit.OtherEnd]);
            at = edit.End;
        }
        return made.Concat(t.a[at..]).SequenceEqual(t.b);
    });

    [Fact]
    public void Changes_in_different_lines_never_conflict() => Hold(Different, t =>
    {
        var merged = BodyMerge.Merge(Text(t.Written), Text(t.Editor), Text(t.Proposal), Labels);
        return merged.Conflicts.IsEmpty && merged.Text == Text(t.Written.Select((line, i) => t.Editor[i] == line ? t.Proposal[i] : t.Editor[i]));
    });

    // Lines that are all different, each changed by one side at most.
    private static Gen<(string[] Written, string[] Editor, string[] Proposal)> Different { get; } =
        Gen.Choose(0, 2).ArrayOf().Select(who => (
            who.Select((_, i) => $"line {i}").ToArray(),
            who.Select((w, i) => w == 1 ? $"the editor's {i}" : $"line {i}").ToArray(),
            who.Select((w, i) => w == 2 ? $"another {i}" : $"line {i}").ToArray()));

    // Changes of words merge within a line, so here each line is one word.
    private static Gen<(string, string, string)> Bodies { get; } = ThreeOf(Gen.Elements(Words).ArrayOf().Resize(8).Select(Text));

    private static Gen<(T, T, T)> ThreeOf<T>(Gen<T> one) => one.SelectMany(a => one.SelectMany(b => one.Select(c => (a, b, c))));

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static bool IsKept(string side, string written, string[] merged)
    {
        var old = written.Split('\n').ToHashSet(StringComparer.Ordinal);
        return side.Split('\n').All(line => old.Contains(line) || merged.Contains(line));
    }

    private static MergedText Merge(string written, string editor, string proposal) => ArticleMerge.Merge(written, editor, proposal, Labels);

    private static void Hold<T>(Gen<T> of, Func<T, bool> law) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Arb.From(of), law));
}
