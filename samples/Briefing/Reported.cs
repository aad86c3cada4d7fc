using KnowledgeGen;
using MaliNews;

namespace Briefing;

/// <summary>What the article tells without vouching for it: by modality the events, then the ties that are not asserted.</summary>
internal static class Reported
{
    private const int LabelWidth = 12;

    public static IEnumerable<string> Lines() =>
    [
        .. Event.All.Where(told => told.Modality != Modality.Asserted).GroupBy(told => told.Modality).OrderBy(same => same.Key).SelectMany(Row),
        .. Actor.All.SelectMany(Doubtful).GroupBy(tie => Doubt(tie.Tie.Fact)).SelectMany(Row),
    ];

    private static IEnumerable<string> Row(IGrouping<Modality, Event> events) => Layout.Row(
        InWords(events.Key),
        LabelWidth,
        string.Join("; ", events.GroupBy(Claimants).Select(same => same.Key + string.Join(", ", same.Select(Describe)))));

    private static string Claimants(Event told) => told.ClaimedBy.Count == 0 ? string.Empty : $"by {told.ClaimedBy}: ";

    private static string Describe(Event told) =>
        (told.Polarity == Polarity.Negative ? "not: " : string.Empty) + told.Name + Receipt.Lines(told.Evidence);

    private static IEnumerable<(Actor Actor, Tie Tie)> Doubtful(Actor actor) =>
        Tie.Of(actor).Where(tie => !tie.Fact.IsAsserted).Select(tie => (actor, tie));

    private static IEnumerable<string> Row(IGrouping<string, (Actor Actor, Tie Tie)> ties) => Layout.Row(
        ties.Key,
        LabelWidth,
        string.Join("; ", ties.GroupBy(doubtful => Source(doubtful.Tie.Fact)).Select(same => same.Key + string.Join("; ", same.Select(Describe)))));

    private static string Describe((Actor Actor, Tie Tie) doubtful) => $"{doubtful.Actor}, {doubtful.Tie.Verb} {doubtful.Tie}";

    private static string Doubt(Statement fact) => (fact.AttributedTo, fact.Certainty) switch
    {
        (not null, _) => "attributed",
        (_, Certainty.Probable) => "probable",
        _ => "possible",
    };

    private static string Source(Statement fact) => fact.AttributedTo is { } source ? $"by {source}: " : string.Empty;

    private static string InWords(Modality modality) => modality switch
    {
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
