using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>A fact that is worth showing where there is room for few.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="More">How many other values its subject has of the same property or relation.</param>
internal readonly record struct KeyFact(StatementModel Statement, int More)
{
    /// <summary>
    /// The facts that matter most of an entity, one of each property and relation: asserted ones first, then by what roles say
    /// they are for. Labels stand elsewhere, and names and grammar tell little.
    /// </summary>
    public static IEnumerable<KeyFact> Of(EntityModel entity) => entity.Statements
        .Where(statement => !IsNameOrGrammar(statement.Predicate.Role))
        .GroupBy(statement => statement.Predicate.Name, StringComparer.Ordinal)
        .OrderBy(statements => statements.First().IsAsserted ? 0 : 1)
        .ThenBy(statements => Rank(statements.First().Predicate))
        .Select(Summarize);

    private static KeyFact Summarize(IEnumerable<StatementModel> statements)
    {
        var first = statements.First();
        var values = new HashSet<ValueModel>();
        foreach (var statement in statements)
        {
            if (statement.IsAsserted == first.IsAsserted) values.Add(statement.Value);
        }

        return new KeyFact(first, values.Count - 1);
    }

    private static bool IsNameOrGrammar(Role role) =>
        role is Role.Label or Role.Alias or Role.Modality or Role.Tense or Role.Polarity;

    private static int Rank(PredicateModel predicate) => predicate switch
    {
        { Role: Role.Text } => 0,
        { Role: Role.Time } => 1,
        { Role: Role.Place } => 2,
        RelationModel { Cardinality.IsRequired: true } => 3,
        RelationModel => 4,
        { Cardinality.IsRequired: true } => 5,
        _ => 6,
    };
}
