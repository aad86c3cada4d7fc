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
    /// <summary>Checks a schema, and leaves out of it what would only lead to more findings.</summary>
    public static (SchemaModel Schema, SchemaSections Sections) Check(SchemaModel schema, SchemaSections sections)
    {
        if (schema.Imports.Count == 0) return (schema, sections);

        var extendedAtHome = new HashSet<string>(
            schema.Types.Where(type => type.Extends is { } extends && schema.FindType(extends)?.Library == type.Library).Select(type => type.Extends!), System.StringComparer.Ordinal);
        var extended = new HashSet<string>(
            sections.Types.Where(declaration => CheckType(declaration, schema, extendedAtHome)).Select(declaration => schema.FindType(declaration.Name)!.Extends!),
            System.StringComparer.Ordinal);
        var clashes = CheckNames(sections.Properties, schema);
        schema = schema with
        {
            Types = schema.Types.Select(type => extended.Contains(type.Name) ? type with { IsAbstract = false } : type).ToEquatableArray(),
            Properties = schema.Properties
                .Select((property, i) => i < sections.Properties.Count ? CheckProperty(sections.Properties[i], property, schema) : property)
                .Where((_, i) => !clashes.Contains(i))
                .ToEquatableArray(),
            Relations = schema.Relations.Select((relation, i) => CheckRelation(sections.Relations[i], relation, schema)).ToEquatableArray(),
        };
        return (schema, sections with { Properties = sections.Properties.Where((_, i) => !clashes.Contains(i)).ToList() });
    }

    // A type is abstract where the library's own schema makes it so: it says it, or another of its types extends it.
    private static bool CheckType(Declaration declaration, SchemaModel schema, HashSet<string> extendedAtHome)
    {
        if (schema.FindType(declaration.Name) is not { Extends: { } extends } type || schema.FindType(extends) is not { Library: { } library } parent) return false;
        if (library == type.Library || parent.IsDeclaredAbstract || extendedAtHome.Contains(extends)) return false;

        declaration.Report(
            Rules.LibraryIsCompiled,
            new NamePlaces(declaration, "extends").Of(extends),
            "Type '" + extends + "' of the library '" + Escape.ForMessage(library) + "' may have entities of its own, so that its class cannot be extended; extend "
                + (parent.Extends is { } wider ? "'" + wider + "'." : "an abstract type, or take 'extends' out."));
        return true;
    }

    private static PropertyModel CheckProperty(Declaration declaration, PropertyModel property, SchemaModel schema)
    {
        if (property.Library is not null || ImportedIn(property.Of, schema) is not { } type) return property;

        var optional = property with { Cardinality = CheckRequired(declaration, property, type) };
        if (!property.IsConstant) return optional;

        declaration.Report(
            Rules.LibraryIsCompiled,
            declaration.RangeOf("constant"),
            "Constants of '" + property.Name + "' would have to be in the class of '" + type.Name + "', which is of the library '" + Escape.ForMessage(type.Library!)
                + "'; take 'constant' out.");
        return optional with { IsConstant = false };
    }

    private static RelationModel CheckRelation(Declaration declaration, RelationModel relation, SchemaModel schema) =>
        relation.Library is null && ImportedIn(relation.From, schema) is { } type
            ? relation with { Cardinality = CheckRequired(declaration, relation, type) }
            : relation;

    private static Cardinality CheckRequired(Declaration declaration, PredicateModel predicate, TypeModel type)
    {
        if (!predicate.Cardinality.IsRequired) return predicate.Cardinality;

        declaration.Report(
            Rules.LibraryIsCompiled,
            declaration.RangeOf("required"),
            "'" + predicate.Name + "' cannot be required of '" + type.Name + "', whose entities in the library '" + Escape.ForMessage(type.Library!)
                + "' do not have it; take 'required' out.");
        return predicate.Cardinality with { IsRequired = false };
    }

    private static TypeModel? ImportedIn(EquatableArray<string> types, SchemaModel schema) =>
        types.Select(schema.FindType).FirstOrDefault(type => type?.Library is not null);

    // What is called the same must mean the same to a condition that names it, and only one of both may be an entity's.
    private static HashSet<int> CheckNames(IReadOnlyList<Declaration> declarations, SchemaModel schema)
    {
        var clashes = new HashSet<int>();
        var known = new Dictionary<string, List<PropertyModel>>(System.StringComparer.Ordinal);
        for (var i = 0; i < declarations.Count; i++)
        {
            var property = schema.Properties[i];
            if (!known.TryGetValue(property.Name, out var others)) known.Add(property.Name, others = []);
            if (others.Select(other => (Other: other, Why: WhyNot(property, other, schema))).FirstOrDefault(found => found.Why is not null) is { Why: { } why } clash)
            {
                clashes.Add(i);
                Report(declarations[i], clash.Other, why);
            }
            else
            {
                others.Add(property);
            }
        }

        return clashes;
    }

    private static string? WhyNot(PropertyModel property, PropertyModel other, SchemaModel schema) =>
        property.Type.Kind == ValueKind.Enum || other.Type.Kind == ValueKind.Enum ? "and an enum has a name for itself"
        : property.Type != other.Type ? "with values of another type"
        : property.Of.Any(type => other.Of.Any(of => schema.IsA(type, of) || schema.IsA(of, type))) ? "for some of the same entities"
        : null;

    private static void Report(Declaration declaration, PropertyModel other, string how) => declaration.Report(
        Rules.DuplicateDeclaration,
        declaration.Key.Range,
        "'" + declaration.Name + "' is declared by the library '" + Escape.ForMessage(other.Library ?? string.Empty) + "' already, " + how
            + "; choose another name for this property.");
}
