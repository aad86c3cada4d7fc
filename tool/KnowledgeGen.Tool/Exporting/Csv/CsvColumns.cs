using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Csv;

/// <summary>
/// The columns of a value. A quantity or point has one a part, so that spreadsheets and databases can compute with it; a dot, which no name
/// of the schema has, stands before the part.
/// </summary>
internal static class CsvColumns
{
    private static readonly string[] QuantityParts = [".amount", ".min", ".max", ".unit", ".approximate"];
    private static readonly string[] PointParts = [".latitude", ".longitude"];

    /// <summary>
    /// The header of a property or qualifier: its name, unless a column of ours is called so; no name of the schema has a colon.
    /// </summary>
    public static string Header(string name, string kind, string[] ownColumns) => ownColumns.Contains(name) ? kind + ":" + name : name;

    /// <summary>The columns of a property or qualifier with one value.</summary>
    public static IEnumerable<string> Of(string name, ValueKind kind) => kind switch
    {
        ValueKind.Quantity => QuantityParts.Select(part => name + part),
        ValueKind.Point => PointParts.Select(part => name + part),
        _ => [name],
    };

    /// <summary>The columns of a value of any kind: its text, then all parts that some kind has.</summary>
    public static IEnumerable<string> OfAnyKind(string name) => [name, .. Of(name, ValueKind.Quantity), .. Of(name, ValueKind.Point)];

    /// <summary>The fields under <see cref="Of"/>.</summary>
    public static IEnumerable<string?> Fields(ValueKind kind, ValueModel? value) => kind switch
    {
        ValueKind.Quantity => QuantityFields(value),
        ValueKind.Point => PointFields(value),
        _ => [value?.ToCanonicalText()],
    };

    /// <summary>The fields under <see cref="OfAnyKind"/>.</summary>
    public static IEnumerable<string?> FieldsOfAnyKind(ValueModel? value) =>
        [value?.ToWords(), .. QuantityFields(value), .. PointFields(value)];

    /// <summary>Several values in one field; null where there are none.</summary>
    public static string? List(IEnumerable<ValueModel> values) => List(values.Select(value => value.ToWords()));

    /// <summary>Several texts in one field; null where there are none.</summary>
    public static string? List(IEnumerable<string> texts)
    {
        var items = texts.Select(Escape.ForCsvList).ToList();
        return items.Count == 0 ? null : string.Join("|", items);
    }

    private static IEnumerable<string?> QuantityFields(ValueModel? value)
    {
        if (value is not ValueModel.Quantity model) return QuantityParts.Select(_ => (string?)null);

        var quantity = ValueText.ToRuntime(model);
        var approximate = quantity.IsApproximate ? "true" : "false";
        return [Number(quantity.Amount), Number(quantity.Minimum), Number(quantity.Maximum), quantity.Unit, approximate];
    }

    private static IEnumerable<string?> PointFields(ValueModel? value)
    {
        if (value is not ValueModel.Point model) return PointParts.Select(_ => (string?)null);

        var point = ValueText.ToRuntime(model);
        return [Number(point.Latitude), Number(point.Longitude)];
    }

    private static string? Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
