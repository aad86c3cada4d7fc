using System;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace KnowledgeGen;

/// <summary>
/// A point on the earth: latitude and longitude in decimal degrees of WGS 84, exactly as written (16.27 stays 16.27). The default
/// value is the point 0, 0.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(GeoPointJsonConverter))]
#endif
public readonly partial struct GeoPoint : IEquatable<GeoPoint>
{
    /// <summary>The mean radius of the earth in metres, R1 of the ellipsoid of GRS 80, rounded to a decimetre (H. Moritz,
    /// Geodetic Reference System 1980, Journal of Geodesy 74, 2000).</summary>
    private const double MeanRadius = 6_371_008.8;

    /// <summary>A point of its coordinates in degrees WGS 84.</summary>
    /// <param name="latitude">-90 (south pole) to 90 (north pole).</param>
    /// <param name="longitude">-180 to 180, positive to the east of Greenwich.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is beyond its range.</exception>
    public GeoPoint(decimal latitude, decimal longitude)
    {
        Latitude = DecimalText.Normalized(latitude);
        Longitude = DecimalText.Normalized(longitude);
        if (ReasonAgainstLatitude(Latitude) is { } latitudeReason)
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), latitudeReason);
        }
        if (ReasonAgainstLongitude(Longitude) is { } longitudeReason)
        {
            throw new ArgumentOutOfRangeException(nameof(longitude), longitudeReason);
        }
    }

    /// <summary>Degrees north of the equator, -90 to 90.</summary>
    public decimal Latitude { get; }

    /// <summary>Degrees east of Greenwich, -180 to 180.</summary>
    public decimal Longitude { get; }

    /// <summary>Reads two decimal numbers with a comma between them, latitude first: <c>16.27, -0.05</c>. White space around each
    /// is ignored.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no point; the message says where and why.</exception>
    public static GeoPoint Parse(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        return TryParse(text, out var point, out var error) ? point : throw error.ToException("a point", text);
    }

    /// <summary>Reads two decimal numbers with a comma between them, latitude first; false for a text that is null or no
    /// point.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out GeoPoint point) => TryParse(text, out point, out _);

    /// <summary>Reads a point, or says why the text is none.</summary>
    internal static bool TryParse([NotNullWhen(true)] string? text, out GeoPoint point, out ValueError error)
    {
        point = default;
        var comma = text is null ? -1 : text.PlaceOf(',');
        if (comma < 0)
        {
            error = new ValueError(text is null ? 0 : text.Length, "a point is a latitude, a comma and a longitude");
            return false;
        }
        return TryParseCoordinate(text!, 0, comma, ReasonAgainstLatitude, out var latitude, out error)
            && TryParseCoordinate(text!, comma + 1, text!.Length, ReasonAgainstLongitude, out var longitude, out error)
            && Make(latitude, longitude, out point);
    }

    /// <summary>Why a number is no latitude, as a clause for a message; null where it is one.</summary>
    internal static string? ReasonAgainstLatitude(decimal value) =>
        value is < -90 or > 90 ? "a latitude is between -90 and 90 degrees" : null;

    /// <summary>Why a number is no longitude, as a clause for a message; null where it is one.</summary>
    internal static string? ReasonAgainstLongitude(decimal value) =>
        value is < -180 or > 180 ? "a longitude is between -180 and 180 degrees" : null;

    /// <summary>The length of the great circle between both points in metres, by the haversine formula (R. W. Sinnott, Virtues of
    /// the Haversine, 1984) on a sphere of 6,371,008.8 m radius: up to 0.6 % off the distance on the ellipsoid.</summary>
    public double DistanceTo(GeoPoint other)
    {
        var latitude = Radians(Latitude);
        var otherLatitude = Radians(other.Latitude);
        var halfHeight = Math.Sin((otherLatitude - latitude) / 2);
        var halfWidth = Math.Sin(Radians(other.Longitude - Longitude) / 2);
        var haversine = halfHeight * halfHeight + Math.Cos(latitude) * Math.Cos(otherLatitude) * halfWidth * halfWidth;
        return 2 * MeanRadius * Math.Asin(Math.Sqrt(Math.Min(1, haversine)));
    }

    /// <summary>Latitude and longitude in decimal degrees: "16.27, -0.05", the same under every culture.
    /// <see cref="Parse(string)"/> reads it.</summary>
    public override string ToString() => $"{DecimalText.Canonical(Latitude)}, {DecimalText.Canonical(Longitude)}";

    /// <summary>The point as in ISO 6709, annex H: <c>+16.27-000.05/</c>.</summary>
    public string ToIso6709() => Padded(Latitude, "00") + Padded(Longitude, "000") + "/";

    /// <summary>The form for storage: <c>16.27,-0.05</c>, which <see cref="Parse(string)"/> reads.</summary>
    internal string ToStorage() => $"{DecimalText.Canonical(Latitude)},{DecimalText.Canonical(Longitude)}";

    /// <summary>Whether both coordinates are the same numbers.</summary>
    public bool Equals(GeoPoint other) => Latitude == other.Latitude && Longitude == other.Longitude;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is GeoPoint other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Latitude.GetHashCode() * 31 + Longitude.GetHashCode();

    /// <summary>Whether both coordinates are the same numbers.</summary>
    public static bool operator ==(GeoPoint left, GeoPoint right) => left.Equals(right);

    /// <summary>Whether a coordinate differs.</summary>
    public static bool operator !=(GeoPoint left, GeoPoint right) => !left.Equals(right);

    private static bool Make(decimal latitude, decimal longitude, out GeoPoint point)
    {
        point = new GeoPoint(latitude, longitude);
        return true;
    }

    private static bool TryParseCoordinate(
        string text, int from, int to, Func<decimal, string?> reasonAgainst, out decimal value, out ValueError error)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }
        while (from < to && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }
        if (!DecimalText.TryParse(text.Substring(from, to - from), out value, out error))
        {
            error = error with { Position = from + error.Position, Suggestion = null };
            return false;
        }
        value = DecimalText.Normalized(value);
        var reason = reasonAgainst(value);
        error = reason is null ? default : new ValueError(from, reason);
        return reason is null;
    }

    private static double Radians(decimal degrees) => (double)degrees * (Math.PI / 180);

    private static string Padded(decimal value, string digits)
    {
        var format = digits + ".############################";
        return (value < 0 ? "-" : "+") + Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
    }
}
