using System.Buffers;
using System.Text;

namespace DigestGen.Exports;

/// <summary>
/// CSV (RFC 4180): CR LF, a cell with a comma, quotation mark or line end in quotation marks. A cell that a spreadsheet would run as a formula begins with an
/// apostrophe, which spreadsheets hide (OWASP, CSV injection).
/// </summary>
internal static class CsvFile
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static void Write(IBufferWriter<byte> output, IEnumerable<string> names, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        Row(text, names);
        foreach (var row in rows) Row(text, row);
        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            var safe = IsFormula(cell) ? "'" + cell : cell;
            if (safe.AsSpan().IndexOfAny(Quoted) < 0) text.Append(safe);
            else text.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        text.Append("\r\n");
    }

    // Full-width signs count: some spreadsheets take them for the plain ones.
    private static bool IsFormula(string cell) => cell.Length > 0 && cell[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠');
}
