using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
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
        var declarations = sections.Properties.Concat(sections.Relations).ToDictionary(declaration => declaration.Name, System.StringComparer.Ordinal);
        return schema with
        {
            Properties = schema.Properties.Select(property => Resolve(property, schema, declarations)).ToEquatableArray(),
            Relations = schema.Relations.Select(relation => Resolve(relation, schema, declarations)).ToEquatableArray(),
        };
    }

    private static ConstraintsModel Bind(bool isFunctional, bool noOverlap, EquatableArray<string> disjoint, KeyReader keys)
    {
        var before = keys.TakeScalar("before")?.Value;
        var after = keys.TakeScalar("after")?.Value;
        var hasAny = isFunctional || noOverlap || disjoint.Count > 0 || before is not null || after is not null;
        return hasAny ? new ConstraintsModel(isFunctional, noOverlap, disjoint, before, after) : ConstraintsModel.None;
    }

    private static T Resolve<T>(T predicate, SchemaModel schema, Dictionary<string, Declaration> declarations)
        where T : PredicateModel
    {
        var constraints = predicate.Constraints;
        if (ReferenceEquals(constraints, ConstraintsModel.None) || !declarations.TryGetValue(predicate.Name, out var declaration)) return predicate;

        var scope = new NameScope(declaration, schema);
        var resolved = constraints with
        {
            Disjoint = constraints.Disjoint.Where(name => scope.HasRelation(name)).ToEquatableArray(),
            Before = scope.DateOrNull("before", constraints.Before, predicate),
            After = scope.DateOrNull("after", constraints.After, predicate),
        };
        return (T)(predicate with { Constraints = resolved });
    }

    /// <summary>The names that the constraints of one declaration may use.</summary>
    private sealed class NameScope(Declaration declaration, SchemaModel schema)
    {
        public bool HasRelation(string name)
        {
            if (name == declaration.Name)
            {
                Report("disjoint", name, "Relation '" + name + "' cannot exclude itself; name another relation.");
                return false;
            }

            if (schema.Relations.Any(relation => relation.Name == name)) return true;

            Report("disjoint", name, "There is no relation '" + Escape.ForMessage(name) + "'"
                + Spelling.Suggestion(name, schema.Relations.Select(relation => relation.Name)));
            return false;
        }

        public string? DateOrNull(string key, string? name, PredicateModel predicate)
        {
            if (name is null) return null;
            if (predicate is PropertyModel { Type.Kind: not ValueKind.Date })
            {
                Report(key, name, "'" + key + "' orders dates, and '" + predicate.Name + "' is none; take it out.");
                return null;
            }

            if (schema.Properties.FirstOrDefault(property => property.Name == name) is not { } date)
            {
                Report(key, name, "There is no property '" + Escape.ForMessage(name) + "'"
                    + Spelling.Suggestion(name, schema.Properties.Where(property => property.Type.Kind == ValueKind.Date).Select(property => property.Name)));
                return null;
            }

            if (date.Type.Kind == ValueKind.Date && name != predicate.Name) return name;

            Report(key, name, date.Type.Kind == ValueKind.Date
                ? "'" + name + "' cannot be ordered by itself; name another date."
                : "'" + key + "' orders dates, and '" + name + "' is none; name a property of type date.");
            return null;
        }

        private void Report(string key, string name, string message)
        {
            var range = (declaration.Body as YamlMapping)?.Find(key)?.Value switch
            {
                YamlSequence sequence => sequence.Items.OfType<YamlScalar>().FirstOrDefault(item => item.Value == name)?.Range,
                { } node => node.Range,
                null => null,
            };
            declaration.Report(Rules.InvalidConstraint, range ?? declaration.Key.Range, message);
        }
    }
}
