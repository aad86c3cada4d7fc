using KnowledgeGen;
using MaliNews;

namespace Briefing;

/// <summary>What the article does not vouch for: the events by modality, then the ties that are not asserted.</summary>
internal static class Reported
{
    private const int LabelWidth = 12;

    public static IEnumerable<string> Lines() =>
    [
        .. Event.All.Where(told => told.Modality != Modality.Asserted)
            .GroupBy(told => told.Modality)
            .OrderBy(same => same.Key)
            .SelectMany(Row),
        .. Actor.All.SelectMany(Tie.Of).Where(tie => !tie.Fact.IsAsserted).GroupBy(tie => Doubt(tie.Fact)).SelectMany(Row),
    ];

    private static IEnumerable<string> Row(IGrouping<Modality, Event> events) => Layout.Row(
        InWords(events.Key),
        LabelWidth,
        string.Join("; ", events.GroupBy(Claimants).Select(same => same.Key + string.Join(", ", same.Select(Describe)))));

    private static string Claimants(Event told) => told.ClaimedBy.Count == 0 ? string.Empty : $"by {told.ClaimedBy}: ";

    private static string Describe(Event told) =>
        (told.Polarity == Polarity.Negative ? "not: " : string.Empty) + told.Name + Receipt.Lines(told.Evidence);

    private static IEnumerable<string> Row(IGrouping<string, Tie> ties) => Layout.Row(
        ties.Key,
        LabelWidth,
        string.Join("; ", ties.GroupBy(tie => Source(tie.Fact)).Select(same => same.Key + string.Join("; ", same))));

    private static string Doubt(Statement fact) => (fact.AttributedTo, fact.Certainty) switch
    {
        (not null, _) => "attributed",
        (_, Certainty.Probable) => "probable",
        _ => "possible",
    };

    private static string Source(Statement fact) => fact.AttributedTo is { } source ? $"by {source}: " : string.Empty;

    private static string InWords(Modality modality) => modality switch
    {
        Modality.Asserted => "asserted",
        Modality.Claimed => "claimed",
        Modality.Believed => "believed",
        Modality.Expected => "expected",
        Modality.Planned => "planned",
        Modality.Desired => "wished for",
        Modality.Promised => "promised",
        Modality.Threatened => "threatened",
        Modality.Possible => "possible",
        _ => throw new ArgumentOutOfRangeException(nameof(modality)),
    };
}
