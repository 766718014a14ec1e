namespace DigestGen.Templating.Syntax;

internal enum BinaryOperator
{
    Coalesce,
    CoalesceNot,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideWhole,
    Modulus,
    ShiftLeft,
    ShiftRight,
    Range,
    RangeBelow,
}

/// <summary>Which symbol is which operator, and how tightly it binds.</summary>
internal static class Operators
{
    public const int OfOr = 30;

    private static readonly Dictionary<string, (BinaryOperator Operator, int Precedence)> Binary = new(StringComparer.Ordinal)
    {
        ["??"] = (BinaryOperator.Coalesce, 20),
        ["?!"] = (BinaryOperator.CoalesceNot, 20),
        ["||"] = (BinaryOperator.Or, OfOr),
        ["&&"] = (BinaryOperator.And, 40),
        ["=="] = (BinaryOperator.Equal, 70),
        ["!="] = (BinaryOperator.NotEqual, 70),
        ["<"] = (BinaryOperator.Less, 80),
        ["<="] = (BinaryOperator.LessOrEqual, 80),
        [">"] = (BinaryOperator.Greater, 80),
        [">="] = (BinaryOperator.GreaterOrEqual, 80),
        ["+"] = (BinaryOperator.Add, 100),
        ["-"] = (BinaryOperator.Subtract, 100),
        ["*"] = (BinaryOperator.Multiply, 110),
        ["/"] = (BinaryOperator.Divide, 110),
        ["//"] = (BinaryOperator.DivideWhole, 110),
        ["%"] = (BinaryOperator.Modulus, 110),
        ["<<"] = (BinaryOperator.ShiftLeft, 110),
        [">>"] = (BinaryOperator.ShiftRight, 110),
        [".."] = (BinaryOperator.Range, 130),
        ["..<"] = (BinaryOperator.RangeBelow, 130),
    };

    public static bool TryGet(Token token, out BinaryOperator @operator, out int precedence)
    {
        (@operator, precedence) = (default, 0);
        if (token.Kind != TokenKind.Symbol || !Binary.TryGetValue((string)token.Data!, out var found)) return false;
        (@operator, precedence) = found;
        return true;
    }

    /// <summary>The operator inside `+=` and its like; null for `=`. False when the token assigns nothing.</summary>
    public static bool TryGetAssignment(Token token, out BinaryOperator? @operator)
    {
        @operator = null;
        if (token.Kind != TokenKind.Symbol) return false;
        var symbol = (string)token.Data!;
        if (symbol == "=") return true;
        if (symbol is not ("+=" or "-=" or "*=" or "/=" or "//=" or "%=")) return false;
        @operator = Binary[symbol[..^1]].Operator;
        return true;
    }

    public static string SymbolOf(BinaryOperator @operator) => Binary.First(pair => pair.Value.Operator == @operator).Key;
}
