namespace DigestGen.Content;

/// <summary>A topic's id: a slug, unique among topics.</summary>
public readonly record struct TopicId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The id of an outlet or republisher: a slug, unique among sources.</summary>
public readonly record struct SourceId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A story's id: the slug of its file.</summary>
public readonly record struct StoryId(string Value)
{
    public override string ToString() => Value;
}
