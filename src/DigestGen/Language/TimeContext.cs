namespace DigestGen.Language;

internal enum Tense { Unclear, Past, Future }

/// <summary>What an expression is read against: the article's date, and the dates that the text has named before it.</summary>
internal sealed class TimeContext(Edtf? article)
{
    /// <summary>The article's date as exact as it is; null without one.</summary>
    public TimePoint? Here { get; } = article is null || article.Start.IsOpen ? null : article.Precision switch
    {
        DatePrecision.Day or DatePrecision.Minute => TimePoint.Of(article.Earliest),
        DatePrecision.Month => new TimePoint(article.Earliest.Year, article.Earliest.Month),
        DatePrecision.Year => new TimePoint(article.Earliest.Year),
        _ => null,
    };

    /// <summary>The day of writing; null when the article's date is not that exact.</summary>
    public DateOnly? Today => Here?.AsDay;

    /// <summary>The text tells a long past, year after year, and not the news of its day.</summary>
    public bool IsHistory { get; set; }

    /// <summary>The text counts its years before Christ.</summary>
    public bool IsAntiquity { get; set; }

    /// <summary>The last date that the text named.</summary>
    public TimePoint? Anchor { get; set; }

    /// <summary>A month or day with its year was named just before, in the same paragraph: what follows goes on from there.</summary>
    public bool AnchorIsNear { get; set; }

    public Tense Tense { get; set; }

    /// <summary>The word just before the expression is `by`, `until` or `before`: a deadline.</summary>
    public bool IsDeadline { get; set; }

    /// <summary>What `the year` and `this month` mean: the story's time in a history, the article's otherwise.</summary>
    public TimePoint? Present => IsHistory ? Anchor ?? Here : Here;

    public void Mention(TimePoint point) =>
        Anchor = Anchor is { } was && point.Month == 0 && was.Year == point.Year ? was : point;
}

/// <summary>One way to say a time: the words it is made of, and what they mean. A null meaning leaves the words to other rules.</summary>
internal sealed record TimeRule(string Name, string Words, Func<TimeMatch, TimeContext, TimeMeaning?> Meaning)
{
    public TimePattern Pattern { get; } = new(Words);
}
