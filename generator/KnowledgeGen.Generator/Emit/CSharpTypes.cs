using System;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>How the schema's types are written in C#.</summary>
internal sealed class CSharpTypes(SchemaIndex schema, EmitOptions options)
{
    private const string Runtime = "global::KnowledgeGen.";

    /// <summary>The class of an entity type, where a type is expected.</summary>
    public string Named(TypeModel type) =>
        schema.LibraryOf(type.Library) is { } library ? CSharpNames.Global(library, type.CSharpName) : Named(type.CSharpName);

    /// <summary>The class of an entity type as it is written in an expression, where a member could have its simple name.</summary>
    public string Global(TypeModel type) =>
        schema.LibraryOf(type.Library) is { } library ? CSharpNames.Global(library, type.CSharpName) : CSharpNames.Global(options, type.CSharpName);

    /// <summary>Where the member of an entity is: in the class of its type, or, where that is another library's than the entity, in a class of a root.</summary>
    public string Holder(TypeModel type, EntityLocation entity)
    {
        if (type.Library is null) return MemberClass(type, entity.MemberClass);
        if (entity.Library == type.Library) return Named(type);
        return schema.LibraryOf(entity.Library) is { } library
            ? $"{CSharpNames.Global(library, library.Root)}.{ImportedTypeEmitter.OwnClass}.{CSharpNames.Identifier(type.CSharpName)}"
            : $"{options.RootExpression}.{ImportedTypeEmitter.OwnClass}.{CSharpNames.Identifier(schema.OwnClass(type))}";
    }

    /// <summary>A generated type of the project, where a type is expected.</summary>
    public string Named(string typeName) =>
        schema.IsHidden(typeName) || typeName == options.Namespace
            ? CSharpNames.Global(options, typeName)
            : CSharpNames.Identifier(typeName);

    /// <summary>A class that holds members of a type's entities: the type's own, or one that it inherits from.</summary>
    public string MemberClass(TypeModel type, int memberClass) =>
        memberClass == 0 ? Named(type) : Named(schema.MemberClass(type, memberClass));

    /// <summary>The nearest class that entities of all the types have.</summary>
    public string Common(EquatableArray<string> types) =>
        schema.Schema.CommonAncestor(types) is { } common ? Named(common) : Runtime + "Entity";

    /// <summary>The type of a literal.</summary>
    public string Literal(ValueTypeModel type) => type.Kind switch
    {
        ValueKind.String or ValueKind.Text => "string",
        ValueKind.Integer => "long",
        ValueKind.Decimal => "decimal",
        ValueKind.Boolean => "bool",
        ValueKind.Enum => schema.LibraryOf(type.Library) is { } library ? CSharpNames.Global(library, type.CSharpEnum!) : Named(type.CSharpEnum!),
        ValueKind.Url => "global::System.Uri",
        _ => Runtime + RuntimeType(type.Kind).Name,
    };

    /// <summary>Whether the C# type of a literal is a struct.</summary>
    public static bool IsStruct(ValueKind kind) => kind switch
    {
        ValueKind.String or ValueKind.Text or ValueKind.Url => false,
        ValueKind.Integer or ValueKind.Decimal or ValueKind.Boolean or ValueKind.Enum => true,
        _ => RuntimeType(kind).IsValueType,
    };

    /// <summary>The class of a predicate's statements.</summary>
    public string Statement(PredicateModel predicate)
    {
        if (schema.StatementClass(predicate) is { } own)
        {
            var root = schema.LibraryOf(predicate.Library) is { } library ? CSharpNames.Global(library, library.Root) : Named(options.Root);
            return $"{root}.{CSharpNames.Identifier(own)}";
        }

        return GenericStatement(predicate);
    }

    /// <summary>The runtime's class of statements that a predicate's statements are of.</summary>
    public string GenericStatement(PredicateModel predicate) => predicate switch
    {
        PropertyModel property => $"{Runtime}PropertyStatement<{Common(property.Of)}, {Literal(property.Type)}>",
        RelationModel { IsSymmetric: true } relation => $"{Runtime}SymmetricStatement<{Common(relation.To)}>",
        RelationModel relation => $"{Runtime}RelationStatement<{Common(relation.From)}, {Common(relation.To)}>",
        _ => throw new ArgumentException("There are two kinds of predicates.", nameof(predicate)),
    };

    private static Type RuntimeType(ValueKind kind) => kind switch
    {
        ValueKind.Date => typeof(EdtfDate),
        ValueKind.Duration => typeof(Duration),
        ValueKind.Quantity => typeof(Quantity),
        ValueKind.Point => typeof(GeoPoint),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
