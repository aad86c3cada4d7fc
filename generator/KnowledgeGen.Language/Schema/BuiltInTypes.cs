using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Schema;

/// <summary>Decides whether the built-in type is worth a C# class.</summary>
public static class BuiltInTypes
{
    /// <summary>
    /// The schema without the built-in type <c>document</c> where neither the schema nor a fact makes use of it: a project may
    /// then have a class <c>Document</c> of its own.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="hasEntities">Whether there are entities of the type.</param>
    public static SchemaModel LeaveOutUnused(SchemaModel schema, bool hasEntities)
    {
        if (hasEntities || IsMentioned(schema)) return schema;
        return new SchemaModel(
            schema.Types.Where(type => type.Name != BuiltInDocument.TypeName).ToEquatableArray(),
            schema.Properties.Where(property => !property.Of.Contains(BuiltInDocument.TypeName)).ToEquatableArray(),
            schema.Relations);
    }

    private static bool IsMentioned(SchemaModel schema) =>
        schema.FindType(BuiltInDocument.TypeName) is not { } type
        || type.Extends is not null
        || type.IsAbstract
        || type.Summary != BuiltInDocument.Summary
        || schema.Properties.Any(property => property.Of.Contains(BuiltInDocument.TypeName) && !BuiltInDocument.IsBuiltIn(property))
        || schema.Relations.Any(relation => relation.From.Contains(BuiltInDocument.TypeName) || relation.To.Contains(BuiltInDocument.TypeName));
}
