using MaliNews;

namespace Briefing;

/// <summary>How the actors are related, as far as that is asserted.</summary>
internal static class Relations
{
    public static IEnumerable<string> Lines()
    {
        var actors = Actor.All.Select(Asserted).ToLookup(ties => ties.Count > 1);
        return
        [
            .. actors[true].SelectMany(ties => Layout.Bullet($"{ties[0].Actor}: {InWords(ties)}")),
            .. Layout.Bullet(string.Join("; ", actors[false].SelectMany(ties => ties))),
        ];
    }

    private static List<Tie> Asserted(Actor actor) => Tie.Of(actor).Where(tie => tie.Fact.IsAsserted).ToList();

    private static string InWords(IEnumerable<Tie> ties) => string.Join(
        "; ",
        ties.GroupBy(tie => tie.Verb).Select(same => $"{same.Key} {string.Join(", ", same.Select(tie => tie.OtherInWords))}"));
}
