using DigestGen.Templating.Running;

namespace DigestGen.Templating.Checking;

/// <summary>Messages that the checker and the runner share.</summary>
internal static class Wording
{
    public static string ArgumentCount(FunctionValue function, int count)
    {
        var most = function.Parameters!.Length;
        var needed = function.IsVariadic ? $"at least {function.Needed}" : function.Needed == most ? $"{most}" : $"{function.Needed} to {most}";
        var noun = needed == "1" || needed == "at least 1" ? "argument" : "arguments";
        return $"`{function.Name}` takes {needed} {noun}, not {count}";
    }
}
