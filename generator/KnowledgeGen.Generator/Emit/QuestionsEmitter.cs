using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Patterns;
using KnowledgeGen.Language.Questions;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Emits a class within the root class with a method for each question.</summary>
public sealed class QuestionsEmitter
{
    private const string Runtime = "global::KnowledgeGen.";
    private const int MaxExamples = 3;
    private const int MaxDocsLength = 200;

    private readonly SchemaIndex _schema;
    private readonly CSharpTypes _types;
    private readonly string _store;
    private readonly ILookup<string, PredicateModel> _predicates;

    private QuestionsEmitter(SchemaModel schema, EmitOptions options)
    {
        _schema = SchemaIndex.Of(schema);
        _types = new CSharpTypes(_schema, options);
        _store = options.RootExpression + ".Store";
        _predicates = _schema.Predicates.ToLookup(predicate => predicate.Name, StringComparer.Ordinal);
    }

    /// <summary>Emits the questions.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="questions">The questions: one at least.</param>
    /// <param name="options">What the project decides.</param>
    public static string Emit(SchemaModel schema, EquatableArray<QuestionModel> questions, EmitOptions options) =>
        SourceFile.Write(options, writer => new QuestionsEmitter(schema, options).Write(writer, questions, options));

    private void Write(IndentedWriter writer, EquatableArray<QuestionModel> questions, EmitOptions options)
    {
        writer.WriteLine("static partial class " + CSharpNames.Identifier(options.Root));
        using (writer.WriteBlock())
        {
            writer.WriteSummary("What is asked of the facts. Each build checks the answers that are expected.");
            writer.WriteLine("public static class " + QuestionFileBinder.ClassName);
            using (writer.WriteBlock())
            {
                for (var i = 0; i < questions.Count; i++)
                {
                    if (i > 0) writer.WriteLine();
                    Write(writer, questions[i]);
                }
            }
        }
    }

    private void Write(IndentedWriter writer, QuestionModel question)
    {
        writer.WriteSummary(Docs.Summary(question.Ask, question.Name));
        writer.WriteRemarks(Remarks(question));
        foreach (var given in question.Given)
        {
            var name = Escape.XmlText(question.Pattern.Variables[given.Variable].Name);
            writer.WriteLine($"/// <param name=\"{Parameter(question, given).TrimStart('@')}\">What <c>{name}</c> stands for.</param>");
        }

        if (question.Path is { } path) WritePath(writer, question, path);
        else WritePattern(writer, question);
    }

    private static string Remarks(QuestionModel question)
    {
        var parts = new List<string>();
        if (question.AsOf is TermModel.Literal { Value: ValueModel.Date date }) parts.Add("As of " + Docs.Code(date.Edtf) + (question.IncludesPossible ? ", what may hold then, too." : "."));
        parts.Add(question.IncludesReported ? "Reported statements count, too." : "Asserted statements only.");
        foreach (var expected in question.Cases.Take(MaxExamples)) parts.Add(Example(question, expected));
        return string.Join(" ", parts);
    }

    private static string Example(QuestionModel question, CaseModel expected)
    {
        var arguments = string.Join(", ", expected.Arguments.Select(Text));
        var answers = expected.Answers.Count == 0 ? "none" : string.Join(question.Path is null ? ", " : " – ", expected.Answers.Select(answer => string.Join(" and ", answer.Terms.Select(Text))));
        return Escape.XmlText((arguments.Length == 0 ? "Expected: " : "For " + arguments + ": ") + answers, MaxDocsLength) + ".";

        static string Text(TermModel term) => term is TermModel.Entity entity ? entity.Id : ((TermModel.Literal)term).Value.ToCanonicalText();
    }

