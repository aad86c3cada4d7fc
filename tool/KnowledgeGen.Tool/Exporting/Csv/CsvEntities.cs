using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Exporting.Csv;

/// <summary>Writes a list of all entities, and a file a type with the asserted values of its properties.</summary>
internal sealed class CsvEntities(ExportedKnowledge knowledge, OutputFolder folder)
{
    private static readonly string[] OwnColumns = ["id", "reported"];

    public void Write()
    {
        folder.Write(CsvFileNames.Entities, WriteList);
        var byType = knowledge.Entities.ToLookup(entity => entity.Type);
        foreach (var type in knowledge.Schema.Types.Where(type => !type.IsAbstract))
        {
            folder.Write(CsvFileNames.OfType(type.Name), writer => Write(type, byType[type.Name], writer));
        }
    }

    private void WriteList(TextWriter writer)
    {
        var table = new CsvTable(writer);
        table.Fields(["id", "type", "label", "reported", "library", "library-version"]).EndRow();
        foreach (var entity in knowledge.Entities)
        {
            var library = knowledge.Libraries.Of(entity.Id);
            table.Field(entity.Id).Field(entity.Type).Field(entity.Label()).Field(entity.IsReported).Field(library?.Name).Field(library?.Version).EndRow();
        }
    }

    private void Write(TypeModel type, IEnumerable<EntityModel> entities, TextWriter writer)
    {
        var properties = knowledge.Schema.PropertiesOf(type.Name);
        var table = new CsvTable(writer);
        table.Fields(OwnColumns).Fields(properties.SelectMany(ColumnsOf)).EndRow();
        foreach (var entity in entities)
        {
            table.Field(entity.Id).Field(entity.IsReported);
            var values = entity.Statements
                .Where(statement => statement.IsAsserted)
                .ToLookup(statement => statement.Predicate.Name, statement => statement.Value);
            foreach (var property in properties) table.Fields(FieldsOf(property, values[property.Name]));
            table.EndRow();
        }
    }

    private static IEnumerable<string> ColumnsOf(PropertyModel property)
    {
        var name = CsvColumns.Header(property.Name, "property", OwnColumns);
        return property.Cardinality.IsMany ? [name] : CsvColumns.Of(name, property.Type.Kind);
    }

    private static IEnumerable<string?> FieldsOf(PropertyModel property, IEnumerable<ValueModel> values) =>
        property.Cardinality.IsMany ? [CsvColumns.List(values)] : CsvColumns.Fields(property.Type.Kind, values.FirstOrDefault());
}
