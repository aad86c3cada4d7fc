using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>A member by which a view shows what is known of an entity.</summary>
/// <param name="Summary">What it is.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">The expression that reads it, in the class of the view.</param>
/// <param name="IsLibrary">Whether a library's class has such a member of its own.</param>
internal sealed record ViewMember(string Summary, string Type, string Name, string Value, bool IsLibrary)
{
    private const string Runtime = "global::KnowledgeGen.";
    private const string Reader = Runtime + "ViewReader.";

    /// <summary>The members that the view of a type declares.</summary>
    public static IEnumerable<ViewMember> Of(SchemaIndex schema, CSharpTypes types, TypeModel type)
    {
        var reading = new Reading(schema, types);
        return schema.DeclaredBy(type).SelectMany(reading.Forward).Concat(schema.InversesDeclaredBy(type).SelectMany(reading.Backward));
    }

    private sealed class Reading(SchemaIndex schema, CSharpTypes types)
    {
        public IEnumerable<ViewMember> Forward(PredicateModel predicate)
        {
            var summary = Docs.Summary(predicate.Summary, predicate.Name);
            if (predicate is PropertyModel property)
            {
                yield return OfProperty(summary, property);
                yield break;
            }

            var relation = (RelationModel)predicate;
            var target = types.Common(relation.To);
            if (!relation.Semantics.IsDerived)
            {
                yield return OfEnd(summary, target, relation.CSharpName, relation.IsSymmetric ? "Other" : "Target", relation.Cardinality.IsMany, relation);
            }

            if ((relation.Semantics.IsDerived ? relation.CSharpName : relation.CSharpClosure) is { } closure)
            {
                yield return OfClosure(summary, target, closure, "Closure", relation);
            }
        }

        public IEnumerable<ViewMember> Backward(RelationModel relation)
        {
            var inverse = relation.Inverse!;
            var summary = $"Inverse of {Docs.Code(relation.Name)}.";
            var source = types.Common(relation.From);
            if (!relation.Semantics.IsDerived) yield return OfEnd(summary, source, inverse.CSharpName, "Other", inverse.IsMany, relation);
            if ((relation.Semantics.IsDerived ? inverse.CSharpName : inverse.CSharpClosure) is { } closure)
            {
                yield return OfClosure(summary, source, closure, "InverseClosure", relation);
            }
        }

        private ViewMember OfProperty(string summary, PropertyModel property)
        {
            var type = types.Literal(property.Type);
            var reader = property.Cardinality.IsMany ? "Values" : CSharpTypes.IsStruct(property.Type.Kind) ? "Value" : "Object";
            var result = property.Cardinality.IsMany ? $"global::System.Collections.Generic.IReadOnlyList<{type}>" : type + "?";
            return new ViewMember(summary, result, property.CSharpName, Read(reader, type, property), property.Library is not null);
        }

        private ViewMember OfEnd(string summary, string type, string name, string reader, bool isMany, RelationModel relation) => new(
            summary, isMany ? $"{Runtime}EntityList<{type}>" : type + "?", name, Read(isMany ? reader + "s" : reader, type, relation), relation.Library is not null);

        private ViewMember OfClosure(string summary, string type, string name, string reader, RelationModel relation) => new(
            summary + " With what follows.", $"{Runtime}EntityList<{type}>", name, Read(reader, type, relation), schema.Schema.HasConclusionsInLibrary(relation));

        private string Read(string reader, string type, PredicateModel predicate) =>
            $"{Reader}{reader}<{type}>(this, {schema.PredicateNumber(predicate).ToString(CultureInfo.InvariantCulture)})";
    }
}
