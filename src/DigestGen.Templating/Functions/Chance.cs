using System.Globalization;
using System.Numerics;
using DigestGen.Templating.Running;

namespace DigestGen.Templating.Functions;

/// <summary>`math.random`, `math.uuid`, `date.now`: what differs each time. Only templates that run by themselves have them, from the clock that they are given.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    public static Value Number(Value from, Value to, RunState run)
    {
        var (least, below) = (Take.Whole(from, run), Take.Whole(to, run));
        if (least > below) throw run.Place.Fault($"`math.random` needs the smaller number first, not {least.ToString(CultureInfo.InvariantCulture)}");
        return Value.Of(least == below ? least : (long)(least + (BigInteger)(Of(run, "math.random").Next() % (ulong)(below - least))));
    }

    public static Value Uuid(RunState run)
    {
        var bytes = new byte[16];
        var chance = Of(run, "math.uuid");
        BitConverter.TryWriteBytes(bytes, chance.Next());
        BitConverter.TryWriteBytes(bytes.AsSpan(8), chance.Next());
        // RFC 9562, section 5.4: version 4, variant 10.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return Value.Of(new Guid(bytes, bigEndian: true).ToString());
    }

    public static Value Now(RunState run, bool isUtc)
    {
        if (run.Program.IsStrict || run.Program.Limits.Clock is not { } clock)
            throw run.Place.Fault("a page cannot ask for the time: every build would differ", "use a date of the page's model");
        return Value.OfObject(isUtc ? clock.GetUtcNow().UtcDateTime : clock.GetLocalNow().DateTime);
    }

    private static Chance Of(RunState run, string function)
    {
        if (run.Program.IsStrict || run.Program.Limits.Clock is not { } clock)
            throw run.Place.Fault($"`{function}` would make every build differ", "give the page what it needs in its model");
        return run.Chance ??= new Chance((ulong)clock.GetTimestamp());
    }

    // SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
    private ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
