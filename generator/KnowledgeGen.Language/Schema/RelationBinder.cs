using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>Binds one of the <c>relations</c> of a schema.</summary>
internal static class RelationBinder
{
    public static RelationModel Bind(Declaration declaration, SchemaScope scope)
    {
        var subject = "relation '" + declaration.Name + "'";
        var keys = new KeyReader(declaration.Body, subject, declaration.File.Bag, Rules.WrongSchemaShape);
        var member = keys.TakeMemberName("member") ?? CSharpName.FromId(declaration.Name);
        var from = TakeEnds(keys, "from", declaration, scope);
        var to = TakeEnds(keys, "to", declaration, scope);
        var cardinality = new Cardinality(keys.TakeFlag("required"), keys.TakeFlag("many"));
        var role = RoleBinder.BindForRelation(keys, declaration);
        var inverse = BindInverse(keys, declaration);
        var symmetric = BindSymmetric(keys, from, to, inverse, declaration);
        var summary = keys.TakeScalar("summary")?.Value;
        var qualifiers = QualifierBinder.Bind(keys, declaration);
        var constraints = ConstraintBinder.BindForRelation(keys);
        var semantics = SemanticsBinder.Bind(keys);

        // Nobody knows how many conclusions there will be.
        if (semantics.IsDerived) (cardinality, inverse) = (cardinality with { IsMany = true }, inverse is null ? null : inverse with { IsMany = true });
        keys.ReportOthers(Rules.UnknownSchemaKey);
        return new RelationModel(
            declaration.Name, from, to, cardinality, role, symmetric ? null : inverse, symmetric, summary, qualifiers, member)
        {
            Library = declaration.Library,
            Constraints = constraints,
            Semantics = semantics,
        };
    }

    private static EquatableArray<string> TakeEnds(KeyReader keys, string key, Declaration declaration, SchemaScope scope)
    {
        var types = scope.TakeTypes(keys, key, declaration);
        if (types.Count == 0 && SchemaScope.IsMissing(keys, key))
        {
            declaration.Report(
                Rules.MissingSchemaKey,
                declaration.Key.Range,
                "'" + key + "' is missing on relation '" + declaration.Name + "'; name the type or types at that end.");
        }

        return types;
    }

    private static InverseModel? BindInverse(KeyReader keys, Declaration declaration)
    {
        if (keys.Take("inverse") is not { } entry) return null;
        if (entry.Value is YamlScalar { IsMissing: false } scalar) return Create(scalar, true, null, declaration);

        var inverseKeys = new KeyReader(
            entry.Value,
            "the inverse of '" + declaration.Name + "'",
            declaration.File.Bag,
            Rules.WrongSchemaShape);
        var name = inverseKeys.TakeScalar("name");
        var isMany = inverseKeys.TakeBoolean("many") ?? true;
        var member = inverseKeys.TakeMemberName("member");
        inverseKeys.ReportOthers(Rules.UnknownSchemaKey);
        if (name is not null) return Create(name, isMany, member, declaration);
        if (inverseKeys.HasWrongShape || inverseKeys.IsMisspelt("name")) return null;

        declaration.Report(
            Rules.MissingSchemaKey,
            entry.Key.Range,
            "'name' is missing on the inverse of '" + declaration.Name + "'; write 'inverse: { name: …, many: false }'.");
        return null;
    }

    private static InverseModel? Create(YamlScalar name, bool isMany, string? member, Declaration declaration)
    {
        if (!KebabCase.IsValid(name.Value))
        {
            declaration.Report(
                Rules.InvalidName,
                name.Range,
                "The name '" + Escape.ForMessage(name.Value) + "' of an inverse " + KebabCase.Advice(name.Value));
            return null;
        }

        if (name.Value == declaration.Name)
        {
            declaration.Report(
                Rules.InvalidInverse,
                name.Range,
                "Relation '" + declaration.Name + "' is its own inverse; write 'symmetric: true' instead.");
            return null;
        }

        if (ReservedKeys.OfEntity.Contains(name.Value))
        {
            declaration.Report(
                Rules.ReservedName,
                name.Range,
                "An inverse cannot be called '" + name.Value + "', which every entity has already; choose another name.");
            return null;
        }

        return new InverseModel(name.Value, isMany, member ?? CSharpName.FromId(name.Value));
    }

    private static bool BindSymmetric(
        KeyReader keys, EquatableArray<string> from, EquatableArray<string> to, InverseModel? inverse, Declaration declaration)
    {
        if (!keys.TakeFlag("symmetric")) return false;

        var range = keys.RangeOfKey("symmetric");
        if (inverse is not null)
        {
            declaration.Report(
                Rules.InvalidInverse,
                range,
                "Relation '" + declaration.Name + "' cannot be symmetric and have an inverse; take one of them out.");
            return false;
        }

        if (!from.OrderBy(name => name, System.StringComparer.Ordinal).SequenceEqual(to.OrderBy(name => name, System.StringComparer.Ordinal)))
        {
            declaration.Report(
                Rules.InvalidInverse,
                range,
                "Relation '" + declaration.Name + "' can be symmetric only between the same types; make 'from' and 'to' equal.");
            return false;
        }

        return true;
    }
}
