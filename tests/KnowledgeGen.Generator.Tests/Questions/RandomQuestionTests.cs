using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Generator.Tests.Graph;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Patterns;

namespace KnowledgeGen.Generator.Tests.Questions;

/// <summary>
/// Random questions to random knowledge bases: the compiler, the runtime and somebody who tries everything must give the same answers.
/// </summary>
public sealed class RandomQuestionTests
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compiler_and_runtime_answer_like_somebody_who_tries_everything(int seed)
    {
        var random = new Random(seed);
        var files = RandomKnowledge.MakeFiles(seed);
        var store = ModelStore.Of(RandomKnowledge.Compile(files, questions: null).Model);
        var questions = Enumerable.Range(0, 12).Select(number => RandomQuestion.Make(random, number, store)).ToList();
        var naive = questions.Select(question => NaiveQuestions.Answer(question, store)).ToList();
        var text = string.Concat(questions.Zip(naive, (question, answers) => question.ToYaml(answers)));

        var compilation = RandomKnowledge.Compile(files, text);

        Assert.Empty(compilation.AllDiagnostics.Where(diagnostic => diagnostic.Location.Path == "a.questions.yaml" && diagnostic.Rule.Id != "KG2106").Select(diagnostic => diagnostic.Message + "\n" + text));
        var compiled = ModelStore.Of(compilation.Model);
        for (var i = 0; i < questions.Count; i++)
        {
            var found = Ask(compiled, compilation.Model, compilation.Model.Questions[i]);
            Assert.True(naive[i].Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)), $"{questions[i].ToYaml(naive[i])} not {string.Join(", ", found)}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compiler_and_graph_find_the_first_of_the_shortest_paths(int seed)
    {
        var random = new Random(seed);
        var files = RandomKnowledge.MakeFiles(seed);
        var model = RandomKnowledge.Compile(files, questions: null).Model;
        var store = ModelStore.Of(model);
        var text = string.Concat(Enumerable.Range(0, 12).Select(number => PathQuestion(random, number, store, model)));

        var compilation = RandomKnowledge.Compile(files, text);

        Assert.Empty(compilation.AllDiagnostics.Where(diagnostic => diagnostic.Location.Path == "a.questions.yaml").Select(diagnostic => diagnostic.Message + "\n" + text));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 60)];

    private static string PathQuestion(Random random, int number, ModelStore store, KnowledgeModel model)
    {
        var (from, to) = (store.Entities[random.Next(store.Entities.Count)], store.Entities[random.Next(store.Entities.Count)]);
        var direction = random.Next(3);
        var graph = store.Graph;
        var keys = string.Empty;
        var isNarrow = random.Next(2) == 0;
        if (isNarrow)
        {
            graph = graph.Along(Enumerable.Range(0, store.PredicateCount).Select(store.PredicateAt).Where(predicate => predicate.Name is "near" or "part-of").ToArray());
            keys += ", along: [near, part-of]";
        }

        var asOf = random.Next(2) == 0 ? RandomKnowledge.AnyDate(random) : null;
        var (isPossibly, isReported) = (asOf is not null && random.Next(2) == 0, random.Next(2) == 0);
        if (asOf is not null) graph = graph.AsOf(EdtfDate.Parse(asOf), isPossibly ? Truth.Possibly : Truth.Certainly);
        if (isReported) graph = graph.IncludeReported();
        var naive = NaiveGraph.Of(model, Counts, isReported);
        var path = naive.ShortestPath(from.Id, to.Id, (GraphDirection)direction);
        Assert.Equal(path, graph.ShortestPath(from, to, (GraphDirection)direction)?.Entities.Select(entity => entity.Id));
        return $"q{number}: {{ ask: How?, path: {{ from: {from.Id}, to: {to.Id}{keys}, direction: {new[] { "forward", "backward", "either" }[direction]} }}"
            + (asOf is null ? string.Empty : $", as-of: \"{asOf}\"")
            + $", possibly: {(isPossibly ? "true" : "false")}, reported: {(isReported ? "true" : "false")}"
            + $", expect: [{string.Join(", ", path ?? [])}] }}\n";

        bool Counts(StatementModel statement) =>
            (isReported || statement.IsAsserted)
            && (!isNarrow || statement.Predicate.Name is "near" or "part-of")
            && (asOf is null || statement.During is null || EdtfDate.Parse(statement.During).Contains(EdtfDate.Parse(asOf)) >= (isPossibly ? Truth.Possibly : Truth.Certainly));
    }

    private static List<string> Ask(ModelStore store, KnowledgeModel model, QuestionModel question)
    {
        var asOf = question.AsOf is TermModel.Literal { Value: ValueModel.Date date } ? EdtfDate.Parse(date.Edtf) : null;
        var given = question.Cases.Single().Arguments.Select(term => (object)store[((TermModel.Entity)term).Id]).ToArray();
        var order = PatternOrder.Of(question.Pattern.Atoms.ToList(), question.Given.Select(variable => variable.Variable));
        var asked = new Question(store, question.Pattern.Variables.Count, question.IncludesReported, [.. order.Select(place => Convert(question.Pattern.Atoms[place], model.Schema))]);
        return [.. asked.Ask(
            match => string.Join(" ", question.Find.Select(variable => question.Pattern.Variables[variable].Kind is null
                ? match.Entity<Entity>(variable).Id
                : question.Pattern.Variables[variable].Kind is ValueKind.Integer
                    ? match.Value<long>(variable).ToString(CultureInfo.InvariantCulture)
                : question.Pattern.Variables[variable].Kind is ValueKind.Decimal
                    ? match.Value<decimal>(variable).ToString("0.####", CultureInfo.InvariantCulture)
                : question.Pattern.Variables[variable].Kind is ValueKind.String
                    ? match.Value<string>(variable)
                    : match.Value<EdtfDate>(variable).ToString())),
            asOf,
            question.IncludesPossible ? Truth.Possibly : Truth.Certainly,
            given)];
    }

    private static QuestionCondition Convert(AtomModel atom, SchemaModel schema) => atom switch
    {
        AtomModel.Stated stated => QuestionCondition.Stated(
            Convert(stated.Subject),
            Convert(stated.Value),
            stated.During is null ? null : Convert(stated.During),
            stated.IsNegated,
            schema.Properties.Select(property => property.Name).Concat(schema.Relations.Select(relation => relation.Name)).ToList().IndexOf(stated.Predicate)),
        AtomModel.OfType ofType => QuestionCondition.OfType(schema.Types.Select(type => type.Name).ToList().IndexOf(ofType.Type), Convert(ofType.Entity), ofType.IsNegated),
        AtomModel.Compared compared => QuestionCondition.Compared(Convert(compared.Left), (QuestionComparison)compared.Comparison, Convert(compared.Right)),
        _ => throw new InvalidOperationException(),
    };

    private static QuestionTerm Convert(TermModel term) => term switch
    {
        TermModel.Variable variable => QuestionTerm.Variable(variable.Index),
        TermModel.Entity entity => QuestionTerm.Entity(entity.Id),
        TermModel.Literal { Value: ValueModel.Date date } => QuestionTerm.Literal(LiteralKind.Date, date.Edtf),
        TermModel.Literal { Value: ValueModel.Decimal number } => QuestionTerm.Literal(LiteralKind.Decimal, number.ToCanonicalText()),
        TermModel.Literal { Value: ValueModel.Integer number } => QuestionTerm.Literal(LiteralKind.Integer, number.ToCanonicalText()),
        TermModel.Literal { Value: ValueModel.String text } => QuestionTerm.Literal(LiteralKind.String, text.ToCanonicalText()),
        TermModel.Anything => QuestionTerm.Anything,
        _ => throw new InvalidOperationException(),
    };
}
