using MaliNews;

namespace Briefing;

/// <summary>The actors, people first.</summary>
internal static class Who
{
    private const int LabelWidth = 8;

    public static IEnumerable<string> Lines(int width) =>
    [
        .. Layout.Row("People", LabelWidth, string.Join("; ", Person.All.Select(person => person.Name + Offices(person))), width),
        .. Layout.Row("States", LabelWidth, Names(State.All), width),
        .. Layout.Row("Forces", LabelWidth, Names(MilitaryForce.All), width),
        .. Layout.Row("Armed", LabelWidth, Names(ArmedGroup.All), width),
        .. Layout.Row("Others", LabelWidth, Names(Others), width),
    ];

    private static IEnumerable<Actor> Others => [.. InternationalOrganization.All, .. MediaOutlet.All, .. PopulationGroup.All];

    private static string Offices(Person person) => string.Concat(
        person.Statements.HoldsOffice.Select(held => $", {held.Title} of {StateOf(held.To)}{Receipt.Lines(held.Evidence)}"));

    private static string StateOf(Office office) => office.State + Receipt.Star(office.Statements.State.Single);

    private static string Names(IEnumerable<Actor> actors) => string.Join(", ", actors.Select(Name));

    private static string Name(Actor actor) =>
        actor.Name + Size(actor) + Receipt.Star(actor.Statements.Name.Single) + Receipt.Lines(actor.Evidence);

    private static string Size(Actor actor) => actor switch
    {
        MilitaryForce { Size: { } size } => $" ({size})",
        PopulationGroup { Size: { } size } => $" ({size.Amount})",
        _ => string.Empty,
    };
}
