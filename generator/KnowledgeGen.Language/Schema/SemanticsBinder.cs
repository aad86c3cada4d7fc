using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>Binds what follows from a relation: first its own keys, then, once all relations and rules are known, whether that can be.</summary>
internal sealed class SemanticsBinder
{
    private readonly SchemaModel _schema;
    private readonly Dictionary<string, RelationModel> _relations;
    private readonly Dictionary<string, Declaration> _declarations;
    private readonly RelationCircles _circles;

    private SemanticsBinder(SchemaModel schema, SchemaSections sections)
    {
        _schema = schema;
        _relations = schema.Relations.ToDictionary(relation => relation.Name, StringComparer.Ordinal);
        _declarations = sections.Relations.ToDictionary(declaration => declaration.Name, StringComparer.Ordinal);
        _circles = new RelationCircles(_relations.Values);
    }

    /// <summary>Binds the keys of a relation.</summary>
    public static SemanticsModel Bind(KeyReader keys)
    {
        var model = new SemanticsModel(
            keys.TakeFlag("transitive"),
            keys.TakeFlag("acyclic"),
            keys.TakeScalars("sub-relation-of").Select(scalar => scalar.Value).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            keys.TakeFlag("derived"));
        return model == SemanticsModel.None ? SemanticsModel.None : model;
    }

    /// <summary>Reports what cannot be, and leaves it out.</summary>
    public static SchemaModel Resolve(SchemaModel schema, SchemaSections sections)
    {
        var binder = new SemanticsBinder(schema, sections);
        return schema with { Relations = schema.Relations.Select(binder.Resolve).ToEquatableArray() };
    }

    /// <summary>Reports relations that are only concluded, but by nothing.</summary>
    public static void CheckDerived(SchemaModel schema, SchemaSections sections)
    {
        // A rule that was refused may be the one that concludes it.
        if (schema.Rules.Count < sections.Rules.Count) return;

        var binder = new SemanticsBinder(schema, sections);
        var concluded = new HashSet<string>(
            schema.Rules.Select(rule => rule.Head.Predicate).Concat(schema.Relations.SelectMany(relation => relation.Semantics.SubRelationOf)),
            StringComparer.Ordinal);
        foreach (var relation in schema.Relations)
        {
            if (!relation.Semantics.IsDerived || concluded.Contains(relation.Name)) continue;
            binder.Report(
                relation,
                "derived",
                "Nothing concludes '" + relation.Name + "'; add a rule for it, make another relation 'sub-relation-of' it, or take 'derived' out.");
        }
    }

    private RelationModel Resolve(RelationModel relation)
    {
        var semantics = relation.Semantics;
        if (ReferenceEquals(semantics, SemanticsModel.None)) return relation;

        if (semantics.IsTransitive && !LeadsOn(relation))
        {
            Report(relation, "transitive", "No entity can be at both ends of '" + relation.Name + "', so it cannot be transitive; take that out.");
            semantics = semantics with { IsTransitive = false };
        }

        if (semantics.IsAcyclic && relation.IsSymmetric)
        {
            Report(relation, "acyclic", "'" + relation.Name + "' is symmetric, so it always leads back; take 'acyclic' out.");
            semantics = semantics with { IsAcyclic = false };
        }

        if (semantics.IsDerived && relation.Cardinality.IsRequired)
        {
            Report(relation, "derived", "'" + relation.Name + "' is only concluded, so no fact can be required to state it; take 'required' out.");
            semantics = semantics with { IsDerived = false };

            // Nor is it missed in facts.
            relation = relation with { Cardinality = relation.Cardinality with { IsRequired = false } };
        }

        return relation with { Semantics = semantics with { SubRelationOf = WiderThan(relation) } };
    }

    private EquatableArray<string> WiderThan(RelationModel relation)
    {
        var names = relation.Semantics.SubRelationOf;
        if (names.Count == 0 || !_declarations.TryGetValue(relation.Name, out var declaration)) return names;

        var places = new NamePlaces(declaration, "sub-relation-of");
        foreach (var name in places.Repeated)
        {
            declaration.Report(Rules.InvalidConstraint, name.Range, "'" + Escape.ForMessage(name.Value) + "' is in 'sub-relation-of' already; take it out.");
        }

        return names.Where(name => IsWider(relation, name, declaration, places)).ToEquatableArray();
    }

    private bool LeadsOn(RelationModel relation) => _schema.Types.Any(type =>
        !type.IsAbstract && _schema.IsOneOf(type.Name, relation.From) && _schema.IsOneOf(type.Name, relation.To));

    private bool IsWider(RelationModel relation, string name, Declaration declaration, NamePlaces places)
    {
        if (WhyNotWider(relation, name, declaration.File.Bag) is not { } reason) return true;

        declaration.Report(Rules.InvalidConstraint, places.Of(name), reason);
        return false;
    }

    private string? WhyNotWider(RelationModel relation, string name, DiagnosticBag bag)
    {
        if (!_relations.TryGetValue(name, out var wider))
        {
            if (_schema.Relations.FirstOrDefault(other => other.Inverse?.Name == name) is { } inverse)
            {
                return "'" + name + "' is '" + inverse.Name + "' from its other end; name a relation, or conclude '" + name + "' by a rule.";
            }

            return "There is no relation '" + Escape.ForMessage(name) + "'" + bag.Suggestion(name, _relations.Keys);
        }

        if (name == relation.Name) return "A relation holds where it holds; take '" + name + "' out.";
        if (_circles.LeadsBack(relation.Name, name)) return "'" + name + "' is itself a sub-relation of '" + relation.Name + "'; take one of the two out.";

        var isBothWays = relation.IsSymmetric && !wider.IsSymmetric;
        return Fits(relation.From, wider.From) && Fits(relation.To, wider.To) && (!isBothWays || (Fits(relation.From, wider.To) && Fits(relation.To, wider.From)))
            ? null
            : "'" + relation.Name + "' is between types that '" + name + "' is not between; widen 'from' and 'to' of '" + name + "', or take it out.";
    }

    private bool Fits(EquatableArray<string> types, EquatableArray<string> wider) => types.All(type => _schema.IsOneOf(type, wider));

    private void Report(RelationModel relation, string key, string message)
    {
        if (!_declarations.TryGetValue(relation.Name, out var declaration)) return;

        var entry = (declaration.Body as YamlMapping)?.Find(key);
        declaration.Report(Rules.InvalidConstraint, entry?.Key.Range ?? declaration.Key.Range, message);
    }
}
