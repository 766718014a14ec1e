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

    /// <summary>The year named last, wherever it stood: what `that year` means.</summary>
    public int? LastYear { get; private set; }

    /// <summary>A month or day with its year was named just before, in the same paragraph: what follows goes on from there.</summary>
    public bool AnchorIsNear { get; set; }

    public Tense Tense { get; set; }

    /// <summary>The word just before the expression is `by`, `until` or `before`: a deadline.</summary>
    public bool IsDeadline { get; set; }

    /// <summary>What `the year` and `this month` mean: the story's time in a history, the article's otherwise.</summary>
    public TimePoint? Present => IsHistory ? Anchor ?? Here : Here;

    /// <summary>Goes on from a date. A bare year in mid-sentence looks aside (`a plan for 1976`) and leads on only where it opens the sentence.</summary>
    public void Mention(TimePoint point, bool opensSentence)
    {
        LastYear = point.Year;
        if (Anchor is not { } was) Anchor = point;
        else if (point.Month > 0 || (point.Year != was.Year && (opensSentence || !IsHistory || (point.Year == was.Year + 1 && Tense == Tense.Past)))) Anchor = point;
    }
}

/// <summary>One way to say a time: the words it is made of, and what they mean. A null meaning leaves the words to other rules.</summary>
internal sealed record TimeRule(string Name, string Words, Func<TimeMatch, TimeContext, TimeMeaning?> Meaning)
{
    public TimePattern Pattern { get; } = new(Words);
}
