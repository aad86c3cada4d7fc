using KnowledgeGen;
using MaliNews;

namespace Briefing;

/// <summary>The quotations, word for word, with the line that they stand in.</summary>
internal static class Quotations
{
    private const int LineWidth = 7;

    public static IEnumerable<string> Lines() => [.. By(Person.LaurentFabius), .. By(Person.FrancoisHollande)];

    private static IEnumerable<string> By(Person speaker) =>
    [
        $"{speaker}, {string.Join(", ", speaker.Statements.HoldsOffice.Select(held => held.Title))}",
        .. speaker.Quotes.SelectMany(Words),
    ];

    private static IEnumerable<string> Words(Quote quote) =>
        Layout.Row(Line(quote.Statements.Text.Single), LineWidth, $"“{quote.Text}”{Circumstances(quote)}");

    private static string Line(Statement text) => Receipt.Lines(text.Evidence).Trim();

    /// <summary>Where it was said, who concluded that, and what the quoted words leave out.</summary>
    private static string Circumstances(Quote quote)
    {
        var remarks = new List<string>();
        if (quote.Statements.IncludeReported().Medium.FirstOrDefault() is { } medium) remarks.Add(Heard(medium));
        if (quote.Statements.Speaker.Single is { Basis: Basis.Inferred } speaker)
        {
            remarks.Add("speaker" + Receipt.MarkWithReason(speaker));
        }

        remarks.AddRange(quote.Mentions.OfType<Event>().Where(told => told.Polarity == Polarity.Negative).Select(Denied));
        return remarks.Count == 0 ? string.Empty : " — " + string.Join("; ", remarks);
    }

    private static string Heard(RelationStatement<Entity, MediaOutlet> medium) =>
        $"{(medium.Certainty == Certainty.Certain ? "to" : "probably to")} {medium.To}{Receipt.Star(medium)}";

    private static string Denied(Event told) => $"said of what shall not happen: {told}{Receipt.Lines(told.Evidence)}";
}
