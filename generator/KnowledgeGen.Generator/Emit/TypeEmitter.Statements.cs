using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <content>The view of an entity's statements: <c>person.Statements.HoldsOffice</c>.</content>
public sealed partial class TypeEmitter
{
    // The base view's own members; a schema's "count" hides them.
    private const string CountOfView = "Count";

    private const string EitherEnd = "Seen from either end; <c>Other</c> of a statement gives the end that is not this one.";

    private static void WriteStatementsMember(IndentedWriter writer)
    {
        writer.WriteSummary("The asserted statements about it, with what they rest on.");
        writer.WriteLine("public new StatementView Statements => new StatementView(this);");
    }

    private void WriteStatementView(IndentedWriter writer)
    {
        var kind = _type.IsAbstract ? string.Empty : "sealed ";
        var parent = _parent is { } type
            ? CSharpNames.Global(_options, type.CSharpName) + ".StatementView"
            : Runtime + "EntityStatements";
        writer.WriteSummary("Statements about it: all of them as a list, those of each property and relation by name.");
        writer.WriteLine($"public {_hides}{kind}class StatementView : {parent}");
        using (writer.WriteBlock())
        {
            WriteViewConstructors(writer);
            writer.WriteSummary("All statements, also those that are not asserted.");
            writer.WriteLine("public new StatementView IncludeReported() => new StatementView(this, includeDerived: false);");
            writer.WriteSummary("These statements, then those that are derived.");
            writer.WriteLine("public new StatementView IncludeDerived() => new StatementView(this, includeDerived: true);");
            foreach (var predicate in _schema.DeclaredBy(_type)) WriteViewMember(writer, predicate);
            foreach (var relation in _schema.InversesDeclaredBy(_type)) WriteInverseViewMember(writer, relation);
        }
    }

    private void WriteViewConstructors(IndentedWriter writer)
    {
        writer.WriteLine($"internal StatementView({_name} subject)");
        writer.WriteLine("    : base(subject)");
        using (writer.WriteBlock())
        {
        }

        writer.WriteLine();
        writer.WriteLine($"internal StatementView({Runtime}EntityView view)");
        writer.WriteLine("    : base(view)");
        using (writer.WriteBlock())
        {
        }

        writer.WriteLine();
        writer.WriteLine($"{(_type.IsAbstract ? "private protected" : "private")} StatementView(StatementView view, bool includeDerived)");
        writer.WriteLine("    : base(view, includeDerived)");
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
        writer.WriteLine($"    {Reader}{reader}<{statement}>(this, {Number(_schema.PredicateNumber(predicate))});");
    }
}
