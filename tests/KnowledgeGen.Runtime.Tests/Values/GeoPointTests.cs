using System;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

public class GeoPointTests
{
    [Theory]
    [InlineData("16.27, -0.05", "16.27, -0.05", "+16.27-000.05/")]
    [InlineData("16.270,-0.050", "16.27, -0.05", "+16.27-000.05/")]
    [InlineData(" -90 , +180 ", "-90, 180", "-90+180/")]
    [InlineData("-0,-0.0", "0, 0", "+00+000/")]
    [InlineData("5.5,5.5", "5.5, 5.5", "+05.5+005.5/")]
    [InlineData("0.123456789012345678901234567,0", "0.123456789012345678901234567, 0", "+00.123456789012345678901234567+000/")]
    public void Points_are_read_exactly(string text, string shown, string iso6709)
    {
        var point = GeoPoint.Parse(text);

        Assert.Equal((shown, iso6709), (point.ToString(), point.ToIso6709()));
        Assert.Equal(point, GeoPoint.Parse(point.ToStorage()));
    }

    [Theory]
    [InlineData("", 0, "a point is a latitude, a comma and a longitude")]
    [InlineData("16.27", 5, "a point is a latitude, a comma and a longitude")]
    [InlineData("91, 0", 0, "a latitude is between -90 and 90 degrees")]
    [InlineData("0, 180.5", 3, "a longitude is between -180 and 180 degrees")]
    [InlineData("1, 2, 3", 4, "a number has no separators between its digits, and a dot before its decimals")]
    [InlineData("1, x", 3, "a number starts with a digit, after a sign if there is one")]
    [InlineData("1, NaN", 3, "a number starts with a digit, after a sign if there is one")]
    [InlineData("0.1234567890123456789012345678, 0", 0, "a number has at most 28 digits")]
    public void A_mistake_is_located_and_explained(string text, int position, string reason)
    {
        Assert.False(GeoPoint.TryParse(text, out _, out var error));

        Assert.Equal(new ValueError(position, reason), error);
    }

    [Fact]
    public void Coordinates_beyond_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPoint(90.1m, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPoint(0, -180.1m));
        Assert.Throws<FormatException>(() => GeoPoint.Parse("north"));
    }

    [Theory]
    [InlineData("0,0", "0,0", 0)]
    [InlineData("0,0", "0,180", 20_015_114.4)]
    [InlineData("90,0", "-90,77", 20_015_114.4)]
    [InlineData("0,179.5", "0,-179.5", 111_195.1)]
    [InlineData("16.27,-0.05", "17.27,-0.05", 111_195.1)]
    public void Distance_is_that_of_the_great_circle_in_metres(string first, string second, double metres)
    {
        var distance = GeoPoint.Parse(first).DistanceTo(GeoPoint.Parse(second));

        Assert.InRange(distance, metres * 0.999, metres * 1.001);
    }

    [Fact]
    public void Distance_is_symmetric_and_agrees_with_the_angle_between_vectors()
    {
        var points = from latitude in Gen.Choose(-90_000, 90_000)
                     from longitude in Gen.Choose(-180_000, 180_000)
                     select new GeoPoint(latitude / 1000m, longitude / 1000m);

        Prop.ForAll(points.ToArbitrary(), points.ToArbitrary(), (a, b) =>
        {
            var distance = a.DistanceTo(b);
            return distance == b.DistanceTo(a) && Math.Abs(distance - 6_371_008.8 * AngleBetween(a, b)) < 1
                && GeoPoint.Parse(a.ToString()) == a && GeoPoint.Parse(a.ToStorage()) == a;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static double AngleBetween(GeoPoint a, GeoPoint b)
    {
        var (x1, y1, z1) = Vector(a);
        var (x2, y2, z2) = Vector(b);
        var (cx, cy, cz) = (y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2);
        return Math.Atan2(Math.Sqrt(cx * cx + cy * cy + cz * cz), x1 * x2 + y1 * y2 + z1 * z2);
    }

    private static (double X, double Y, double Z) Vector(GeoPoint point)
    {
        var (latitude, longitude) = ((double)point.Latitude * Math.PI / 180, (double)point.Longitude * Math.PI / 180);
        return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }
}
