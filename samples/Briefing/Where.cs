using KnowledgeGen;
using MaliNews;

namespace Briefing;

/// <summary>The places as a tree, each under the smallest place that contains it.</summary>
internal static class Where
{
    public static IEnumerable<string> Lines() => Tree(Country.Mali, Describe(Country.Mali, Country.Mali.Evidence));

    private static IEnumerable<string> Tree(Location place, string text)
    {
        yield return text;
        var parts = PartsOf(place).ToList();
        foreach (var part in parts)
        {
            var isLast = part == parts[^1];
            var isFirstLine = true;
            foreach (var line in Tree(part.From, Describe(part)))
            {
                yield return (isFirstLine ? (isLast ? "└ " : "├ ") : (isLast ? "  " : "│ ")) + line;
                isFirstLine = false;
            }
        }
    }

    /// <summary>What lies in a place and not in another part of it.</summary>
    private static IEnumerable<RelationStatement<Location, Location>> PartsOf(Location place) =>
        place.Statements.Parts.Where(part => !part.From.PartOf.Any(other => other.PartOf.Contains(place)));

    private static string Describe(RelationStatement<Location, Location> part) =>
        part.From.Name + Receipt.Star(part) + Remarks(part.From) + Receipt.Lines(part.Evidence);

    private static string Describe(Location place, IEnumerable<Evidence> evidence) =>
        place.Name + Remarks(place) + Receipt.Lines(evidence);

    private static string Remarks(Location place)
    {
        var remarks = place.DescribedAs.Select(words => $"“{words}”").ToList();
        if (Country.Mali.Capital == place) remarks.Add("capital");
        if (place is Country { Landlocked: true }) remarks.Add("landlocked");
        if (place.Statements.StrongholdOf.FirstOrDefault() is { } held)
        {
            remarks.Add(held.Last == true ? "last stronghold" : "stronghold");
        }

        return string.Concat(remarks.Select(remark => ", " + remark));
    }
}
