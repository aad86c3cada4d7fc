using MaliNews;

namespace Briefing;

/// <summary>What this is about, what it was drawn from, and how to read the marks.</summary>
internal static class Masthead
{
    public static IEnumerable<string> Lines()
    {
        var published = Document.MaliAirStrikes.Statements.Published.Single;
        var title = $"{Country.Mali}, {published.Value.ToWords()}".ToUpperInvariant();
        return
        [
            title + " " + new string('═', Page.Width - title.Length - 1),
            .. Layout.Wrap(
                $"From one article: {Knowledge.Entities.Count} entities, "
                + $"{Knowledge.Statements.IncludeReported().Count} statements, "
                + $"{Knowledge.Statements.Count} of them asserted. It bears no date; this one is concluded"
                + $"{Receipt.MarkWithReason(published)}.",
                Page.Width),
            "[4] line 4 of the article   * concluded by the curator, not said there   “…” its own words",
        ];
    }
}
