using MaliNews;

namespace Briefing;

/// <summary>How the actors are related, as far as that is asserted.</summary>
internal static class Relations
{
    public static IEnumerable<string> Lines()
    {
        var actors = Actor.All.Select(actor => (actor.Name, Ties: Asserted(actor))).ToLookup(actor => actor.Ties.Count > 1);
        return
        [
            .. actors[true].SelectMany(actor => Layout.Bullet($"{actor.Name}: {InWords(actor.Ties)}")),
            .. Layout.Bullet(string.Join("; ", OnlyTies(actors[false]))),
        ];
    }

    private static List<Tie> Asserted(Actor actor) => Tie.Of(actor).Where(tie => tie.Fact.IsAsserted).ToList();

    private static string InWords(IEnumerable<Tie> ties) =>
        string.Join("; ", ties.GroupBy(tie => tie.Verb).Select(same => $"{same.Key} {string.Join(", ", same)}"));

    private static IEnumerable<string> OnlyTies(IEnumerable<(string Name, List<Tie> Ties)> actors) =>
        from actor in actors
        from tie in actor.Ties
        select $"{actor.Name}, {tie.Verb} {tie}";
}
