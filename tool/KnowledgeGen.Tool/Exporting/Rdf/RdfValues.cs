using System;
using System.Globalization;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>Values as RDF: literals with datatypes that mean exactly what the value means; quantities as nodes.</summary>
internal sealed class RdfValues(RdfNames names, IRdfWriter writer)
{
    /// <summary>The object of a triple; the node of a quantity is written first.</summary>
    /// <param name="value">The value.</param>
    /// <param name="statement">The id of its statement.</param>
    /// <param name="qualifier">The qualifier that it is of, or null.</param>
    public RdfTerm Write(ValueModel value, string statement, string? qualifier = null)
    {
        if (value is not ValueModel.Quantity quantity) return TermOf(value);

        var node = names.Quantity(statement, qualifier);
        Write(node, ValueText.ToRuntime(quantity));
        return RdfTerm.Resource(node);
    }

    private RdfTerm TermOf(ValueModel value) => value switch
    {
        ValueModel.Reference reference => RdfTerm.Resource(names.Entity(reference.Id)),
        ValueModel.Duration duration => RdfDuration.TermOf(duration.Iso),
        ValueModel.Point point => new RdfTerm(WellKnownText(ValueText.ToRuntime(point)), OtherDatatypes.WktLiteral),
        _ => new RdfTerm(value.ToCanonicalText(), DatatypeOf(value)),
    };

    private static string DatatypeOf(ValueModel value) => value switch
    {
        ValueModel.String or ValueModel.Enum => Xsd.String,
        ValueModel.Integer => Xsd.Integer,
        ValueModel.Decimal => Xsd.Decimal,
        ValueModel.Boolean => Xsd.Boolean,
        ValueModel.Date => OtherDatatypes.Edtf,
        ValueModel.Url => Xsd.AnyUri,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string WellKnownText(GeoPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"POINT({point.Longitude} {point.Latitude})");

    private void Write(string node, Quantity quantity)
    {
        writer.Write(node, RdfTerms.Type, RdfTerm.Resource(KgenTerms.Quantity));
        WriteNumber(node, KgenTerms.Amount, quantity.Amount);
        WriteNumber(node, KgenTerms.Minimum, quantity.Minimum);
        WriteNumber(node, KgenTerms.Maximum, quantity.Maximum);
        if (quantity.Unit is { } unit) writer.Write(node, KgenTerms.Unit, RdfTerm.String(unit));
        writer.Write(node, KgenTerms.Approximate, RdfTerm.Boolean(quantity.IsApproximate));
    }

    private void WriteNumber(string node, string predicate, decimal? number)
    {
        if (number is { } value) writer.Write(node, predicate, new RdfTerm(value.ToString(CultureInfo.InvariantCulture), Xsd.Decimal));
    }
}
