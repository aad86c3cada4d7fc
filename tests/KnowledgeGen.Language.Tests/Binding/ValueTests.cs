using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Binding;

/// <summary>The schema types a scalar, YAML does not.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("string", "NO", "NO")]
    [InlineData("string", "1.10", "1.10")]
    [InlineData("string", "010", "010")]
    [InlineData("string", "null", "null")]
    [InlineData("string", "~", "~")]
    [InlineData("string", "\"\"", "")]
    [InlineData("text", "\"a\\nb\"", "a\nb")]
    [InlineData("integer", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("integer", "\"42\"", "42")]
    [InlineData("decimal", "1.10", "1.10")]
    [InlineData("decimal", "-0.5", "-0.5")]
    [InlineData("boolean", "true", "true")]
    [InlineData("boolean", "'false'", "false")]
    [InlineData("date", "2013-02-04", "2013-02-04")]
    [InlineData("date", "2013-02-02/2013-02-03", "2013-02-02/2013-02-03")]
    [InlineData("date", "2013~", "2013~")]
    [InlineData("date", "XXXX-01-11", "XXXX-01-11")]
    [InlineData("date", "2013-01-11/..", "2013-01-11/..")]
    [InlineData("duration", "P10M", "P10M")]
    [InlineData("url", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData("url", "mailto:ann@example.org", "mailto:ann@example.org")]
    public void A_value_is_read_as_its_property_says(string type, string written, string canonical)
    {
        var value = ValueOf($"{{ type: {type} }}", written);

        Assert.Equal(canonical, value.ToCanonicalText());
    }

    [Fact]
    public void A_decimal_keeps_its_digits() => Assert.Equal(new ValueModel.Decimal(1.10m, 2), ValueOf("{ type: decimal }", "1.10"));

    [Fact]
    public void An_enum_value_knows_its_place() =>
        Assert.Equal(new ValueModel.Enum("future", 1), ValueOf("{ type: enum, values: [past, future] }", "future"));

    [Theory]
    [InlineData("8000", null, false)]
    [InlineData("8000 troops", "troops", false)]
    [InlineData("{ amount: 8000, unit: troops, approximate: true }", "troops", true)]
    public void A_quantity_has_a_short_and_a_long_form(string written, string? unit, bool isApproximate) =>
        Assert.Equal(new ValueModel.Quantity(8000, null, null, unit, isApproximate), ValueOf("{ type: quantity }", written));

    [Fact]
    public void A_quantity_may_be_a_range() =>
        Assert.Equal(new ValueModel.Quantity(null, 2, 3.5m, "km", false), ValueOf("{ type: quantity }", "{ min: 2, max: 3.5, unit: km }"));

    [Fact]
    public void A_quantity_in_a_statement_may_have_both_forms()
    {
        Assert.Equal(new ValueModel.Quantity(2, null, null, "km", false), ValueOf("{ type: quantity }", "{ value: 2 km, certainty: probable }"));
        Assert.Equal(
            new ValueModel.Quantity(2, null, null, "km", false),
            ValueOf("{ type: quantity }", "{ value: { amount: 2, unit: km }, certainty: probable }"));
    }

    [Theory]
    [InlineData("[18.44, 1.41]", 18.44, 1.41)]
    [InlineData("[-90, 180]", -90, 180)]
    [InlineData("{ value: [18.440, 1.41], certainty: probable }", 18.44, 1.41)]
    public void A_point_is_latitude_and_longitude(string written, double latitude, double longitude) =>
        Assert.Equal(new ValueModel.Point((decimal)latitude, (decimal)longitude), ValueOf("{ type: point }", written));

    [Fact]
    public void A_list_of_points_is_many_points()
    {
        var compilation = Compile("{ type: point, many: true }", "[[1, 2], [3, 4]]");

        Assert.Empty(compilation.Lines());
        Assert.Equal(["1 2", "3 4"], compilation.Statements("a", "x").Select(Describe));

        static string Describe(StatementModel statement) => statement.Value is ValueModel.Point point ? $"{point.Latitude} {point.Longitude}" : "";
    }

    [Fact]
    public void Qualifiers_may_have_any_type_and_come_in_schema_order()
    {
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", """
            types: { person: {}, office: {} }
            relations:
              holds:
                from: person
                to: office
                qualifiers:
                  acting: boolean
                  rank: { type: enum, values: [low, high] }
                  since: date
                  salary: quantity
                  seat: point
                  title: string
                  terms: integer
            """),
            ("a.facts.yaml", """
            about: { unsourced: test }
            office: { minister: {} }
            person:
              ann:
                holds:
                  to: minister
                  terms: 2
                  title: Minister
                  seat: [1, 2]
                  salary: 10 coins
                  since: 2013-01
                  rank: high
                  acting: false
            """));

        Assert.Empty(compilation.Lines());
        var qualifiers = compilation.Statement("ann", "holds").Qualifiers;
        Assert.Equal(["acting", "rank", "since", "salary", "seat", "title", "terms"], qualifiers.Select(item => item.Qualifier.Name));
        Assert.Equal(new ValueModel.Boolean(false), qualifiers[0].Value);
        Assert.Equal(new ValueModel.Enum("high", 1), qualifiers[1].Value);
        Assert.Equal(new ValueModel.Integer(2), qualifiers[6].Value);
    }

    private static ValueModel ValueOf(string declaration, string written)
    {
        var compilation = Compile(declaration, written);
        Assert.Empty(compilation.Lines());
        return compilation.Statement("a", "x").Value;
    }

    private static KnowledgeCompilation Compile(string declaration, string written) => KnowledgeBase.Compile(
        ("a.schema.yaml", "types: { t: {} }\nproperties: { x: " + declaration.Replace("{ ", "{ of: t, ", System.StringComparison.Ordinal) + " }\n"),
        ("a.facts.yaml", "about: { unsourced: test }\nt:\n  a:\n    x: " + written + "\n"));
}
