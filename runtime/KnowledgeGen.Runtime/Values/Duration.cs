using System;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace KnowledgeGen;

/// <summary>
/// A length of time in the calendar's own units, written as in ISO 8601-1:2019: <c>P10M</c>, <c>P3W</c>, <c>P1Y2M10DT2H30M</c>,
/// <c>PT1.5H</c>. As in TIMEX3 (ISO 24617-1) an amount may be X, unspecified: <c>PXW</c> is "some weeks".
/// </summary>
/// <remarks>
/// <para>Ten months are not a number of days, so a duration has bounds: see <see cref="MinDays"/> and <see cref="MaxDays"/>. A
/// day is 24 hours.</para>
/// <para>The text is canonical: no zero amounts (<c>P0Y10M</c> is <c>P10M</c>; nothing at all is <c>P0D</c>), no needless zeros,
/// a dot before decimals. Units are kept: <c>P7D</c> and <c>P1W</c>, <c>P12M</c> and <c>P1Y</c> are different durations of the
/// same bounds.</para>
/// <para>Decimals are allowed in the last amount alone; a number has at most 9 digits before and 9 after the dot. Weeks may stand
/// beside other units, in the order Y M W D, as ISO 8601-2 allows. Negative durations are not supported. Immutable.</para>
/// </remarks>
[DebuggerDisplay("{_text,nq}")]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(DurationJsonConverter))]
#endif
public sealed partial class Duration : IEquatable<Duration>, IComparable<Duration>, IComparable
{
    private readonly string _text;
    private readonly DurationAmount[] _amounts;

    private Duration(DurationAmount[] amounts)
    {
        _amounts = amounts;
        _text = DurationText.Format(amounts);
        (MinDays, MaxDays) = DurationLength.InDays(amounts);
    }

    /// <summary>The fewest days of 24 hours that the duration can be: 10 months are at least 303. An unspecified amount counts 0.
    /// Amounts of hours and less are rounded to 28 decimal digits.</summary>
    public decimal MinDays { get; }

    /// <summary>The most days of 24 hours that the duration can be: 10 months are at most 306. Null where an amount is
    /// unspecified.</summary>
    public decimal? MaxDays { get; }

    /// <summary>Whether an amount is unspecified, written X.</summary>
    public bool HasUnspecified => MaxDays is null;

    /// <summary>Reads an ISO 8601 duration.</summary>
    /// <param name="text">The duration, without white space around it.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no duration; the message says where, why and what was probably
    /// meant.</exception>
    public static Duration Parse(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        return TryParse(text, out var duration, out var error) ? duration : throw error.ToException("a duration", text);
    }

    /// <summary>Reads an ISO 8601 duration; false for a text that is null or no duration.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Duration? duration) =>
        TryParse(text, out duration, out _);

    /// <summary>Reads an ISO 8601 duration, or says why the text is none.</summary>
    internal static bool TryParse(
        [NotNullWhen(true)] string? text, [NotNullWhen(true)] out Duration? duration, out ValueError error)
    {
        var amounts = DurationText.Parse(text ?? string.Empty, out error);
        duration = amounts is null ? null : new Duration(amounts);
        return duration is not null;
    }

    /// <summary>The canonical ISO 8601 text. It is also the form for storage.</summary>
    public override string ToString() => _text;

    /// <summary>The duration in plain English, the same under every culture: "10 months", "1 year, 2 months and 10 days", "some
    /// weeks".</summary>
    public string ToWords() => DurationText.Words(_amounts);

    /// <summary>The duration as a time span: false where it has years, months or an unspecified amount, or is beyond what a
    /// <see cref="TimeSpan"/> holds. Below 100 nanoseconds it is cut off.</summary>
    public bool TryToTimeSpan(out TimeSpan span)
    {
        span = default;
        if (HasUnspecified || Array.Exists(_amounts, static amount => amount.Unit is DurationUnit.Year or DurationUnit.Month))
        {
            return false;
        }
        var ticks = DurationLength.InSeconds(_amounts) * TimeSpan.TicksPerSecond;
        var fits = ticks <= long.MaxValue;
        span = fits ? TimeSpan.FromTicks((long)ticks) : default;
        return fits;
    }

    /// <summary>The duration as a time span.</summary>
    /// <exception cref="InvalidOperationException">It has none; see <see cref="TryToTimeSpan"/>.</exception>
    public TimeSpan ToTimeSpan() =>
        TryToTimeSpan(out var span) ? span : throw new InvalidOperationException($"The duration {_text} is no fixed time span.");

    /// <summary>Whether this duration is shorter than the other, wherever in the calendar each of them lies: <c>P1M</c> is
    /// possibly shorter than <c>P30D</c> and certainly shorter than <c>P32D</c>.</summary>
    public Truth ShorterThan(Duration other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));
        return TruthExtensions.From(other.MaxDays is not { } most || MinDays < most, MaxDays < other.MinDays);
    }

    /// <summary>Whether this duration is longer than the other, wherever in the calendar each of them lies.</summary>
    public Truth LongerThan(Duration other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));
        return other.ShorterThan(this);
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Duration? other) =>
        other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Duration);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>A total order for lists: by <see cref="MinDays"/>, then <see cref="MaxDays"/> with unspecified ones last, then by
    /// the ordinal order of the text. Null comes first.</summary>
    public int CompareTo(Duration? other)
    {
        if (other is null)
        {
            return 1;
        }
        var byMin = MinDays.CompareTo(other.MinDays);
        var byBounds = byMin != 0 ? byMin : (MaxDays ?? decimal.MaxValue).CompareTo(other.MaxDays ?? decimal.MaxValue);
        return byBounds != 0 ? byBounds : string.CompareOrdinal(_text, other._text);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Duration other => CompareTo(other),
        _ => throw new ArgumentException("A duration is compared with durations only.", nameof(obj)),
    };

    /// <summary>Whether both are written with the same amounts and units.</summary>
    public static bool operator ==(Duration? left, Duration? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether amounts or units differ.</summary>
    public static bool operator !=(Duration? left, Duration? right) => !(left == right);

    /// <summary>First in the order for lists; see <see cref="CompareTo(Duration)"/>.</summary>
    public static bool operator <(Duration? left, Duration? right) => Compare(left, right) < 0;

    /// <summary>Later in the order for lists; see <see cref="CompareTo(Duration)"/>.</summary>
    public static bool operator >(Duration? left, Duration? right) => Compare(left, right) > 0;

    /// <summary>The same or first in the order for lists.</summary>
    public static bool operator <=(Duration? left, Duration? right) => Compare(left, right) <= 0;

    /// <summary>The same or later in the order for lists.</summary>
    public static bool operator >=(Duration? left, Duration? right) => Compare(left, right) >= 0;

    private static int Compare(Duration? left, Duration? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
