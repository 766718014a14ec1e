namespace DigestGen.Cli.Disk;

/// <summary>What the system's errors mean, without the machine's paths in them.</summary>
internal static class Faults
{
    public static string InWords(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "not found",
        IOException when fault.Message.Contains("already exists", StringComparison.Ordinal) => "something else stands there",
        PathTooLongException => "its path is too long",
        IOException when IsFull(fault) => "the disk is full",
        _ => fault.Message.Split(" : '", 2)[0].Split(": '", 2)[0].ReplaceLineEndings(" "),
    };

    // ENOSPC on Linux and macOS, ERROR_DISK_FULL on Windows.
    private static bool IsFull(Exception fault) => fault.HResult is 28 or unchecked((int)0x80070070);
}
