using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Cypher;

/// <summary>Builds an openCypher map literal, keys in the order in which they are written.</summary>
internal sealed class CypherMap
{
    private readonly StringBuilder _builder = new("{");

    public CypherMap Text(string key, string? value) => value is null ? this : Raw(key, Escape.ForCypher(value));

    public CypherMap Texts(string key, IEnumerable<string> values) =>
        Raw(key, "[" + string.Join(", ", values.Select(Escape.ForCypher)) + "]");

    public CypherMap Number(string key, long value) => Raw(key, Literal(value));

    public CypherMap Boolean(string key, bool value) => Raw(key, Literal(value));

    public CypherMap Map(string key, CypherMap value) => Raw(key, value.ToString());

    /// <summary>
    /// Writes a value; of a quantity or point first the words, then each part under the key with the part's name added.
    /// </summary>
    public CypherMap Value(string key, ValueModel value)
    {
        Raw(key, Literal(value));
        if (value is ValueModel.Quantity quantity) Parts(key, ValueText.ToRuntime(quantity));
        if (value is ValueModel.Point point) Parts(key, ValueText.ToRuntime(point));
        return this;
    }

    /// <summary>
    /// Writes several values as a list; of quantities and points the words alone, since a list has no place for missing parts.
    /// </summary>
    public CypherMap Values(string key, IEnumerable<ValueModel> values) =>
        Raw(key, "[" + string.Join(", ", values.Select(Literal)) + "]");

    public override string ToString() => _builder + "}";

    private void Parts(string key, GeoPoint point) => Real(key + "Latitude", point.Latitude).Real(key + "Longitude", point.Longitude);

    private void Parts(string key, Quantity quantity)
    {
        Real(key + "Amount", quantity.Amount).Real(key + "Min", quantity.Minimum).Real(key + "Max", quantity.Maximum);
        Text(key + "Unit", quantity.Unit).Boolean(key + "Approximate", quantity.IsApproximate);
    }

    private CypherMap Real(string key, decimal? value) => value is { } number ? Raw(key, Literal(number)) : this;

    private CypherMap Raw(string key, string literal)
    {
        if (_builder.Length > 1) _builder.Append(", ");
        _builder.Append(Escape.ForCypherName(key)).Append(": ").Append(literal);
        return this;
    }

    private static string Literal(ValueModel value) => value switch
    {
        ValueModel.Integer integer => Literal(integer.Value),
        ValueModel.Decimal number => Literal(number.Value),
        ValueModel.Boolean boolean => Literal(boolean.Value),
        ValueModel.Quantity or ValueModel.Point => Escape.ForCypher(value.ToWords()),
        _ => Escape.ForCypher(value.ToCanonicalText()),
    };

    private static string Literal(bool value) => value ? "true" : "false";

    // A parser that reads the digits before the sign finds the least number of 64 bits too large.
    private static string Literal(long value) =>
        value == long.MinValue ? "(-9223372036854775807 - 1)" : value.ToString(CultureInfo.InvariantCulture);

    // With a point in it, else it would be an integer.
    private static string Literal(decimal value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        return digits.Contains('.', StringComparison.Ordinal) ? digits : digits + ".0";
    }
}
