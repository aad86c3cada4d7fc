using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// When a conclusion holds: while all of some EDTF dates do. None means always. Of intervals only the edges are kept that leave the fewest days, so that it
/// makes no difference in which order dates come together; of other dates those that no other one says more exactly. Most often it can be written as one
/// date; it is several where EDTF cannot write what they have in common.
/// </summary>
internal sealed class Validity : IEquatable<Validity>
{
    /// <summary>At any time.</summary>
    public static readonly Validity Always = new(null, null, null, null, Doubt.None, [], []);

    private readonly Edge? _firstPossible;
    private readonly Edge? _lastPossible;

    // Null where there may be no day at all: nothing is left that they could leave out.
    private readonly Edge? _firstCertain;
    private readonly Edge? _lastCertain;
    private readonly Doubt _doubt;

    // In ordinal order.
    private readonly EdtfDate[] _moments;

    // Intervals that the doubt comes from; others would do as well.
    private readonly EdtfDate[] _doubted;
    private readonly int _hash;
    private EdtfDate[]? _dates;

    private Validity(Edge? firstPossible, Edge? lastPossible, Edge? firstCertain, Edge? lastCertain, Doubt doubt, EdtfDate[] moments, EdtfDate[] doubted)
    {
        (_firstPossible, _lastPossible) = (firstPossible, lastPossible);
        (_firstCertain, _lastCertain) = doubt == Doubt.OfAnyDay ? (null, null) : (firstCertain, lastCertain);
        _doubt = doubt;
        _moments = moments;
        _doubted = doubted;
        unchecked
        {
            _hash = ((firstPossible?.GetHashCode() ?? 0) * 397) ^ (lastPossible?.GetHashCode() ?? 0);
            foreach (var moment in moments) _hash = (_hash * 397) ^ moment.GetHashCode();
        }
    }

    // What the intervals leave in doubt, more and more.
    private enum Doubt
    {
        None,

        // No day is certain, since one of them is uncertain or approximate.
        OfEachDay,

        // It may be that they have no day in common.
        OfAnyDay,
    }

    /// <summary>The one date; null where there is none, or several.</summary>
    public string? Single => Dates.Count == 1 ? Dates[0].ToString() : null;

    /// <summary>The dates, in the ordinal order of their texts; none for always.</summary>
    public IReadOnlyList<EdtfDate> Dates => _dates ??= Write().Distinct().OrderBy(static date => date.ToString(), StringComparer.Ordinal).ToArray();

    /// <summary>While a date does.</summary>
    public static Validity Of(EdtfDate date)
    {
        // One that may end on the day it starts, whichever it is, is no more exact than a moment.
        if (date.Interval is not { } span || span.LatestStart > span.EarliestEnd)
        {
            var (first, last) = (Edge.FirstOf(date), Edge.LastOf(date));
            return new Validity(first, last, first, last, Doubt.None, [date], []);
        }

        return new Validity(
            Edge.FirstPossible(date, span),
            Edge.LastPossible(date, span),
            Edge.FirstCertain(date, span),
            Edge.LastCertain(date, span),
            date.IsDoubtful ? Doubt.OfEachDay : Doubt.None,
            [],
            date.IsDoubtful ? [date] : []);
    }

    /// <summary>Whether all of a date belongs to each of the dates.</summary>
    public Truth Contains(EdtfDate date) => Dates.Aggregate(Truth.Certainly, (truth, own) => truth.And(own.Contains(date)));

    /// <summary>While both hold; null where that is certainly never.</summary>
    /// <param name="other">The other.</param>
    /// <param name="compared">Grows by the pairs of dates that are compared.</param>
    public Validity? And(Validity other, ref long compared)
    {
        if (Equals(Always) || Equals(other)) return other;
        if (other.Equals(Always)) return this;

        compared++;
        var (firstPossible, lastPossible) = (Edge.Tighter(_firstPossible, other._firstPossible)!, Edge.Tighter(_lastPossible, other._lastPossible)!);
        if (firstPossible.FirstDay > lastPossible.LastDay) return null;

        var moments = _moments.ToList();
        foreach (var moment in other._moments)
        {
            if (!TryAdd(moments, moment, ref compared)) return null;
        }

        if (!moments.TrueForAll(moment => moment.MayOverlap(firstPossible.FirstDay, lastPossible.LastDay))) return null;

        moments.Sort(static (one, another) => string.CompareOrdinal(one.ToString(), another.ToString()));
        var (firstCertain, lastCertain) = (Edge.Tighter(_firstCertain, other._firstCertain)!, Edge.Tighter(_lastCertain, other._lastCertain)!);
        var doubted = _doubt > other._doubt || (_doubt == other._doubt && Compare(_doubted, other._doubted) <= 0) ? this : other;
        return doubted._doubt < Doubt.OfAnyDay && firstCertain.FirstDay > lastCertain.LastDay
            ? new Validity(firstPossible, lastPossible, null, null, Doubt.OfAnyDay, moments.ToArray(), new[] { firstCertain.Date, lastCertain.Date }.OfType<EdtfDate>().ToArray())
            : new Validity(firstPossible, lastPossible, firstCertain, lastCertain, doubted._doubt, moments.ToArray(), doubted._doubted);
    }

