using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Schema;

/// <summary>
/// Checks what a schema says of imported types: a library is compiled, its classes are what they are and its entities have what they have.
/// </summary>
internal static class LibraryChecker
{
    public static void Check(SchemaModel schema, SchemaSections sections)
    {
        if (schema.Imports.Count == 0) return;

        foreach (var declaration in sections.Types) CheckType(declaration, schema);
        for (var i = 0; i < sections.Properties.Count; i++) CheckProperty(sections.Properties[i], schema.Properties[i], schema);
        for (var i = 0; i < sections.Relations.Count; i++) CheckRelation(sections.Relations[i], schema.Relations[i], schema);
        CheckNames(sections.Properties, schema);
    }

    private static void CheckType(Declaration declaration, SchemaModel schema)
    {
        if (schema.FindType(declaration.Name) is not { Extends: { } extends } type || schema.FindType(extends) is not { Library: { } library } parent) return;
        if (library == type.Library || IsAbstractIn(parent, schema)) return;

        declaration.Report(
            Rules.LibraryIsCompiled,
            new NamePlaces(declaration, "extends").Of(extends),
            "Type '" + extends + "' of the library '" + Escape.ForMessage(library) + "' may have entities of its own, so that its class cannot be extended; extend "
                + (parent.Extends is { } wider ? "'" + wider + "'" : "an abstract type") + ", or declare a type of its own.");
    }

    // Whether the library's own schema makes it so: it says it, or another of its types extends it.
    private static bool IsAbstractIn(TypeModel type, SchemaModel schema) =>
        type.IsDeclaredAbstract || schema.Types.Any(other => other.Extends == type.Name && other.Library == type.Library);

    private static void CheckProperty(Declaration declaration, PropertyModel property, SchemaModel schema)
    {
        if (property.Library is not null || ImportedIn(property.Of, schema) is not { } type) return;

        CheckRequired(declaration, property, type);
        if (!property.IsConstant) return;
        declaration.Report(
            Rules.LibraryIsCompiled,
            declaration.RangeOf("constant"),
            "Constants of '" + property.Name + "' would have to be in the class of '" + type.Name + "', which is of the library '" + Escape.ForMessage(type.Library!)
                + "'; take 'constant' out.");
    }

    private static void CheckRelation(Declaration declaration, RelationModel relation, SchemaModel schema)
    {
        if (relation.Library is null && ImportedIn(relation.From, schema) is { } type) CheckRequired(declaration, relation, type);
    }

    private static void CheckRequired(Declaration declaration, PredicateModel predicate, TypeModel type)
    {
        if (!predicate.Cardinality.IsRequired) return;
        declaration.Report(
            Rules.LibraryIsCompiled,
            declaration.RangeOf("required"),
            "'" + predicate.Name + "' cannot be required of '" + type.Name + "', whose entities in the library '" + Escape.ForMessage(type.Library!)
                + "' do not have it; take 'required' out.");
    }

    private static TypeModel? ImportedIn(EquatableArray<string> types, SchemaModel schema) =>
        types.Select(schema.FindType).FirstOrDefault(type => type?.Library is not null);

    // What is called the same must mean the same to a condition that names it, and only one of both may be an entity's.
    private static void CheckNames(IReadOnlyList<Declaration> declarations, SchemaModel schema)
    {
        var first = new Dictionary<string, PropertyModel>(System.StringComparer.Ordinal);
        for (var i = 0; i < declarations.Count; i++)
        {
            var property = schema.Properties[i];
            if (!first.TryGetValue(property.Name, out var other))
            {
                first.Add(property.Name, property);
            }
            else if (property.Type != other.Type || property.Type.Kind == ValueKind.Enum)
            {
                Report(declarations[i], other, "with values of another type");
            }
            else if (property.Of.Any(type => other.Of.Any(of => schema.IsA(type, of) || schema.IsA(of, type))))
            {
                Report(declarations[i], other, "for some of the same entities");
            }
        }
    }

    private static void Report(Declaration declaration, PropertyModel other, string how) => declaration.Report(
        Rules.DuplicateDeclaration,
        declaration.Key.Range,
        "'" + declaration.Name + "' is declared by the library '" + Escape.ForMessage(other.Library ?? string.Empty) + "' already, " + how
            + "; choose another name for this property.");
}
