using System;
using System.Globalization;

namespace KnowledgeGen;

/// <summary>A value while a question is answered: two are the same where their texts are, but for the zeros at the end of a decimal number.</summary>
/// <param name="kind">What it is.</param>
/// <param name="written">Its canonical text.</param>
/// <param name="index">Of an enum its place in the schema's list.</param>
internal sealed class TermValue(LiteralKind kind, string written, int index) : IEquatable<TermValue>
{
    /// <summary>What it is.</summary>
    public LiteralKind Kind { get; } = kind;

    /// <summary>The text that the same values have.</summary>
    public string Text { get; } = kind is LiteralKind.Decimal ? DecimalText.Canonical(decimal.Parse(written, NumberStyles.Number, CultureInfo.InvariantCulture)) : written;

    /// <summary>The value of a statement of a property.</summary>
    public static TermValue Of(Statement statement)
    {
        var (kind, number, text) = (statement.Predicate.Kind, statement.StoredNumber, statement.StoredText);
        var canonical = StoredValue.Canonical(kind, statement.Predicate.EnumValues, number, text);
        return new(kind is LiteralKind.Text ? LiteralKind.String : kind, canonical, kind is LiteralKind.Enum ? (int)number : 0);
    }

    /// <summary>A value that somebody gives.</summary>
    public static TermValue Of(object value) => value switch
    {
        string text => new(LiteralKind.String, text, 0),
        long number => new(LiteralKind.Integer, StoredValue.Canonical(LiteralKind.Integer, [], number, null), 0),
        bool truth => new(LiteralKind.Boolean, truth ? "true" : "false", 0),
        decimal number => new(LiteralKind.Decimal, number.ToString(CultureInfo.InvariantCulture), 0),
        EdtfDate date => new(LiteralKind.Date, date.ToString(), 0),
        _ => throw new ArgumentException("A question takes no value of this type.", nameof(value)),
    };

    /// <summary>The value as the C# type of its kind.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public T Read<T>() => StoredValue.Read<T>(Kind, Kind switch
    {
        LiteralKind.Boolean => Text == "true" ? 1 : 0,
        LiteralKind.Integer => long.Parse(Text, CultureInfo.InvariantCulture),
        _ => index,
    }, written);

    /// <inheritdoc/>
    public bool Equals(TermValue? other) => other is not null && Kind == other.Kind && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TermValue);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
