using KnowledgeGen;
using MaliNews;
using Told = (string Verb, KnowledgeGen.Entity Other, KnowledgeGen.Statement Fact);

namespace Briefing;

/// <summary>How one actor is related to another entity, and the statement that says so.</summary>
internal sealed record Tie(Actor Actor, string Verb, Entity Other, Statement Fact)
{
    /// <summary>The other one, when that is so, and the receipt.</summary>
    public string OtherInWords => Other.Label + During + Receipt.MarkWithReason(Fact);

    private string During => Fact.During is { } dates ? $", {dates.ToWords()}" : string.Empty;

    /// <summary>Everything that is said of an actor's ties, the reported and the probable too.</summary>
    public static IEnumerable<Tie> Of(Actor actor) =>
        from tie in OfKind(actor).Concat(OfAny(actor.Statements.IncludeReported()))
        // A symmetric relation is seen from both ends; each pair is told once, where the facts tell it.
        where tie.Other != actor
        select new Tie(actor, tie.Verb, tie.Other, tie.Fact);

    public override string ToString() => $"{Actor}, {Verb} {OtherInWords}";

    private static IEnumerable<Told> OfKind(Actor actor) => actor switch
    {
        Person person => Of(person.Statements.IncludeReported()),
        PopulationGroup group => Of(group.Statements.IncludeReported()),
        MilitaryForce force => Of(force.Statements.IncludeReported()),
        ArmedGroup group => Of(group.Statements.IncludeReported()),
        State state => Of(state.Statements.IncludeReported()),
        _ => [],
    };

    private static IEnumerable<Told> OfAny(Actor.StatementView facts) =>
    [
        .. Each("in control of", facts.Controls, fact => fact.To),
        .. Each("in", facts.LocatedIn, fact => fact.To),
    ];

    private static IEnumerable<Told> Of(Person.StatementView facts) =>
        Each("national of", facts.NationalOf, fact => fact.To);

    private static IEnumerable<Told> Of(PopulationGroup.StatementView facts) =>
        Each("nationals of", facts.NationalOf, fact => fact.To);

    private static IEnumerable<Told> Of(MilitaryForce.StatementView facts) =>
    [
        .. Each("serving", facts.Serves, fact => fact.To),
        .. Each("led by", facts.LedBy, fact => fact.To),
        .. Each("part of", facts.ContingentOf, fact => fact.To),
        .. Each("pledged to", facts.PledgedTo, fact => fact.To),
        .. Each("backed by", facts.BackedBy, fact => fact.To),
        .. Each("fighting alongside", facts.FightsAlongside, fact => fact.To),
    ];

    private static IEnumerable<Told> Of(ArmedGroup.StatementView facts) =>
    [
        .. Each("linked to", facts.LinkedTo, fact => fact.To),
        .. Each("captors of", facts.HoldsHostage, fact => fact.To),
    ];

    private static IEnumerable<Told> Of(State.StatementView facts) =>
        Each("colonial power in", facts.Colonies, fact => fact.From);

    private static IEnumerable<Told> Each<T>(string verb, StatementList<T> facts, Func<T, Entity> other)
        where T : Statement => facts.Select(fact => (verb, other(fact), (Statement)fact));
}