    private void WritePattern(IndentedWriter writer, QuestionModel question)
    {
        var answer = AnswerType(question);
        var field = CSharpNames.Field(question.CSharpName);
        writer.Write($"public static {Runtime}Answers<{answer}> ");
        WriteSignature(writer, question);
        writer.Write($"    {field}.Ask<{answer}>(static _match => {Read(question)}, {AsOf(question)}, {AtLeast(question)}");
        foreach (var given in question.Given) writer.Write(", " + Parameter(question, given));
        writer.WriteLine(");");
        writer.WriteLine();
        writer.WriteLine($"private static readonly {Runtime}Question {field} = new {Runtime}Question(");
        writer.Write($"    {_store}, variableCount: {Number(question.Pattern.Variables.Count)}, includesReported: {(question.IncludesReported ? "true" : "false")}");
        foreach (var place in PatternOrder.Of(question.Pattern.Atoms.ToList(), question.Given.Select(given => given.Variable)))
        {
            writer.WriteLine(",");
            writer.Write("    ");
            WriteAtom(writer, question.Pattern.Atoms[place]);
        }

        writer.WriteLine(");");
    }

    private void WriteSignature(IndentedWriter writer, QuestionModel question) => writer.WriteLine(
        CSharpNames.Identifier(question.CSharpName) + "(" + string.Join(", ", question.Given.Select(given => ParameterType(given) + " " + Parameter(question, given))) + ") =>");

    private void WritePath(IndentedWriter writer, QuestionModel question, PathModel path)
    {
        var field = CSharpNames.Field(question.CSharpName);
        writer.Write($"public static {Runtime}GraphPath? ");
        WriteSignature(writer, question);
        writer.Write("    " + field);
        if (question.AsOf is TermModel.Variable) writer.Write($".AsOf({AsOf(question)}, {AtLeast(question)})");
        var direction = path.Direction switch
        {
            PathDirection.Forward => "Outgoing",
            PathDirection.Backward => "Incoming",
            _ => "Either",
        };
        writer.Write(".ShortestPath(");
        WriteEnd(writer, question, path.From);
        writer.Write(", ");
        WriteEnd(writer, question, path.To);
        writer.WriteLine($", {Runtime}GraphDirection.{direction});");
        writer.WriteLine();
        writer.Write($"private static readonly {Runtime}KnowledgeGraph {field} = {_store}.Graph");
        if (path.Along.Count > 0)
        {
            writer.Write(".Along(" + string.Join(", ", path.Along.SelectMany(name => _predicates[name]).Select(relation => $"{_store}.PredicateAt({Number(_schema.PredicateNumber(relation))})")) + ")");
        }

        if (question.IncludesReported) writer.Write(".IncludeReported()");
        if (question.AsOf is TermModel.Literal) writer.Write($".AsOf({AsOf(question)}, {AtLeast(question)})");
        writer.WriteLine(";");
    }

    private void WriteEnd(IndentedWriter writer, QuestionModel question, TermModel term)
    {
        if (term is TermModel.Entity entity) writer.Write($"{_store}.Get<{Runtime}Entity>(").WriteLiteral(entity.Id).Write(")");
        else writer.Write(Parameter(question, question.Given.First(given => given.Variable == ((TermModel.Variable)term).Index)));
    }

    private void WriteAtom(IndentedWriter writer, AtomModel atom)
    {
        switch (atom)
        {
            case AtomModel.Stated stated:
                writer.Write($"{Runtime}QuestionCondition.Stated(");
                WriteTerm(writer, stated.Subject);
                writer.Write(", ");
                WriteTerm(writer, stated.Value);
                writer.Write(", ");
                if (stated.During is { } during) WriteTerm(writer, during);
                else writer.Write("null");
                writer.Write($", isNegated: {(stated.IsNegated ? "true" : "false")}");
                foreach (var predicate in _predicates[stated.Predicate]) writer.Write(", " + Number(_schema.PredicateNumber(predicate)));
                break;
            case AtomModel.OfType ofType:
                writer.Write($"{Runtime}QuestionCondition.OfType({Number(_schema.TypeNumber(ofType.Type))}, ");
                WriteTerm(writer, ofType.Entity);
                writer.Write($", isNegated: {(ofType.IsNegated ? "true" : "false")}");
                break;
            case AtomModel.Compared compared:
                writer.Write($"{Runtime}QuestionCondition.Compared(");
                WriteTerm(writer, compared.Left);
                writer.Write($", {Runtime}QuestionComparison.{compared.Comparison}, ");
                WriteTerm(writer, compared.Right);
                break;
        }

        writer.Write(")");
    }

