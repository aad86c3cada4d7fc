using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Emits the C# enums of properties and qualifiers whose type is <c>enum</c>.</summary>
public static class EnumEmitter
{
    /// <summary>The enums of a schema, each once, in schema order.</summary>
    public static IEnumerable<EmittedEnum> EnumsOf(SchemaModel schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in OfProperties(schema).Concat(schema.Relations.SelectMany(OfQualifiers)))
        {
            if (candidate.Type is { Library: null, CSharpEnum: { } name } && seen.Add(name)) yield return candidate;
        }
    }

    /// <summary>Emits one enum. Its numbers are the places of the values in the schema's list.</summary>
    public static string Emit(EmittedEnum found, EmitOptions options) => SourceFile.Write(options, writer =>
    {
        var values = found.Type.EnumValues;
        var listed = $"The values that the schema lists for {Docs.Code(found.Owner)}.";
        writer.WriteSummary(found.Summary is null ? listed : Docs.Summary(found.Summary, found.Owner));
        if (found.Summary is not null) writer.WriteRemarks(listed);
        writer.WriteLine("[global::KnowledgeGen.ClosedEnum]");
        writer.WriteLine("public enum " + CSharpNames.Identifier(found.CSharpName));
        using (writer.WriteBlock())
        {
            for (var i = 0; i < values.Count; i++)
            {
                writer.WriteSummary(Docs.Code(values[i]));
                writer.Write(CSharpNames.Identifier(found.Type.EnumCSharpNames[i]))
                    .Write(" = ").Write(i.ToString(CultureInfo.InvariantCulture)).WriteLine(",");
            }
        }
    });

    private static IEnumerable<EmittedEnum> OfProperties(SchemaModel schema)
    {
        foreach (var property in schema.Properties)
        {
            yield return new EmittedEnum(property.Type, property.Name, property.Summary);
            foreach (var found in OfQualifiers(property)) yield return found;
        }
    }

    private static IEnumerable<EmittedEnum> OfQualifiers(PredicateModel predicate) =>
        predicate.Qualifiers.Select(qualifier => new EmittedEnum(qualifier.Type, qualifier.Name, qualifier.Summary));
}
