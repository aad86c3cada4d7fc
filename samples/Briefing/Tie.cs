using KnowledgeGen;
using MaliNews;

namespace Briefing;

/// <summary>How one actor is related to another entity, and the statement that says so.</summary>
internal sealed record Tie(string Verb, Entity Other, Statement Fact)
{
    /// <summary>Everything that is said of an actor's ties, the reported and the probable too.</summary>
    public static IEnumerable<Tie> Of(Actor actor) =>
    [
        .. actor switch
        {
            Person person => Of(person.Statements.IncludeReported()),
            PopulationGroup group => Of(group.Statements.IncludeReported()),
            MilitaryForce force => Of(force, force.Statements.IncludeReported()),
            ArmedGroup group => Of(group.Statements.IncludeReported()),
            State state => Of(state.Statements.IncludeReported()),
            _ => [],
        },
        .. Each("in control of", actor.Statements.IncludeReported().Controls, fact => fact.To),
        .. Each("in", actor.Statements.IncludeReported().LocatedIn, fact => fact.To),
    ];

    public override string ToString() => Other.Label + During + Receipt.MarkWithReason(Fact);

    private string During => Fact.During is { } dates ? $", {dates.ToWords()}" : string.Empty;

    private static IEnumerable<Tie> Of(Person.StatementView facts) => Each("national of", facts.NationalOf, fact => fact.To);

    private static IEnumerable<Tie> Of(PopulationGroup.StatementView facts) => Each("nationals of", facts.NationalOf, fact => fact.To);

    // A symmetric relation is seen from both ends; each pair is told once, where the facts tell it.
    private static IEnumerable<Tie> Of(MilitaryForce force, MilitaryForce.StatementView facts) =>
    [
        .. Each("serving", facts.Serves, fact => fact.To),
        .. Each("led by", facts.LedBy, fact => fact.To),
        .. Each("part of", facts.ContingentOf, fact => fact.To),
        .. Each("pledged to", facts.PledgedTo, fact => fact.To),
        .. Each("backed by", facts.BackedBy, fact => fact.To),
        .. Each("fighting alongside", facts.FightsAlongside, fact => fact.To).Where(tie => tie.Other != force),
    ];

    private static IEnumerable<Tie> Of(ArmedGroup.StatementView facts) =>
    [
        .. Each("linked to", facts.LinkedTo, fact => fact.To),
        .. Each("captors of", facts.HoldsHostage, fact => fact.To),
    ];

    private static IEnumerable<Tie> Of(State.StatementView facts) => Each("colonial power in", facts.Colonies, fact => fact.From);

    private static IEnumerable<Tie> Each<T>(string verb, StatementList<T> facts, Func<T, Entity> other)
        where T : Statement => facts.Select(fact => new Tie(verb, other(fact), fact));
}
