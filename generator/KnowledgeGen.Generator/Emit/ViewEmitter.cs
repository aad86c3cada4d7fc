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
            if (_schema.HasImports) WriteViewOfAllTimes();
            foreach (var type in _schema.Schema.Types) WriteOf(type);
            foreach (var type in _schema.Schema.Types) WriteEntityView(type);
            foreach (var type in _schema.Schema.Types)
            {
                if (_schema.ImportedRootOf(type) is not null) new StatementViewEmitter(_schema, _options, type, isNested: true).Write(_writer);
            }
        }
    }

    private void WriteViewOfAllTimes()
    {
        _writer.WriteLine();
        WriteConstructor($"{ClassName}()", _options.RootExpression + ".Store");
    }

    private void WriteOf(TypeModel type)
    {
        var view = _schema.ViewClass(type);
        _writer.WriteLine();
        _writer.WriteSummary("The entity as of the date.");
        _writer.WriteLine($"public {view} Of({_types.Named(type)} entity) => new {view}(this, entity);");
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
            WriteConstructor($"{name}({ClassName} view, {_types.Named(type)} entity)", "view, entity");
            WriteOwnMembers(type);
            foreach (var member in ViewMember.Of(_schema, _types, type)) WriteProperty(member.Summary, member.Type, member.Name, member.Value);
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
        var entity = _types.Named(type);
        if (!_schema.HasMember(type, EntityOfView))
        {
            WriteProperty("The entity.", entity, EntityOfView, $"({entity})(({Runtime}EntityView)this).{EntityOfView}");
        }

        // The members of a library's view, and of one that extends it, read by the library's numbers.
        var statements = _schema.ImportedRootOf(type) is null ? entity + ".StatementView" : StatementViewEmitter.Nested(_schema, type);
        _writer.WriteLine();
        _writer.WriteSummary("The asserted statements about it that hold then, with what they rest on.");
        _writer.WriteLine($"public new {statements} Statements => new {statements}(this);");
    }

    private void WriteProperty(string summary, string type, string name, string value)
    {
        var hides = name == EntityOfView ? "new " : string.Empty;
        _writer.WriteLine();
        _writer.WriteSummary(summary);
        _writer.WriteLine($"public {hides}{type} {CSharpNames.Identifier(name)} => {value};");
    }
}
