using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Tool.Importing;

/// <summary>Writes a schema file. What is built in is not declared again; what would take a name of the generated classes gets another one.</summary>
internal sealed class SchemaFileWriter(SchemaGuess schema, TextWriter writer)
{
    public void Write()
    {
        var types = schema.Types.Where(type => type.Key != BuiltInDocument.TypeName).ToList();
        if (types.Count > 0) writer.Write("types:\n");
        foreach (var (name, parent) in types)
        {
            writer.Write("  " + name + ": " + Braces([parent is null ? null : "extends: " + parent, Member(name, CSharpReserved.OfEntityClass)]) + "\n");
        }

        var properties = schema.Predicates.Where(predicate => !predicate.Name.IsRelation && SubjectsOf(predicate).Count > 0).ToList();
        if (properties.Count > 0) writer.Write("properties:\n");
        foreach (var property in properties) WriteProperty(property);

        var relations = schema.Predicates.Where(predicate => predicate.Name.IsRelation).ToList();
        if (relations.Count > 0) writer.Write("relations:\n");
        foreach (var relation in relations) WriteRelation(relation);
    }

    private void WriteProperty(PredicateGuess property) => writer.Write("  " + property.Name.Name + ": " + Braces(
    [
        "of: " + List(SubjectsOf(property)),
        "type: " + (schema.Labels.Contains(property.Name) ? "string" : schema.TypeOf(property.Values)),
        property.IsMany ? "many: true" : null,
        schema.Labels.Contains(property.Name) ? "role: label" : null,
        Qualifiers(property),
        MemberOf(property),
    ]) + "\n");

    private void WriteRelation(PredicateGuess relation) => writer.Write("  " + relation.Name.Name + ": " + Braces(
    [
        "from: " + List(relation.IsSymmetric ? relation.Ends : relation.Subjects),
        "to: " + List(relation.IsSymmetric ? relation.Ends : relation.Objects),
        relation.IsMany ? "many: true" : null,
        relation.IsSymmetric ? "symmetric: true" : null,
        Qualifiers(relation),
        MemberOf(relation),
    ]) + "\n");

    private string? Qualifiers(PredicateGuess predicate)
    {
        var qualifiers = predicate.Qualifiers.Select(qualifier => qualifier.Name + ": " + QualifierType(qualifier.Name, qualifier.Values)).ToList();
        return qualifiers.Count == 0 ? null : "qualifiers: " + Braces(qualifiers);
    }

    private string QualifierType(string name, IReadOnlyCollection<ImportedValue> values)
    {
        var type = schema.TypeOf(values);
        return Member(name, CSharpReserved.OfStatement) is { } member ? Braces(["type: " + type, member]) : type;
    }

    // The built-in type has some properties of itself.
    private static List<string> SubjectsOf(PredicateGuess property) =>
        [.. property.Subjects.Where(type => type != BuiltInDocument.TypeName || !BuiltInDocument.HasProperty(property.Name.Name))];

    // No member of a class is called like the class.
    private static string? MemberOf(PredicateGuess predicate) =>
        Member(predicate.Name.Name, CSharpReserved.OfEntity, CSharpReserved.OfView, [.. (predicate.IsSymmetric ? predicate.Ends : predicate.Subjects).Select(CSharpName.FromId)]);

    private static string? Member(string name, params HashSet<string>[] taken)
    {
        var made = CSharpName.FromId(name);
        return taken.Any(names => names.Contains(made)) ? "member: Own" + made : null;
    }

    private static string List(IReadOnlyList<string> names) => names is [var single] ? single : "[" + string.Join(", ", names) + "]";

    private static string Braces(IEnumerable<string?> parts)
    {
        var text = string.Join(", ", parts.OfType<string>());
        return text.Length == 0 ? "{}" : "{ " + text + " }";
    }
}
