namespace DigestGen.Text;

/// <summary>A stretch of a <see cref="SourceFile"/>: offset and length in UTF-16 units.</summary>
public readonly record struct SourceSpan(SourceFile File, int Start, int Length);

/// <summary>A value that knows where it was written, so that any later stage can point at it.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span);
