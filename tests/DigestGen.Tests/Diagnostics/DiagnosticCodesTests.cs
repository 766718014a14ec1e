using System.Reflection;
using DigestGen.Diagnostics;

namespace DigestGen.Tests.Diagnostics;

public sealed class DiagnosticCodesTests
{
    [Fact]
    public void Every_code_of_a_stage_is_in_the_list_with_its_severity()
    {
        var missing = typeof(DiagnosticBag).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(DiagnosticCode))
            .Select(field => (DiagnosticCode)field.GetValue(null)!)
            .Where(code => !DiagnosticCodes.Severities.TryGetValue(code.Id, out var severity) || severity != code.Severity)
            .Select(code => $"[\"{code.Id}\"] = Severity.{code.Severity},")
            .Order(StringComparer.Ordinal);

        // Each of these lines belongs into src/DigestGen/Diagnostics/DiagnosticCodes.cs.
        Assert.Empty(missing);
    }
}
