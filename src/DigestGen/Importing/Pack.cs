using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace DigestGen.Importing;

/// <summary>Values one behind the other in as few bytes as is quick; they are read back in the same order. For memory only, never for a file.</summary>
internal sealed class PackWriter
{
    // The quickest levels; higher ones take many times as long for a fifth less.
    private const int Quality = 1;
    private const int Window = 18;

    private readonly ArrayBufferWriter<byte> output = new(32 * 1024);

    public void Truth(bool value) => output.Write([value ? (byte)1 : (byte)0]);

    /// <summary>Small numbers take one byte, as in LEB128.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) output.Write([(byte)(rest | 0x80)]);
        output.Write([(byte)rest]);
    }

    public void Real(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(output.GetSpan(sizeof(double)), value);
        output.Advance(sizeof(double));
    }

    public void Text(string value)
    {
        // A text cut inside a pair of surrogates is no UTF-16 any more, and has to come back as it was.
        var isSound = Utf8.FromUtf16(value, output.GetSpan(value.Length * 3), out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done;
        Truth(isSound);
        if (!isSound) length = value.Length * sizeof(char);
        Number(length);
        if (isSound) Utf8.FromUtf16(value, output.GetSpan(length), out _, out _);
        else MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(output.GetSpan(length));
        output.Advance(length);
    }

    public void TextOrNull(string? value)
    {
        Truth(value is not null);
        if (value is not null) Text(value);
    }

    public void List<T>(ImmutableArray<T> values, Action<PackWriter, T> write)
    {
        Number(values.Length);
        foreach (var value in values) write(this, value);
    }

    public byte[] ToPacked()
    {
        var bytes = output.WrittenSpan;
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length) + sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(packed, bytes.Length);
        return BrotliEncoder.TryCompress(bytes, packed.AsSpan(sizeof(int)), out var length, Quality, Window)
            ? packed[..(length + sizeof(int))]
            : throw new InvalidOperationException("The buffer was too short for what it was made for.");
    }
}

/// <summary>Reads what <see cref="PackWriter"/> wrote, in the same order.</summary>
internal sealed class PackReader
{
    private readonly byte[] input;
    private int at;

    public PackReader(byte[] packed)
    {
        input = new byte[BinaryPrimitives.ReadInt32LittleEndian(packed)];
        if (!BrotliDecoder.TryDecompress(packed.AsSpan(sizeof(int)), input, out _)) throw new InvalidOperationException("This was not written by a pack writer.");
    }

    public bool Truth() => input[at++] == 1;

    public int Number()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var part = input[at++];
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return (int)value;
        }
    }

    public double Real()
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(input.AsSpan(at));
        at += sizeof(double);
        return value;
    }

    public string Text()
    {
        var isSound = Truth();
        var length = Number();
        var bytes = input.AsSpan(at, length);
        at += length;
        return isSound ? Encoding.UTF8.GetString(bytes) : new string(MemoryMarshal.Cast<byte, char>(bytes));
    }

    public string? TextOrNull() => Truth() ? Text() : null;

    public ImmutableArray<T> List<T>(Func<PackReader, T> read)
    {
        var values = ImmutableArray.CreateBuilder<T>(Number());
        while (values.Count < values.Capacity) values.Add(read(this));
        return values.MoveToImmutable();
    }
}
