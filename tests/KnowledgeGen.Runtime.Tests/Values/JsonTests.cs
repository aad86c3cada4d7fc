using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGen.Tests.Values;

public partial class JsonTests
{
    private sealed record Everything(EdtfDate Date, Duration? Duration, Quantity Quantity, GeoPoint Point);

    [JsonSerializable(typeof(Everything))]
    private sealed partial class WithoutReflection : JsonSerializerContext;

    [Fact]
    public void Dates_and_durations_are_strings_quantities_and_points_objects()
    {
        var value = new Everything(
            EdtfDate.Parse("2013-02-04"),
            Duration.Parse("P10M"),
            new Quantity(8000, "troops", isApproximate: true),
            new GeoPoint(16.27m, -0.05m));

        var json = JsonSerializer.Serialize(value);

        Assert.Equal(
            """{"Date":"2013-02-04","Duration":"P10M","Quantity":{"amount":8000,"unit":"troops","approximate":true},"Point":{"latitude":16.27,"longitude":-0.05}}""",
            json);
        Assert.Equal(value, JsonSerializer.Deserialize<Everything>(json));
        Assert.Equal(json, JsonSerializer.Serialize(value, WithoutReflection.Default.Everything));
        Assert.Equal(value, JsonSerializer.Deserialize(json, WithoutReflection.Default.Everything));
    }

    [Fact]
    public void Bounds_are_written_where_they_are_known()
    {
        var range = new Quantity(null, "kg", 5, 10.5m);

        Assert.Equal("""{"min":5,"max":10.5,"unit":"kg"}""", JsonSerializer.Serialize(range));
        Assert.Equal(range, JsonSerializer.Deserialize<Quantity>("""{"unit":"kg","max":10.50,"amount":null,"min":5}"""));
    }

    [Theory]
    [InlineData(typeof(EdtfDate), "\"2013-13\"")]
    [InlineData(typeof(EdtfDate), "5")]
    [InlineData(typeof(Duration), "\"10 months\"")]
    [InlineData(typeof(Duration), "{}")]
    [InlineData(typeof(Quantity), "{}")]
    [InlineData(typeof(Quantity), "[]")]
    [InlineData(typeof(Quantity), "[5]")]
    [InlineData(typeof(Quantity), "5")]
    [InlineData(typeof(Quantity), "{\"amount\":1e400}")]
    [InlineData(typeof(Quantity), "{\"amount\":\"5\"}")]
    [InlineData(typeof(Quantity), "{\"amount\":5,\"color\":1}")]
    [InlineData(typeof(Quantity), "{\"amount\":5,\"approximate\":1}")]
    [InlineData(typeof(GeoPoint), "{\"latitude\":5}")]
    [InlineData(typeof(GeoPoint), "{\"latitude\":95,\"longitude\":0}")]
    [InlineData(typeof(Everything), "{\"Quantity\":5,\"amount\":5}")]
    [InlineData(typeof(Everything), "{\"Quantity\":{\"amount\":5")]
    [InlineData(typeof(Quantity), "{\"amount\":[5]}")]
    [InlineData(typeof(GeoPoint), "\"16.27,-0.05\"")]
    public void What_does_not_fit_is_a_JsonException(Type type, string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));

    [Fact]
    public void Null_stays_null() => Assert.Null(JsonSerializer.Deserialize<EdtfDate>("null"));
}
