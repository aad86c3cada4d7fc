using System;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace KnowledgeGen;

/// <summary>
/// An amount of something, as exact as it is known: an amount, a range, or one bound; with a unit or without; approximate or not.
/// The unit is the author's word, compared letter by letter: nothing is converted.
/// </summary>
/// <remarks>At least one of <see cref="Amount"/>, <see cref="Minimum"/> and <see cref="Maximum"/> is there, and minimum ≤ amount
/// ≤ maximum. Numbers are normalised: 8000.0 is 8000. Immutable.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(QuantityJsonConverter))]
#endif
public sealed partial class Quantity : IEquatable<Quantity>
{
    private readonly bool _hasAmount;
    private readonly bool _hasMinimum;
    private readonly bool _hasMaximum;
    private readonly decimal _amount;
    private readonly decimal _minimum;
    private readonly decimal _maximum;

    /// <summary>A quantity of its parts.</summary>
    /// <param name="amount">The amount, in units of <paramref name="unit"/>; null where only bounds are known.</param>
    /// <param name="unit">What is counted or measured, at most 200 characters, without control characters and without white space
    /// around it; null for a bare number.</param>
    /// <param name="minimum">The least it can be; null where unknown.</param>
    /// <param name="maximum">The most it can be; null where unknown.</param>
    /// <param name="isApproximate">Whether the source says "about".</param>
    /// <exception cref="ArgumentException">The parts are no quantity; the message says why.</exception>
    public Quantity(
        decimal? amount,
        string? unit = null,
        decimal? minimum = null,
        decimal? maximum = null,
        bool isApproximate = false)
    {
        if (ReasonAgainst(amount, unit, minimum, maximum) is { } reason)
        {
            throw new ArgumentException($"This is not a quantity: {reason}.");
        }
        _hasAmount = amount.HasValue;
        _hasMinimum = minimum.HasValue;
        _hasMaximum = maximum.HasValue;
        _amount = DecimalText.Normalized(amount.GetValueOrDefault());
        _minimum = DecimalText.Normalized(minimum.GetValueOrDefault());
        _maximum = DecimalText.Normalized(maximum.GetValueOrDefault());
        Unit = unit;
        IsApproximate = isApproximate;
    }

    /// <summary>The amount, in units of <see cref="Unit"/>; null where only bounds are known.</summary>
    public decimal? Amount => _hasAmount ? _amount : null;

    /// <summary>The least it can be, as stated; null where that is not stated.</summary>
    public decimal? Minimum => _hasMinimum ? _minimum : null;

    /// <summary>The most it can be, as stated; null where that is not stated.</summary>
    public decimal? Maximum => _hasMaximum ? _maximum : null;

    /// <summary>What is counted or measured, in the author's word; null for a bare number.</summary>
    public string? Unit { get; }

    /// <summary>Whether the source says "about".</summary>
    public bool IsApproximate { get; }

    /// <summary>Reads the short form of the fact language, a number and optionally a space and a unit: <c>8000</c>, <c>8000
    /// troops</c>.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no quantity; the message says where, why and what was probably
    /// meant.</exception>
    public static Quantity Parse(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        return TryParse(text, out var quantity, out var error) ? quantity : throw error.ToException("a quantity", text);
    }

    /// <summary>Reads the short form of the fact language; false for a text that is null or no quantity.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Quantity? quantity) =>
        TryParse(text, out quantity, out _);

    /// <summary>Reads the short form of the fact language, or says why the text is none.</summary>
    internal static bool TryParse(
        [NotNullWhen(true)] string? text, [NotNullWhen(true)] out Quantity? quantity, out ValueError error) =>
        QuantityText.TryParse(text ?? string.Empty, out quantity, out error);

    /// <summary>Why the parts are no quantity, as a clause for a message; null where they are one.</summary>
    internal static string? ReasonAgainst(decimal? amount, string? unit, decimal? minimum, decimal? maximum)
    {
        if (amount is null && minimum is null && maximum is null)
        {
            return "it needs an amount, a minimum or a maximum";
        }
        if (minimum > maximum)
        {
            return "its minimum is larger than its maximum";
        }
        return amount < minimum || amount > maximum
            ? "its amount is not between its minimum and its maximum"
            : QuantityText.ReasonAgainstUnit(unit);
    }

    /// <summary>The quantity in plain English, the same under every culture: "about 8,000 troops", "5 to 10 kg", "at least
    /// 5".</summary>
    public override string ToString() => QuantityText.Words(this);

    /// <summary>The form for storage: one line that <see cref="FromStorage"/> reads back to an equal quantity.</summary>
    internal string ToStorage() => QuantityText.ToStorage(this);

    /// <summary>Reads what <see cref="ToStorage"/> wrote.</summary>
    /// <exception cref="FormatException">The text was not written by it.</exception>
    internal static Quantity FromStorage(string text) => QuantityText.FromStorage(text);

    /// <summary>Whether this quantity is smaller than the other. Quantities of different units are not comparable: the answer is
    /// <see cref="Truth.Possibly"/>. Approximate ones are never certain.</summary>
    public Truth LessThan(Quantity other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));
        if (!HasSameUnit(other))
        {
            return Truth.Possibly;
        }
        var isPossible = !(Least >= other.Most);
        var isCertain = Most < other.Least;
        return TruthExtensions.From(isPossible, isCertain).Doubted(IsApproximate || other.IsApproximate);
    }

    /// <summary>Whether this quantity is larger than the other; see <see cref="LessThan"/>.</summary>
    public Truth GreaterThan(Quantity other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));
        return other.LessThan(this);
    }

    /// <summary>Whether both are the same amount; see <see cref="LessThan"/>. Unlike <see cref="Equals(Quantity)"/> this asks
    /// about what is counted, not about what is written.</summary>
    public Truth SameAs(Quantity other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));
        if (!HasSameUnit(other))
        {
            return Truth.Possibly;
        }
        var isPossible = !(Least > other.Most) && !(other.Least > Most);
        var isCertain = Least == Most && Least is not null && Least == other.Least && Least == other.Most;
        return TruthExtensions.From(isPossible, isCertain).Doubted(IsApproximate || other.IsApproximate);
    }

    /// <summary>Whether amount, bounds, unit and approximation are the same; 8000.0 equals 8000.</summary>
    public bool Equals([NotNullWhen(true)] Quantity? other) =>
        other is not null && Amount == other.Amount && Minimum == other.Minimum && Maximum == other.Maximum
        && HasSameUnit(other) && IsApproximate == other.IsApproximate;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Quantity);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = (_amount.GetHashCode() * 31 + _minimum.GetHashCode()) * 31 + _maximum.GetHashCode();
        return hash * 31 + (Unit is null ? 0 : StringComparer.Ordinal.GetHashCode(Unit));
    }

    /// <summary>Whether amount, bounds, unit and approximation are the same.</summary>
    public static bool operator ==(Quantity? left, Quantity? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether amount, bounds, unit or approximation differ.</summary>
    public static bool operator !=(Quantity? left, Quantity? right) => !(left == right);

    // An amount with bounds is known to lie between them; alone it is what it says.
    private decimal? Least => _hasMinimum ? _minimum : _hasAmount && !_hasMaximum ? _amount : null;

    private decimal? Most => _hasMaximum ? _maximum : _hasAmount && !_hasMinimum ? _amount : null;

    private bool HasSameUnit(Quantity other) => string.Equals(Unit, other.Unit, StringComparison.Ordinal);
}
