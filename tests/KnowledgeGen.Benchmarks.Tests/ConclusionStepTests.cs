using System;
using System.Linq;
using KnowledgeGen.Benchmarks.Knowledge;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Questions;
using KnowledgeGen.Language.Reasoning;

namespace KnowledgeGen.Benchmarks.Tests;

/// <summary>
/// What conclusions and questions cost grows as what they give does. Steps are counted instead of timed: they are the same on every machine, and no cache of a
/// processor comes between.
/// </summary>
public sealed class ConclusionStepTests
{
    private const int Few = 1_000;
    private const int Many = 30_000;

    [Fact]
    public void A_closure_takes_as_many_steps_for_each_of_many_conclusions_as_of_few() => Assert.InRange(
        Ratio(size => StepsPerConclusion(Compile(size, PlaceTree.ClosureSchema, asksQuestions: false))), 0.8, 1.1);

    [Fact]
    public void So_does_a_closure_with_a_rule() => Assert.InRange(
        Ratio(size => StepsPerConclusion(Compile(size, PlaceTree.RuleSchema, asksQuestions: false))), 0.8, 1.1);

    [Fact]
    public void Questions_take_as_many_steps_for_each_answer() => Assert.InRange(Ratio(StepsPerAnswer), 0.8, 1.2);

    private static double Ratio(Func<int, double> measure) => measure(Many) / measure(Few);

    private static double StepsPerConclusion(KnowledgeModel model)
    {
        var derivation = Derivation.Of(model.Schema, model.Files);
        return (double)derivation.Steps / derivation.Model.Statements.Count;
    }

    private static double StepsPerAnswer(int size)
    {
        var model = Compile(size, PlaceTree.RuleSchema, asksQuestions: true);
        Assert.Empty(QuestionChecker.Check(model.Questions, model.Schema, model.Files, model.Derivation, out var steps));
        return (double)steps / model.Questions.Sum(question => question.Cases.Sum(expected => expected.Answers.Count));
    }

    private static KnowledgeModel Compile(int size, string schema, bool asksQuestions)
    {
        var tree = new PlaceTree(size);
        var files = new KnowledgeFiles(
            new[] { Input(PlaceTree.SchemaName, schema) }.ToEquatableArray(),
            tree.FactFiles().Select(file => Input(file.Name, file.Text)).ToEquatableArray(),
            default,
            default)
        {
            Questions = asksQuestions ? new[] { Input(PlaceTree.QuestionsName, tree.Questions()) }.ToEquatableArray() : default,
        };
        var compilation = KnowledgeCompiler.Compile(files);
        Assert.Empty(compilation.Diagnostics);
        return compilation.Model;

        static InputFile Input(string name, string text) => new(name, name, text);
    }
}
