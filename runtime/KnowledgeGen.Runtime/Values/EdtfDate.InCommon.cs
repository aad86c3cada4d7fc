using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen;

// What dates have in common of which something holds while all do.
public sealed partial class EdtfDate
{
    // To look for a day in two patterns of days may take as long as so many comparisons.
    private const int PatternCost = 100;

    // What is more is not worth the time: dates that leave so much open are taken to share a day.
    private const int MostCompared = 20_000;

    /// <summary>
    /// Whether something that holds while both dates do holds while the other one does: that one is certainly in this one, but for marks of doubt, and is as doubtful
    /// as this one is. Dates that differ in such marks alone are taken for one, too.
    /// </summary>
    /// <param name="other">The other date.</param>
    /// <param name="compared">Grows by the number of comparisons.</param>
    internal bool AddsNothingTo(EdtfDate other, ref long compared)
    {
        compared += (long)_spans.Sum(static alternatives => alternatives.Length) * other._spans.Sum(static alternatives => alternatives.Length);
        return (!IsDoubtful || other.IsDoubtful) && (AsWritten(_text) == AsWritten(other._text) || CertainlyContains(other));
    }

    /// <summary>Whether there is a day between two days, given by their numbers or marks, that each of some dates may have.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="first">The first of the days.</param>
    /// <param name="last">The last of the days.</param>
    /// <param name="compared">Grows by the number of comparisons.</param>
    internal static bool MayShareDay(IReadOnlyList<EdtfDate> dates, long first, long last, ref long compared)
    {
        var limit = compared + MostCompared;
        var days = new HashSet<DaySet> { DaySet.Range(first, last) };
        foreach (var date in dates)
        {
            var own = new HashSet<DaySet>(date._spans.SelectMany(static alternatives => alternatives).Select(static span => span.PossibleDays));
            var left = new HashSet<DaySet>();
            foreach (var some in days)
            {
                foreach (var others in own)
                {
                    compared += some.IsSolid || others.IsSolid ? 1 : PatternCost;
                    if (compared > limit) return true;

                    var both = some.Intersect(others);
                    if (!both.IsEmpty) left.Add(both);
                }
            }

            if (left.Count == 0) return false;
            days = left;
        }

        return true;
    }

    /// <summary>The same date with a mark of doubt, which has none. A time of day cannot have one and is left out: days are what is compared.</summary>
    /// <param name="mark">One of <c>~</c>, <c>?</c> and <c>%</c>.</param>
    internal EdtfDate Marked(char mark)
    {
        foreach (var place in new[] { _text.PlaceOf('/'), _text.PlaceOf('T'), _text.Length, _text.Length - 1, _text.Length - 3 })
        {
            if (place <= 0) continue;

            var rest = place < _text.Length && _text[place] == 'T' ? string.Empty : _text.Substring(place);
            if (TryParse(_text.Substring(0, place) + mark + rest, out var marked) && marked.IsDoubtful) return marked;
        }

        return this;
    }

    private bool CertainlyContains(EdtfDate other) => Array.TrueForAll(other._spans, theirs => Array.Exists(_spans, ours =>
        Array.TrueForAll(ours, wide => Array.TrueForAll(theirs, narrow => wide.LatestStart <= narrow.EarliestStart && narrow.LatestEnd <= wide.EarliestEnd))));

    // Marks of doubt are of no other meaning.
    private static string AsWritten(string text) => new(Array.FindAll(text.ToCharArray(), static letter => letter is not ('?' or '~' or '%')));
}