    private static void WriteTerm(IndentedWriter writer, TermModel term)
    {
        switch (term)
        {
            case TermModel.Variable variable:
                writer.Write($"{Runtime}QuestionTerm.Variable({Number(variable.Index)})");
                break;
            case TermModel.Entity entity:
                writer.Write($"{Runtime}QuestionTerm.Entity(").WriteLiteral(entity.Id).Write(")");
                break;
            case TermModel.Literal { Value: var value }:
                writer.Write($"{Runtime}QuestionTerm.Literal({Runtime}LiteralKind.{KindOf(value)}, ").WriteLiteral(value.ToCanonicalText());
                if (value is ValueModel.Enum word) writer.Write(", " + Number(word.Index));
                writer.Write(")");
                break;
            default:
                writer.Write(Runtime + "QuestionTerm.Anything");
                break;
        }
    }

    private string AnswerType(QuestionModel question)
    {
        var found = question.Find.Select(place => (Variable: question.Pattern.Variables[place], Type: TypeOf(question.Pattern.Variables[place]))).ToList();
        return found.Count == 1
            ? found[0].Type
            : "(" + string.Join(", ", found.Select(part => part.Type + " " + CSharpNames.Identifier(Pascal(part.Variable.Name)))) + ")";
    }

    private string Read(QuestionModel question)
    {
        var reads = question.Find.Select(place =>
        {
            var variable = question.Pattern.Variables[place];
            return $"_match.{(variable.Kind is null ? "Entity" : "Value")}<{TypeOf(variable)}>({Number(place)})";
        }).ToList();
        return reads.Count == 1 ? reads[0] : "(" + string.Join(", ", reads) + ")";
    }

    private string TypeOf(VariableModel variable) => variable.Type is { } type ? _types.Literal(type) : _types.Common(variable.Types);

    private string ParameterType(GivenModel given) =>
        given.Type is { } type ? _types.Common(new[] { type }.ToEquatableArray()) : _types.Literal(new ValueTypeModel(given.Kind!.Value));

    private static string AsOf(QuestionModel question) => question.AsOf switch
    {
        TermModel.Literal { Value: ValueModel.Date date } => $"{Runtime}EdtfDate.Parse(\"{date.Edtf}\")",
        TermModel.Variable variable => Parameter(question, question.Given.First(given => given.Variable == variable.Index)),
        _ => "null",
    };

    private static string AtLeast(QuestionModel question) => Runtime + "Truth." + (question.IncludesPossible ? "Possibly" : "Certainly");

    private static string Parameter(QuestionModel question, GivenModel given)
    {
        var name = Pascal(question.Pattern.Variables[given.Variable].Name);
        return CSharpNames.Identifier((char)(name[0] + 0x20) + name.Substring(1));
    }

    // Variables have ASCII letters, digits, hyphens and underscores, and start with a capital letter.
    private static string Pascal(string variable) => Language.Names.CSharpName.FromText(variable);

    private static string KindOf(ValueModel value) => value switch
    {
        ValueModel.Integer => "Integer",
        ValueModel.Decimal => "Decimal",
        ValueModel.Boolean => "Boolean",
        ValueModel.Date => "Date",
        ValueModel.Duration => "Duration",
        ValueModel.Url => "Url",
        ValueModel.Enum => "Enum",
        ValueModel.Quantity => "Quantity",
        ValueModel.Point => "Point",
        _ => "String",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
