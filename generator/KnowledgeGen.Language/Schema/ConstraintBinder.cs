using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>Binds what a property or relation rules out: first its own keys, then, once all names are known, the names in them.</summary>
internal static class ConstraintBinder
{
    /// <summary>Binds the keys that a property may have.</summary>
    public static ConstraintsModel BindForProperty(KeyReader keys) => Bind(keys.TakeFlag("functional"), false, default, keys);

    /// <summary>Binds the keys that a relation may have.</summary>
    public static ConstraintsModel BindForRelation(KeyReader keys) => Bind(
        keys.TakeFlag("functional"),
        keys.TakeFlag("no-overlap"),
        keys.TakeScalars("disjoint").Select(scalar => scalar.Value).ToEquatableArray(),
        keys);

    /// <summary>Reports names that nothing has or that do not fit, and leaves them out.</summary>
    public static SchemaModel Resolve(SchemaModel schema, SchemaSections sections)
    {
        var declarations = sections.Properties.Concat(sections.Relations).ToDictionary(declaration => (declaration.Name, declaration.Library));
        var names = new ConstraintNames(schema);
        return schema with
        {
            Properties = schema.Properties.Select(property => Resolve(property, names, declarations)).ToEquatableArray(),
            Relations = schema.Relations.Select(relation => Resolve(relation, names, declarations)).ToEquatableArray(),
        };
    }

    private static ConstraintsModel Bind(bool isFunctional, bool noOverlap, EquatableArray<string> disjoint, KeyReader keys)
    {
        var before = keys.TakeScalar("before")?.Value;
        var after = keys.TakeScalar("after")?.Value;
        var hasAny = isFunctional || noOverlap || disjoint.Count > 0 || before is not null || after is not null;
        return hasAny ? new ConstraintsModel(isFunctional, noOverlap, disjoint, before, after) : ConstraintsModel.None;
    }

    private static T Resolve<T>(T predicate, ConstraintNames names, Dictionary<(string Name, string? Library), Declaration> declarations)
        where T : PredicateModel
    {
        var constraints = predicate.Constraints;
        if (ReferenceEquals(constraints, ConstraintsModel.None) || !declarations.TryGetValue((predicate.Name, predicate.Library), out var declaration)) return predicate;

        var scope = new ConstraintScope(declaration, names);
        var resolved = constraints with
        {
            Disjoint = constraints.Disjoint.Where(scope.HasRelation).ToEquatableArray(),
            Before = scope.DateOrNull("before", constraints.Before, predicate),
            After = scope.DateOrNull("after", constraints.After, predicate),
        };
        return (T)(predicate with { Constraints = resolved });
    }
}
