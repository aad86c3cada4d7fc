using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.GraphMl;

/// <summary>Writes the data of a node or edge; of what there is none, nothing is written.</summary>
internal sealed class GraphMlData(TextWriter writer, GraphMlKeys keys)
{
    public const string Latitude = ".latitude";
    public const string Longitude = ".longitude";
    public const string Amount = ".amount";
    public const string Minimum = ".min";
    public const string Maximum = ".max";
    public const string Unit = ".unit";
    public const string Approximate = ".approximate";

    public GraphMlData Text(string name, string? text)
    {
        if (text is not null) Write(keys.IdOf(name), text);
        return this;
    }

    public GraphMlData Boolean(string name, bool value) => Text(name, Word(value));

    /// <summary>Several texts in one, with <c>|</c> between them, as in CSV.</summary>
    public GraphMlData Texts(string name, IEnumerable<string> texts) => Text(name, List(texts));

    /// <summary>The values of a property or qualifier: several in one text, of a single one its parts too.</summary>
    public void Values(string name, IEnumerable<ValueModel> values)
    {
        var all = values.ToList();
        if (keys.PartsOf(name).Skip(1).Any()) WriteParts(name, all[0]);
        else Write(keys.IdOf(name, string.Empty), all is [var single] && !keys.IsList(name) ? single.ToWords() : List(all.Select(value => value.ToWords()))!);
    }

    private void WriteParts(string name, ValueModel value)
    {
        Write(keys.IdOf(name, string.Empty), value.ToWords());
        foreach (var (part, text) in PartsOf(value))
        {
            if (text is not null) Write(keys.IdOf(name, part), text);
        }
    }

    private static IEnumerable<(string Part, string? Text)> PartsOf(ValueModel value) => value switch
    {
        ValueModel.Point point => [(Latitude, Number(point.Latitude)), (Longitude, Number(point.Longitude))],
        ValueModel.Quantity quantity =>
        [
            (Amount, Number(quantity.Amount)),
            (Minimum, Number(quantity.Min)),
            (Maximum, Number(quantity.Max)),
            (Unit, quantity.Unit),
            (Approximate, Word(quantity.IsApproximate)),
        ],
        _ => [],
    };

    private void Write(string id, string text) => writer.Write("<data key=\"" + id + "\">" + Escape.ForXml(text) + "</data>");

    private static string? List(IEnumerable<string> texts)
    {
        var items = texts.Select(Escape.ForCsvList).ToList();
        return items.Count == 0 ? null : string.Join("|", items);
    }

    private static string Word(bool value) => value ? "true" : "false";

    private static string? Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
