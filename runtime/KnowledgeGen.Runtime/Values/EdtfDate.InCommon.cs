using System;
using System.Collections.Generic;

namespace KnowledgeGen;

// What dates have in common of which something holds while all do.
public sealed partial class EdtfDate
{
    /// <summary>
    /// Whether something that holds while both dates do holds while the other one does: that one is certainly in this one, but for marks of doubt, and is as doubtful
    /// as this one is. Dates that differ in such marks alone are taken for one, too.
    /// </summary>
    internal bool AddsNothingTo(EdtfDate other) =>
        (!IsDoubtful || other.IsDoubtful) && (AsWritten(_text) == AsWritten(other._text) || ContainsAsWritten(other) == Truth.Certainly);

    /// <summary>Whether there is a day between two days, given by their numbers or marks, that each of some dates may have.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="first">The first of the days.</param>
    /// <param name="last">The last of the days.</param>
    /// <param name="compared">Grows by what dates are compared; after very many, dates that leave so much open are taken to share a day.</param>
    internal static bool MayShareDay(IReadOnlyList<EdtfDate> dates, long first, long last, ref long compared)
    {
        const int most = 10_000;
        var limit = compared + most;
        return MayShareDay(0, DaySet.Range(first, last), ref compared);

        bool MayShareDay(int place, DaySet days, ref long compared)
        {
            if (days.IsEmpty) return false;
            if (place == dates.Count || compared > limit) return true;

            foreach (var alternatives in dates[place]._spans)
            {
                foreach (var span in alternatives)
                {
                    compared++;
                    if (MayShareDay(place + 1, days.Intersect(span.PossibleDays), ref compared)) return true;
                }
            }

            return false;
        }
    }

    // Marks of doubt are of no other meaning.
    private static string AsWritten(string text) => new(Array.FindAll(text.ToCharArray(), static letter => letter is not ('?' or '~' or '%')));
}
