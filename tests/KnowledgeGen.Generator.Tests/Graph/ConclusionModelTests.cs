using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>What programs see of derived statements, against the model that the compiler made.</summary>
public sealed class ConclusionModelTests
{
    private static readonly EdtfDate[] Days =
        [.. new[] { "2009-07-01", "2010-01-01", "2010-05-05", "2010-06-01", "2010-12-31", "2012-06-06" }.Select(EdtfDate.Parse)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_statement_its_proof_and_its_time_are_those_of_the_model(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        var store = ModelStore.Of(model);
        var derivation = model.Derivation;

        var found = store.Statements.IncludeReported().IncludeDerived().Where(statement => statement.IsDerived).Cast<RelationStatement>().ToList();

        Assert.Equal(Enumerable.Range(0, derivation.Statements.Count).Select(i => Line(model, i)).Order(), found.Select(Line).Order());
        Assert.Equal(found.Count, found.Select(statement => statement.Id).Distinct().Count());
        Assert.All(found, statement => Assert.Contains(statement, statement.From.Statements.IncludeReported().IncludeDerived()));
        Assert.All(found, CheckTimes);
        Assert.Equal(
            found.Count(statement => statement.IsAsserted) + store.Statements.Count, store.Statements.IncludeDerived().Count);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Closures_hold_what_is_stated_and_what_follows(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        var store = ModelStore.Of(model);
        var edges = store.Statements.IncludeDerived().IncludeReported().OfType<RelationStatement>().Where(statement => statement.IsAsserted).ToList();
        for (var predicate = 0; predicate < store.PredicateCount; predicate++)
        {
            var relation = store.PredicateAt(predicate);
            if (!relation.IsRelation) continue;

            foreach (var entity in store.Entities)
            {
                var own = edges.Where(edge => edge.Predicate == relation).ToList();
                var outgoing = own.Where(edge => edge.From == entity).Select(edge => edge.To)
                    .Concat(own.Where(edge => relation.IsSymmetric && edge.To == entity).Select(edge => edge.From).Where(other => !FactReader.IsReported(other)));
                Assert.Equal(Ids(outgoing), Ids(FactReader.Closure<Entity>(entity, predicate)));

                var incoming = own.Where(edge => edge.To == entity).Select(edge => edge.From)
                    .Concat(own.Where(edge => relation.IsSymmetric && edge.From == entity).Select(edge => edge.To))
                    .Where(other => !FactReader.IsReported(other));
                Assert.Equal(Ids(incoming), Ids(FactReader.InverseClosure<Entity>(entity, predicate)));
            }
        }
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 80)];

    private static IEnumerable<string> Ids(IEnumerable<Entity> entities) => entities.Select(entity => entity.Id).Distinct().Order();

    private static void CheckTimes(Statement statement)
    {
        foreach (var day in Days)
        {
            var truth = statement.Explain().Premises.Aggregate(Truth.Certainly, (soFar, premise) => soFar.And(premise.Conclusion.HoldsOn(day)));
            Assert.Equal(truth, statement.HoldsOn(day));
        }
    }

    private static string Line(RelationStatement statement)
    {
        var proof = statement.Explain();
        return $"{statement.From.Id} {statement.Predicate.Name} {statement.To.Id} {statement.Certainty} {statement.AttributedTo?.Id} {statement.During} {proof.Rule}: "
            + string.Join("; ", proof.Premises.Select(premise => Line(premise.Conclusion, premise.Rule)))
            + "; " + string.Join(" ", proof.Conditions);
    }

    private static string Line(Statement statement, string? rule) =>
        $"{statement.Subject.Id} {statement.Predicate.Name} {(statement.Value as Entity)?.Id ?? statement.Value} {statement.Note} {rule}";

    private static string Line(KnowledgeModel model, int number)
    {
        var derivation = model.Derivation;
        var statement = derivation.Statements[number];
        var qualification = derivation.Qualifications[statement.Qualification];
        return $"{Triple(derivation, statement)} {qualification.Certainty} {qualification.AttributedTo} {qualification.During} {derivation.Rules[statement.Rule]}: "
            + string.Join("; ", derivation.PremisesOf(statement).ToArray().Select(premise => Line(model, premise)))
            + "; " + string.Join(" ", derivation.ConditionsOf(statement).ToArray().Select(condition => Sentence(derivation, condition)));
    }

    private static string Line(KnowledgeModel model, PremiseModel premise)
    {
        var derivation = model.Derivation;
        if (premise.IsDerived) return Triple(derivation, derivation.Statements[premise.Place]) + "  " + derivation.Rules[derivation.Statements[premise.Place].Rule];

        var entity = model.Files.SelectMany(file => file.Entities).ElementAt(premise.Subject);
        var stated = entity.Statements[premise.Place];
        return $"{entity.Id} {stated.Predicate.Name} {stated.Value.ToCanonicalText()} {stated.Note} ";
    }

    // Entities have no labels here but their ids.
    private static string Sentence(DerivationModel derivation, int condition) =>
        string.Concat(derivation.Conditions[condition].Words.Select(word => word < 0 ? derivation.Phrases[~word] : derivation.Entities[word]));

    private static string Triple(DerivationModel derivation, DerivedStatementModel statement) =>
        $"{derivation.Entities[statement.Subject]} {derivation.Relations[statement.Relation]} {derivation.Entities[statement.Object]}";
}
