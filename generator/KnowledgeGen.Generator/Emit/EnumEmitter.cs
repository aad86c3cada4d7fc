using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Emits the C# enums of properties and qualifiers whose type is <c>enum</c>.</summary>
public static class EnumEmitter
{
    /// <summary>The enums of a schema, each once, in schema order.</summary>
    public static IEnumerable<ValueTypeModel> EnumsOf(SchemaModel schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in LiteralTypesOf(schema))
        {
            if (type.CSharpEnum is not null && seen.Add(type.CSharpEnum)) yield return type;
        }
    }

    /// <summary>Emits one enum. Its numbers are the places of the values in the schema's list.</summary>
    public static string Emit(ValueTypeModel type, EmitOptions options) => SourceFile.Write(options, writer =>
    {
        writer.WriteSummary($"The values that the schema lists for {Docs.Words(type.CSharpEnum!)}.");
        writer.WriteLine("public enum " + CSharpNames.Identifier(type.CSharpEnum!));
        using (writer.WriteBlock())
        {
            for (var i = 0; i < type.EnumValues.Count; i++)
            {
                writer.WriteSummary(Docs.Code(type.EnumValues[i]));
                writer.Write(CSharpNames.Identifier(type.EnumCSharpNames[i]))
                    .Write(" = ").Write(i.ToString(CultureInfo.InvariantCulture)).WriteLine(",");
            }
        }
    });

    private static IEnumerable<ValueTypeModel> LiteralTypesOf(SchemaModel schema)
    {
        foreach (var property in schema.Properties)
        {
            yield return property.Type;
            foreach (var qualifier in property.Qualifiers) yield return qualifier.Type;
        }

        foreach (var relation in schema.Relations)
        {
            foreach (var qualifier in relation.Qualifiers) yield return qualifier.Type;
        }
    }
}
