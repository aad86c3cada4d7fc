using System.Globalization;
using KnowledgeGen;
using MaliNews;

namespace Briefing;

/// <summary>
/// A timeline of what the article tells as facts. A day that belongs to a date for certain is drawn full, one that may belong
/// to it half.
/// </summary>
internal static class When
{
    private const int DateWidth = 26;
    private const int Gap = 2;

    // The whole intervention, from the day it began to the day of the article.
    private static readonly DateOnly[] Days = DaysOf(TimeExpression.ThreeWeek.Value).ToArray();

    public static IEnumerable<string> Lines() =>
    [
        .. Layout.Row(string.Empty, DateWidth, Axis()),
        .. TimeExpression.All
            .Where(time => time is { Dates.Count: > 0, Value: not null })
            .OrderBy(time => time.Value)
            .SelectMany(Entry),
        .. Layout.Bullet("No date given: " + string.Join("; ", Undated())),
    ];

    private static IEnumerable<string> Entry(TimeExpression time)
    {
        var date = time.Statements.Value.Single;
        var words = $"“{time.Words}”{Receipt.MarkWithReason(date)}";
        return Layout.Beside(
            Layout.Wrap(date.Value.ToWords(), DateWidth - Gap),
            DateWidth,
            [
                .. Layout.Beside([Bar(date.Value)], Days.Length + Gap, EventsOf(time)),
                .. Layout.Wrap(words, Page.Width - DateWidth),
            ]);
    }

    private static IEnumerable<string> Undated() =>
        from told in Event.All
        where told.Modality == Modality.Asserted && told.Statements.IncludeReported().Time.Count == 0
        select told.Name + Receipt.Lines(told.Evidence);

    private static IEnumerable<string> EventsOf(TimeExpression time) =>
        from dated in time.Statements.IncludeReported().Dates
        where dated.From.Modality == Modality.Asserted
        let text = (dated.IsAsserted ? string.Empty : "probably: ") + dated.From.Name + Receipt.Mark(dated)
        from line in Layout.Wrap(text, Page.Width - DateWidth - Days.Length - Gap)
        select line;

    private static string Bar(EdtfDate date) => string.Concat(Days.Select(day => date.Contains(Exactly(day)) switch
    {
        Truth.Certainly => '█',
        Truth.Possibly => '░',
        _ => '·',
    }));

    private static string Axis()
    {
        var (first, last) = (InShort(Days[0]), InShort(Days[^1]));
        return first + last.PadLeft(Days.Length - first.Length) + "  █ on this day   ░ perhaps on this day";
    }

    private static string InShort(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    private static EdtfDate Exactly(DateOnly day) => EdtfDate.FromDay(EdtfDay.FromDateOnly(day));

    private static IEnumerable<DateOnly> DaysOf(EdtfDate? stretch)
    {
        if (stretch?.Earliest?.TryToDateOnly(out var first) != true) yield break;
        if (stretch.Latest?.TryToDateOnly(out var last) != true) yield break;
        for (var day = first; day <= last; day = day.AddDays(1)) yield return day;
    }
}
