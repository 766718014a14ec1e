using System.Collections.Frozen;
using DigestGen.Linking;
using DigestGen.Text;

namespace DigestGen.Tests.Linking;

public sealed class PictureTableTests
{
    [Theory]
    [InlineData("quay.jpg 640", null)]
    [InlineData("quay.jpg 640, quay-1280.jpg 1280", "/assets/quay.jpg 640w, /assets/quay-1280.jpg 1280w")]
    [InlineData("quay.jpg 640, quay@2x.jpg 1280, quay-320.jpg 320", "/assets/quay-320.jpg 320w, /assets/quay.jpg 640w, /assets/quay%402x.jpg 1280w")]
    [InlineData("quay.jpg 640, quay@3x.jpg 1280, quay-999.jpg 320", null)]
    [InlineData("quay.jpg 640, quay@2x.png 1280, other@2x.jpg 1280", null)]
    public void The_sizes_that_lie_beside_a_picture_are_offered(string pictures, string? expected)
    {
        var assets = pictures.Split(", ").Select(picture => picture.Split(' '))
            .Select(parts => new AssetFile(SitePath.Of("content/assets/" + parts[0]), "hash") { Size = new PixelSize(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), 100) });
        var routes = new RouteTable(new Uri("https://example.org/"), FrozenDictionary<string, string>.Empty, FrozenSet<string>.Empty);

        Assert.Equal(expected, PictureTable.Of(assets, routes)["/assets/quay.jpg"].SourceSet);
    }
}
