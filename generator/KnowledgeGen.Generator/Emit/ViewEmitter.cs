using System.Globalization;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Emits the view of the knowledge base as of a date, nested in the root class, and in it a view of each entity type: nowhere else could
/// their names clash with nothing of the schema.
/// </summary>
public sealed class ViewEmitter
{
    /// <summary>The name of the view within the root class, and the end of those of the views of entities.</summary>
    internal const string ClassName = "View";

    // The base view's own member; a schema's "entity" hides it.
    private const string EntityOfView = "Entity";

    private const string Runtime = "global::KnowledgeGen.";
    private const string Reader = Runtime + "ViewReader.";

    private readonly SchemaIndex _schema;
    private readonly EmitOptions _options;
    private readonly CSharpTypes _types;
    private readonly IndentedWriter _writer;

    private ViewEmitter(SchemaModel schema, EmitOptions options, IndentedWriter writer)
    {
        _schema = SchemaIndex.Of(schema);
        _options = options;
        _types = new CSharpTypes(_schema, options);
        _writer = writer;
    }

    /// <summary>Emits all views.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="options">What the project decides.</param>
    public static string Emit(SchemaModel schema, EmitOptions options) =>
        SourceFile.Write(options, writer => new ViewEmitter(schema, options, writer).WriteRoot());

    private void WriteRoot()
    {
        _writer.WriteLine("static partial class " + CSharpNames.Identifier(_options.Root));
        using (_writer.WriteBlock()) WriteView();
    }

    private void WriteView()
    {
        _writer.WriteSummary("The knowledge base as of a date: what holds then.");
        _writer.WriteLine($"public sealed class {ClassName} : {Runtime}KnowledgeView");
        using (_writer.WriteBlock())
        {
            WriteConstructor($"{ClassName}({Runtime}EdtfDate date, {Runtime}Truth atLeast)", $"{_options.RootExpression}.Store, date, atLeast");
            foreach (var type in _schema.Schema.Types) WriteOf(type);
            foreach (var type in _schema.Schema.Types) WriteEntityView(type);
        }
    }

    private void WriteOf(TypeModel type)
    {
        var view = _schema.ViewClass(type);
        _writer.WriteLine();
        _writer.WriteSummary("The entity as of the date.");
        _writer.WriteLine($"public {view} Of({_types.Named(type.CSharpName)} entity) => new {view}(this, entity);");
    }

    private void WriteEntityView(TypeModel type)
    {
        var name = _schema.ViewClass(type);
        var parent = type.Extends is { } extends && _schema.Schema.FindType(extends) is { } extended ? _schema.ViewClass(extended) : Runtime + "EntityView";
        _writer.WriteLine();
        _writer.WriteSummary($"What is known as of a date of an entity of type {Docs.Code(type.Name)}.");
        _writer.WriteLine($"public {(type.IsAbstract ? string.Empty : "sealed ")}class {name} : {parent}");
        using (_writer.WriteBlock())
        {
            WriteConstructor($"{name}({ClassName} view, {_types.Named(type.CSharpName)} entity)", "view, entity");
            WriteOwnMembers(type);
            foreach (var predicate in _schema.DeclaredBy(type)) WriteMember(predicate);
            foreach (var relation in _schema.InversesDeclaredBy(type)) WriteInverse(relation);
        }
    }

    private void WriteConstructor(string signature, string arguments)
    {
        _writer.WriteLine("internal " + signature);
        _writer.WriteLine($"    : base({arguments})");
        using (_writer.WriteBlock())
        {
        }
    }

    private void WriteOwnMembers(TypeModel type)
    {
        var entity = _types.Named(type.CSharpName);
        if (!_schema.HasMember(type, EntityOfView))
        {
            WriteProperty("The entity.", entity, EntityOfView, $"({entity})(({Runtime}EntityView)this).{EntityOfView}");
        }

        var statements = entity + ".StatementView";
        _writer.WriteLine();
        _writer.WriteSummary("The asserted statements about it that hold then, with what they rest on.");
        _writer.WriteLine($"public new {statements} Statements => new {statements}(this);");
    }

    private void WriteMember(PredicateModel predicate)
    {
        var summary = Docs.Summary(predicate.Summary, predicate.Name);
        if (predicate is PropertyModel property)
        {
            var type = _types.Literal(property.Type);
            var reader = property.Cardinality.IsMany ? "Values" : CSharpTypes.IsStruct(property.Type.Kind) ? "Value" : "Object";
            var result = property.Cardinality.IsMany ? $"global::System.Collections.Generic.IReadOnlyList<{type}>" : type + "?";
            WriteProperty(summary, result, property.CSharpName, Read(reader, type, property));
            return;
        }

        var relation = (RelationModel)predicate;
        var target = _types.Common(relation.To);
        if (!relation.Semantics.IsDerived)
        {
            WriteEntityMember(summary, target, relation.CSharpName, relation.IsSymmetric ? "Other" : "Target", relation.Cardinality.IsMany, relation);
        }

        var closure = relation.Semantics.IsDerived ? relation.CSharpName : relation.CSharpClosure;
        WriteClosure(summary, target, closure, "Closure", relation);
    }

    private void WriteInverse(RelationModel relation)
    {
        var inverse = relation.Inverse!;
        var summary = $"Inverse of {Docs.Code(relation.Name)}.";
        var source = _types.Common(relation.From);
        if (!relation.Semantics.IsDerived) WriteEntityMember(summary, source, inverse.CSharpName, "Other", inverse.IsMany, relation);
        var closure = relation.Semantics.IsDerived ? inverse.CSharpName : inverse.CSharpClosure;
        WriteClosure(summary, source, closure, "InverseClosure", relation);
    }

    private void WriteEntityMember(string summary, string type, string name, string reader, bool isMany, RelationModel relation) => WriteProperty(
        summary, isMany ? $"{Runtime}EntityList<{type}>" : type + "?", name, Read(isMany ? reader + "s" : reader, type, relation));

    private void WriteClosure(string summary, string type, string? name, string reader, RelationModel relation)
    {
        if (name is null) return;
        WriteProperty(summary + " With what follows.", $"{Runtime}EntityList<{type}>", name, Read(reader, type, relation));
    }

    private string Read(string reader, string type, PredicateModel predicate) =>
        $"{Reader}{reader}<{type}>(this, {_schema.PredicateNumber(predicate).ToString(CultureInfo.InvariantCulture)})";

    private void WriteProperty(string summary, string type, string name, string value)
    {
        var hides = name == EntityOfView ? "new " : string.Empty;
        _writer.WriteLine();
        _writer.WriteSummary(summary);
        _writer.WriteLine($"public {hides}{type} {CSharpNames.Identifier(name)} => {value};");
    }
}
