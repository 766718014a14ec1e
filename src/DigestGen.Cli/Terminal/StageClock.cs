using System.Diagnostics;

namespace DigestGen.Cli.Terminal;

/// <summary>How long each stage of a run takes. The core has no clock: it only says which stage begins. Somebody who watches sees it on stderr.</summary>
internal sealed class StageClock(Shell shell)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly List<(string Stage, TimeSpan From)> entered = [];

    public TimeSpan Total => watch.Elapsed;

    /// <summary>The stages in the order in which they began, with their seconds.</summary>
    public IEnumerable<(string Stage, double Seconds)> Stages =>
        entered.Select((stage, i) => (stage.Stage, ((i + 1 < entered.Count ? entered[i + 1].From : watch.Elapsed) - stage.From).TotalSeconds));

    public void Enter(string stage)
    {
        entered.Add((stage, watch.Elapsed));
        if (shell.IsTerminal) shell.Errors.Write($"\r{stage} …".PadRight(20));
    }

    public void Stop()
    {
        watch.Stop();
        if (shell.IsTerminal) shell.Errors.Write("\r" + new string(' ', 20) + "\r");
    }
}
