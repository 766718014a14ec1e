using System.Text;
using DigestGen.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DigestGen.Tests.Linking;

public sealed class PixelSizeTests
{
    [Theory]
    [InlineData("a.png", "89504E470D0A1A0A0000000D49484452 00000280 000001E0 0806000000 00000000", 640, 480)]
    [InlineData("a.gif", "474946383961 4001 F000 000000000000000000000000000000000000000000", 320, 240)]
    [InlineData("a.jpg", "FFD8 FFE0 0010 4A46494600010100000100010000 FFC2 0011 08 0190 0258 03 0122000211010311", 600, 400)]
    [InlineData("A.JPEG", "FFD8 FFDB 0003 00 FFFF C0 0011 08 0064 00C8 03 0122000211010311 000000000000", 200, 100)]
    [InlineData("a.webp", "52494646 24000000 57454250 56503820 18000000 300100 9D012A 4001 F000 0000", 320, 240)]
    [InlineData("a.webp", "52494646 24000000 57454250 5650384C 18000000 2F 3FC13B00 0000000000000000", 320, 240)]
    [InlineData("a.webp", "52494646 24000000 57454250 56503858 0A000000 00000000 3F0100 EF0000 0000", 320, 240)]
    public void A_picture_says_its_size_in_its_first_bytes(string name, string hex, int width, int height) =>
        Assert.Equal(new PixelSize(width, height), PixelSize.Of(SitePath.Of(name), Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120.4 60'>", "120x60")]
    [InlineData("<?xml version=\"1.0\"?><svg viewBox=\"0,0,40,30\"/>", "40x30")]
    [InlineData("<svg viewBox=\"0 0 0 30\"/>", "none")]
    [InlineData("<svg/>", "none")]
    [InlineData("<svg viewBox=", "none")]
    [InlineData("<html>", "unreadable")]
    public void A_drawing_says_it_in_its_view_box(string text, string expected)
    {
        var size = PixelSize.Of(SitePath.Of("a.svg"), Encoding.UTF8.GetBytes(text));

        Assert.Equal(expected, size is null ? "none" : size == PixelSize.Unreadable ? "unreadable" : $"{size.Value.Width}x{size.Value.Height}");
    }

    [Fact]
    public void A_file_that_is_no_picture_has_no_size() => Assert.Null(PixelSize.Of(SitePath.Of("a.pdf"), "%PDF"u8));

    [Fact]
    public void Whatever_bytes_stand_under_a_pictures_name_are_read_without_a_fault() => Check.QuickThrowOnFailure(Prop.ForAll<byte[], int>((bytes, kind) =>
    {
        byte[][] heads = [[], [0xFF, 0xD8, 0xFF], [0x89, .. "PNG\r\n"u8], [.. "GIF89a"u8], [.. "RIFF1234WEBPVP8X"u8], [.. "RIFF1234WEBPVP8 "u8]];
        string[] names = ["a.jpg", "a.png", "a.webp", "a.gif", "a.svg"];
        foreach (var name in names) _ = PixelSize.Of(SitePath.Of(name), [.. heads[(kind & int.MaxValue) % heads.Length], .. bytes, .. bytes, .. bytes]);
        return true;
    }));
}
