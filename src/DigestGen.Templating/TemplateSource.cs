namespace DigestGen.Templating;

/// <summary>One template file: its path below the templates folder (`article.html`, `partials/card.html`), by which `include` finds it, and its text.</summary>
public sealed record TemplateSource(string Path, string Text);
