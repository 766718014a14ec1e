using System.Collections.Immutable;
using DigestGen.Content;
using DigestGen.Text;

namespace DigestGen.Importing;

/// <summary>A line that an outlet's clippings share, and that import still takes for text.</summary>
/// <param name="Pattern">As `furniture:` of a source takes it: `*` stands for what differs.</param>
/// <param name="Clippings">In how many of the outlet's clippings it stands.</param>
/// <param name="Example">The line as one of them has it.</param>
/// <param name="File">That clipping, and <paramref name="Line"/> the line's number in it, from 1.</param>
public sealed record RecurringLine(string Pattern, int Clippings, string Example, SitePath File, int Line);

/// <summary>What one outlet's clippings have in common.</summary>
/// <param name="Clippings">How many of them were read; copies of one article count once.</param>
public sealed record RecurringLines(SourceId Source, string Name, int Clippings, ImmutableArray<RecurringLine> Lines);