    /// <summary>
    /// Whether it says whatever the other one says, or more: whether the other one is the same as both together. Two that cover each other are equal.
    /// </summary>
    /// <param name="other">The other.</param>
    /// <param name="compared">Grows by the pairs of dates that are compared.</param>
    public bool Covers(Validity other, ref long compared)
    {
        compared++;
        if (!Edge.Leaves(_firstPossible, other._firstPossible) || !Edge.Leaves(_lastPossible, other._lastPossible)) return false;
        if (_doubt > other._doubt) return false;
        if (other._doubt != Doubt.OfAnyDay && !(Edge.Leaves(_firstCertain, other._firstCertain) && Edge.Leaves(_lastCertain, other._lastCertain))) return false;

        foreach (var moment in _moments)
        {
            compared += other._moments.Length;
            if (!Array.Exists(other._moments, narrow => IsImplied(moment, narrow))) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Validity? other) => other is not null && _hash == other._hash
        && Equals(_firstPossible, other._firstPossible) && Equals(_lastPossible, other._lastPossible)
        && Equals(_firstCertain, other._firstCertain) && Equals(_lastCertain, other._lastCertain)
        && _doubt == other._doubt && _moments.AsSpan().SequenceEqual(other._moments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Validity);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    private static bool TryAdd(List<EdtfDate> moments, EdtfDate moment, ref long compared)
    {
        compared += moments.Count;
        if (moments.Exists(known => known.Overlaps(moment) == Truth.No)) return false;
        if (moments.Exists(known => IsImplied(moment, known))) return true;

        moments.RemoveAll(known => IsImplied(known, moment));
        moments.Add(moment);
        return true;
    }

    // Of two that say the same, one implies the other.
    private static bool IsImplied(EdtfDate wide, EdtfDate narrow) => wide == narrow
        || (wide.Contains(narrow) == Truth.Certainly
            && (narrow.Contains(wide) != Truth.Certainly || string.CompareOrdinal(wide.ToString(), narrow.ToString()) < 0));

    private static bool IsOfInterval(Edge? edge) => edge?.Date is not null;

    private static int Compare(EdtfDate[] one, EdtfDate[] other) => string.CompareOrdinal(string.Join(" ", (object[])one), string.Join(" ", (object[])other));

    private IEnumerable<EdtfDate> Write()
    {
        var edges = new[] { _firstPossible, _lastPossible, _firstCertain, _lastCertain };
        if (!Array.Exists(edges, IsOfInterval) && _doubt == Doubt.None) return _moments;

        IEnumerable<EdtfDate> intervals = WriteAsOne() is { } date ? [date] : edges.Select(edge => edge?.Date).OfType<EdtfDate>().Concat(_doubted);
        return intervals.Concat(_moments);
    }

    // The interval that has the edges: all of them and no others, so that it says neither more nor less. Where there may be no day, each would say too much.
    private EdtfDate? WriteAsOne()
    {
        if (_doubt == Doubt.OfAnyDay || !IsOfInterval(_firstPossible) || !IsOfInterval(_lastPossible)) return null;
        if (!EdtfDate.TryParse(_firstPossible!.Text + "/" + _lastPossible!.Text, out var date)) return null;

        var written = Of(date);
        return Equals(written._firstPossible, _firstPossible) && Equals(written._lastPossible, _lastPossible)
            && Equals(written._firstCertain, _firstCertain) && Equals(written._lastCertain, _lastCertain)
            && written._doubt == _doubt
            ? date
            : null;
    }
}
