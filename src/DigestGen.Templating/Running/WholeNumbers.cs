using System.Numerics;
using DigestGen.Templating.Syntax;

namespace DigestGen.Templating.Running;

/// <summary>The operators on whole numbers. Results that leave 64 bits go on as <see cref="BigInteger"/>, up to a size that no page needs.</summary>
internal static class WholeNumbers
{
    private const int MaxBits = 20_000;

    /// <summary>The usual case: the result fits into 64 bits. False where it may not, or where the operator needs more care.</summary>
    public static bool TrySmall(BinaryOperator @operator, long a, long b, out Value result)
    {
        var number = (Int128)a;
        switch (@operator)
        {
            case BinaryOperator.Add: number += b; break;
            case BinaryOperator.Subtract: number -= b; break;
            case BinaryOperator.Multiply: number *= b; break;
            case BinaryOperator.Divide when b != 0:
                result = number % b == 0 ? Value.Of((BigInteger)(number / b)) : Value.Of((double)a / b);
                return true;
            case BinaryOperator.DivideWhole when b != 0: number /= b; break;
            case BinaryOperator.Modulus when b != 0: number %= b; break;
            case BinaryOperator.ShiftRight when b is >= 0 and < 64: number = a >> (int)b; break;
            default:
                result = default;
                return false;
        }
        result = Value.Of((long)number);
        return number >= long.MinValue && number <= long.MaxValue;
    }

    public static Value Apply(BinaryOperator @operator, BigInteger a, BigInteger b, Place place)
    {
        if (b.IsZero && @operator is BinaryOperator.DivideWhole or BinaryOperator.Modulus) throw place.Fault("this divides by zero");
        var bits = @operator switch
        {
            BinaryOperator.Multiply => a.GetBitLength() + b.GetBitLength(),
            BinaryOperator.ShiftLeft => a.GetBitLength() + (long)BigInteger.Min(BigInteger.Max(b, 0), MaxBits + 1),
            _ => 0,
        };
        if (bits > MaxBits) throw place.Fault("this number is too large");
        return @operator switch
        {
            BinaryOperator.Add => Value.Of(a + b),
            BinaryOperator.Subtract => Value.Of(a - b),
            BinaryOperator.Multiply => Value.Of(a * b),
            BinaryOperator.Divide => Divide(a, b),
            BinaryOperator.DivideWhole => Value.Of(a / b),
            BinaryOperator.Modulus => Value.Of(a % b),
            BinaryOperator.ShiftLeft => Value.Of(a << Places(b)),
            _ => Value.Of(a >> Places(b)),
        };
    }

    // As floats do it: nothing divided by nothing is no number, anything else is infinite.
    private static Value Divide(BigInteger a, BigInteger b) =>
        b.IsZero || !(a % b).IsZero ? Value.Of((double)a / (double)b) : Value.Of(a / b);

    private static int Places(BigInteger count) => (int)BigInteger.Min(BigInteger.Max(count, 0), MaxBits);
}
