using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Patterns;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Questions;

/// <summary>Binds what a question's answers must be.</summary>
/// <param name="schema">The schema.</param>
/// <param name="bag">Where to report.</param>
/// <param name="constants">Takes the entities that are named.</param>
/// <param name="question">The name of the question.</param>
/// <param name="given">What is given.</param>
/// <param name="found">The variables that make an answer.</param>
/// <param name="variables">All variables.</param>
/// <param name="isPath">Whether the answer is a path.</param>
internal sealed class ExpectationBinder(
    SchemaModel schema,
    DiagnosticBag bag,
    List<PatternConstant> constants,
    string question,
    IReadOnlyList<GivenModel> given,
    IReadOnlyList<VariableModel> found,
    EquatableArray<VariableModel> variables,
    bool isPath)
{
    /// <summary>Binds the cases, and where each of them stands.</summary>
    /// <param name="entry">The key with what is expected, or null.</param>
    /// <param name="name">The name of the question.</param>
    public (EquatableArray<CaseModel> Cases, EquatableArray<SourceLocation> Places) Bind(YamlEntry? entry, YamlKey name)
    {
        var cases = new List<(CaseModel Case, SourceLocation Place)>();
        if (given.Count > 0 && entry?.Value is YamlSequence { Items.Count: 0 } empty)
        {
            bag.Report(
                Rules.UncheckedQuestion,
                empty.Range,
                "No case is expected, so no build checks '" + question + "'; write what is given in one, as in " + Example() + ", with 'answers: []' where there must be none.");
        }
        else if (entry is not { } expect)
        {
            bag.Report(
                Rules.UncheckedQuestion,
                name.Range,
                "Nothing says what the answers to '" + question + "' must be, so no build checks it; add " + Example() + ".");
        }
        else if (given.Count == 0)
        {
            if (BindAnswers(expect.Value, expect.Key.Range) is { } answers) cases.Add((new CaseModel(default, answers), bag.LocationOf(expect.Value.Range)));
        }
        else
        {
            var items = expect.Value is YamlSequence sequence ? sequence.Items : new[] { expect.Value }.ToEquatableArray();
            var arguments = new HashSet<EquatableArray<TermModel>>();
            foreach (var item in items)
            {
                if (BindCase(item) is not { } bound) continue;
                if (arguments.Add(Canonical(bound.Arguments))) cases.Add((bound, bag.LocationOf(item.Range)));
                else ReportShape(item.Range, "What '" + question + "' must answer for this is in the list already; take one of the two out.");
            }
        }

        return (cases.Select(pair => pair.Case).ToEquatableArray(), cases.Select(pair => pair.Place).ToEquatableArray());
    }

    // 1.5 and 1.50 are one.
    private static EquatableArray<TermModel> Canonical(EquatableArray<TermModel> terms) => terms
        .Select(term => term is TermModel.Literal { Value: ValueModel.Decimal number } ? new TermModel.Literal(number with { Scale = 0 }) : term)
        .ToEquatableArray();

    private CaseModel? BindCase(YamlNode node)
    {
        if (node is not YamlMapping)
        {
            ReportShape(node.Range, "What '" + question + "' must answer depends on what is given; write " + Example() + ", not " + KeyReader.Describe(node) + ".");
            return null;
        }

        var keys = new KeyReader(node, "an expectation of '" + question + "'", bag, Rules.WrongQuestionShape);
        var arguments = keys.Take("for");
        var answers = keys.Take("answers");
        keys.ReportOthers(Rules.UnknownQuestionKey);
        foreach (var (key, taken) in new[] { ("for", arguments), ("answers", answers) })
        {
            if (taken is not null) continue;
            if (!keys.IsThereOrMisspelt(key)) bag.Report(Rules.MissingQuestionKey, node.Range, "'" + key + "' is missing on an expectation of '" + question + "'; write " + Example() + ".");
            return null;
        }

        return BindArguments(arguments!.Value) is { } bound && BindAnswers(answers!.Value.Value, answers.Value.Key.Range) is { } rows ? new CaseModel(bound, rows) : null;
    }

    private EquatableArray<TermModel>? BindArguments(YamlEntry entry)
    {
        var keys = new KeyReader(entry.Value, "'for'", bag, Rules.WrongQuestionShape);
        var terms = new List<TermModel>();
        foreach (var argument in given)
        {
            var variable = variables[argument.Variable];
            if (keys.Take(variable.Name) is { } value)
            {
                if (BindTerm(value.Value, argument.Type is { } type ? new[] { type }.ToEquatableArray() : default, variable) is { } term) terms.Add(term);
            }
            else if (!keys.HasWrongShape && !keys.IsMisspelt(variable.Name))
            {
                bag.Report(Rules.MissingQuestionKey, entry.Key.Range, "'for' does not say what '" + variable.Name + "' is; add '" + variable.Name + ": …'.");
            }
        }

        keys.ReportOthers(Rules.UnknownQuestionKey);
        return terms.Count == given.Count ? terms.ToEquatableArray() : null;
    }

    private EquatableArray<AnswerModel>? BindAnswers(YamlNode node, TextRange keyRange)
    {
        var items = node is YamlSequence sequence ? sequence.Items.ToArray() : node is YamlScalar { IsMissing: true } ? [] : [node];
        if (node is YamlScalar { IsMissing: true })
        {
            ReportShape(keyRange, "The answers are missing; write them as a list, or '[]' where there must be none.");
            return null;
        }

        var answers = new List<AnswerModel>();
        var known = new HashSet<EquatableArray<TermModel>>();
        var isUnclear = false;
        foreach (var item in items)
        {
            if (BindAnswer(item) is not { } answer) isUnclear = true;
            else if (known.Add(Canonical(answer.Terms)) || isPath) answers.Add(answer);
            else ReportShape(item.Range, "This answer is in the list already; take it out.");
        }

        return isUnclear ? null : answers.ToEquatableArray();
    }

    private AnswerModel? BindAnswer(YamlNode node)
    {
        if (isPath) return BindTerm(node, default, null) is { } step ? new AnswerModel(new[] { step }.ToEquatableArray()) : null;

        var nodes = found.Count == 1 ? [node] : node is YamlSequence sequence ? sequence.Items.ToArray() : [];
        if (nodes.Length != found.Count)
        {
            ReportShape(
                node.Range,
                "An answer to '" + question + "' is a list of " + found.Count.ToString(CultureInfo.InvariantCulture) + ", as in ["
                    + string.Join(", ", found.Select(variable => variable.Name)) + "]; found " + KeyReader.Describe(node) + ".");
            return null;
        }

        var terms = new List<TermModel>();
        for (var i = 0; i < nodes.Length; i++)
        {
            if (BindTerm(nodes[i], found[i].Types, found[i]) is { } term) terms.Add(term);
        }

        return terms.Count == nodes.Length ? new AnswerModel(terms.ToEquatableArray()) : null;
    }

    private TermModel? BindTerm(YamlNode node, EquatableArray<string> types, VariableModel? variable)
    {
        if (variable?.Type is { } type)
        {
            return LiteralBinder.Bind(node, type, new Subject(variable.Name), bag) is { } value ? new TermModel.Literal(value) : null;
        }

        if (node is YamlScalar { IsMissing: false } scalar && KebabCase.IsValid(scalar.Value))
        {
            constants.Add(new PatternConstant(scalar.Value, types, bag.LocationOf(scalar.Range)));
            return new TermModel.Entity(scalar.Value);
        }

        ReportShape(node.Range, "Expected the id of an entity" + (variable is null ? string.Empty : " for '" + variable.Name + "'") + ", but found " + KeyReader.Describe(node) + ".");
        return null;
    }

    private string Example()
    {
        var type = schema.ExampleType();
        var answer = isPath || found.Count == 1 ? "[" + type + "-1]" : "[[" + string.Join(", ", found.Select(variable => variable.Name.ToLowerInvariant() + "-1")) + "]]";
        if (given.Count == 0) return "'expect: " + answer + "'";

        var arguments = string.Join(", ", given.Select(argument => variables[argument.Variable].Name + ": …"));
        return "'expect: [{ for: { " + arguments + " }, answers: " + answer + " }]'";
    }

    private void ReportShape(TextRange range, string message) => bag.Report(Rules.WrongQuestionShape, range, message);
}
