using System.Globalization;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Emits the view of an entity's statements: <c>person.Statements.HoldsOffice</c>. It is nested in the class of the entity; what a knowledge base says of an
/// imported type beyond its library, and what it says of it in all, is in one that is nested in its own root.
/// </summary>
internal sealed class StatementViewEmitter
{
    /// <summary>The name of the view in the class of an entity type.</summary>
    internal const string ClassName = "StatementView";

    private const string Runtime = "global::KnowledgeGen.";
    private const string Reader = Runtime + "FactReader.";

    // The base view's own members; a schema's "count" hides them.
    private const string CountOfView = "Count";

    private const string EitherEnd = "Seen from either end; <c>Other</c> of a statement gives the end that is not this one.";

    private readonly SchemaIndex _schema;
    private readonly EmitOptions _options;
    private readonly CSharpTypes _types;
    private readonly TypeModel _type;
    private readonly bool _isNested;
    private readonly string _name;
    private readonly string _entity;

    /// <summary>Prepares the view of a type.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="options">What the project decides.</param>
    /// <param name="type">The type.</param>
    /// <param name="isNested">Whether it is nested in the root's view of the knowledge base.</param>
    public StatementViewEmitter(SchemaIndex schema, EmitOptions options, TypeModel type, bool isNested)
    {
        _schema = schema;
        _options = options;
        _types = new CSharpTypes(schema, options);
        _type = type;
        _isNested = isNested;
        _name = isNested ? Nested(schema, type) : ClassName;
        _entity = _types.Named(type);
    }

    /// <summary>The name of the view that is nested in the root's view of the knowledge base.</summary>
    public static string Nested(SchemaIndex schema, TypeModel type) => schema.ViewClass(type) + "Statements";

    /// <summary>Writes the class.</summary>
    public void Write(IndentedWriter writer)
    {
        var extended = _type.Extends is { } extends ? _schema.Schema.FindType(extends) : null;
        var hides = extended is null || _isNested ? string.Empty : "new ";
        var kind = _type.IsAbstract ? string.Empty : "sealed ";
        if (_isNested) writer.WriteLine();
        writer.WriteSummary("Statements about it: all of them as a list, those of each property and relation by name.");
        writer.WriteLine($"public {hides}{kind}class {_name} : {ParentOf(extended)}");
        using (writer.WriteBlock())
        {
            WriteConstructors(writer);
            writer.WriteSummary("All statements, also those that are not asserted.");
            writer.WriteLine($"public new {_name} IncludeReported() => new {_name}(this, includeDerived: false);");
            writer.WriteSummary("These statements, then those that are derived.");
            writer.WriteLine($"public new {_name} IncludeDerived() => new {_name}(this, includeDerived: true);");
            foreach (var predicate in _schema.DeclaredBy(_type)) WriteViewMember(writer, predicate);
            foreach (var relation in _schema.InversesDeclaredBy(_type)) WriteInverseViewMember(writer, relation);
        }
    }

    private string ParentOf(TypeModel? extended)
    {
        if (extended is null) return Runtime + "EntityStatements";
        return _isNested ? Nested(_schema, extended) : _types.Global(extended) + "." + ClassName;
    }

    private void WriteConstructors(IndentedWriter writer)
    {
        if (!_isNested) WriteConstructor(writer, _options.ConstructorAccess, $"{_entity} subject", "subject");
        if (_isNested || _schema.ImportedRootOf(_type) is null)
        {
            WriteConstructor(writer, _isNested ? "internal" : _options.ConstructorAccess, $"{Runtime}EntityView view", "view");
        }

        var access = _type.IsAbstract ? _isNested ? "private protected" : _options.BaseConstructorAccess : "private";
        WriteConstructor(writer, access, $"{_name} view, bool includeDerived", "view, includeDerived");
    }

    private void WriteConstructor(IndentedWriter writer, string access, string parameters, string arguments)
    {
        writer.WriteConstructorDocs(access);
        writer.WriteLine($"{access} {_name}({parameters})");
        writer.WriteLine($"    : base({arguments})");
        using (writer.WriteBlock())
        {
        }

        writer.WriteLine();
    }

    private void WriteViewMember(IndentedWriter writer, PredicateModel predicate)
    {
        var isSymmetric = predicate is RelationModel { IsSymmetric: true };
        var remarks = isSymmetric ? EitherEnd : string.Empty;
        var summary = Docs.Summary(predicate.Summary, predicate.Name);
        if (predicate is RelationModel { Semantics.IsDerived: true })
        {
            WriteViewMember(writer, predicate, predicate.CSharpName, summary, remarks, "ClosureStatements");
            return;
        }

        WriteViewMember(writer, predicate, predicate.CSharpName, summary, remarks, isSymmetric ? "Incoming" : "Statements");
        if (predicate is not RelationModel { CSharpClosure: { } closure }) return;
        WriteViewMember(writer, predicate, closure, AndWhatFollows(predicate.CSharpName), remarks, "ClosureStatements");
    }

    private static string AndWhatFollows(string member) =>
        $"Those of {Docs.See(CSharpNames.Identifier(member))}, then those that follow; <c>Explain()</c> of one says from what.";

    private void WriteInverseViewMember(IndentedWriter writer, RelationModel relation)
    {
        var inverse = relation.Inverse!;
        var reader = relation.Semantics.IsDerived ? "InverseClosureStatements" : "Incoming";
        WriteViewMember(writer, relation, inverse.CSharpName, InverseOf(relation), string.Empty, reader);
        if (inverse.CSharpClosure is not { } closure) return;
        WriteViewMember(writer, relation, closure, AndWhatFollows(inverse.CSharpName), string.Empty, "InverseClosureStatements");
    }

    private void WriteViewMember(
        IndentedWriter writer, PredicateModel predicate, string csharpName, string summary, string remarks, string reader)
    {
        var statement = _types.Statement(predicate);
        var hides = csharpName == CountOfView ? "new " : string.Empty;
        writer.WriteLine();
        writer.WriteSummary(summary);
        writer.WriteRemarks(remarks);
        writer.WriteLine($"public {hides}{Runtime}StatementList<{statement}> {CSharpNames.Identifier(csharpName)} =>");
        writer.WriteLine($"    {Reader}{reader}<{statement}>(this, {Number(predicate)});");
    }

    private string Number(PredicateModel predicate) => _isNested
        ? _schema.PredicateNumber(predicate).ToString(CultureInfo.InvariantCulture)
        : TypeEmitter.Number(_schema, _type, predicate);

    private string InverseOf(RelationModel relation) => TypeEmitter.InverseOf(_schema, _types, relation);
}
