using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;

namespace KnowledgeGen.Language.Schema;

/// <summary>
/// The built-in type <c>document</c>: what can be said of a source beyond its text. A schema may add properties and relations to
/// it, and declare the type again to give it a summary.
/// </summary>
internal static class BuiltInDocument
{
    public const string TypeName = SourceDocument.TypeName;

    public const string Summary = "A document that facts are drawn from.";

    private static readonly PropertyModel[] Properties =
    [
        Property("title", ValueKind.String, Role.Label, "The title of the document."),
        Property("publisher", ValueKind.String, Role.None, "Who published the document."),
        Property("published", ValueKind.Date, Role.None, "When the document was published."),
        Property("url", ValueKind.Url, Role.None, "Where the document can be read."),
        Property("rights", ValueKind.String, Role.None, "Who may do what with the text of the document."),
    ];

    /// <summary>
    /// The built-in properties, less those that the schema gives to <c>document</c> in its own way, as properties or relations. A
    /// label of the schema takes the place of <c>title</c>.
    /// </summary>
    public static IEnumerable<PropertyModel> PropertiesBeside(
        IReadOnlyList<TypeModel> types, IReadOnlyList<PropertyModel> declared, IReadOnlyList<RelationModel> relations)
    {
        var lineage = types.First(type => type.Name == TypeName).Lineage;
        var own = declared.Where(property => property.Of.Any(type => lineage.Contains(type))).ToList();
        var names = new HashSet<string>(
            own.Select(property => property.Name).Concat(relations.Where(relation => relation.From.Any(type => lineage.Contains(type))).Select(relation => relation.Name)),
            System.StringComparer.Ordinal);
        var hasLabel = own.Any(property => property.Role == Role.Label);
        return Properties
            .Where(property => !names.Contains(property.Name))
            .Select(property => hasLabel ? property with { Role = Role.None } : property);
    }

    /// <summary>Whether a property is one of those that <c>document</c> has of itself.</summary>
    public static bool IsBuiltIn(PropertyModel property) =>
        Properties.Any(builtIn => builtIn with { Role = property.Role } == property);

    /// <summary>Whether <c>document</c> has of itself a property of that name.</summary>
    public static bool HasProperty(string name) => Properties.Any(property => property.Name == name);

    private static PropertyModel Property(string name, ValueKind kind, Role role, string summary) => new(
        name,
        new[] { TypeName }.ToEquatableArray(),
        new ValueTypeModel(kind),
        default,
        role,
        IsVerbatim: false,
        IsConstant: false,
        summary,
        default,
        CSharpName.FromId(name),
        CSharpName.Plural(CSharpName.FromId(name)));
}
