using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Language.Questions;

/// <summary>What messages show as an example, in words of the schema at hand.</summary>
internal static class Examples
{
    /// <summary>A type that the schema declares.</summary>
    public static string ExampleType(this SchemaModel schema) =>
        schema.Types.FirstOrDefault(type => type.Name != BuiltInDocument.TypeName)?.Name ?? "place";
}
