using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// When a conclusion holds: while all of some EDTF dates do. None means always. Of intervals only the edges are kept that leave the fewest days, so that it
/// makes no difference in which order dates come together, nor which dates an edge is from; of other dates those that no other one says more exactly. Most
/// often it can be written as one date; it is several where EDTF cannot write what they have in common.
/// </summary>
internal sealed class Validity : IEquatable<Validity>
{
    /// <summary>At any time.</summary>
    public static readonly Validity Always = new(new Edge?[Sides], []);

    // The edges of what is possible, of what is certain, and of what is possible by doubtful ends, since such leave no day certain: of each the one at the start
    // and the one at the end.
    private const int Sides = 6;
    private const string OpenStart = "../";
    private const string OpenEnd = "/..";

    private readonly Edge?[] _edges;

    // In ordinal order.
    private readonly EdtfDate[] _moments;
    private readonly int _hash;
    private EdtfDate[]? _dates;

    private Validity(Edge?[] edges, EdtfDate[] moments)
    {
        _edges = edges;
        _moments = moments;
        unchecked
        {
            foreach (var edge in edges) _hash = (_hash * 397) ^ (edge?.GetHashCode() ?? 0);
            foreach (var moment in moments) _hash = (_hash * 397) ^ moment.GetHashCode();
        }
    }

    /// <summary>The one date; null where there is none, or several.</summary>
    public string? Single => Dates.Count == 1 ? Dates[0].ToString() : null;

    /// <summary>The dates, in the ordinal order of their texts; none for always. Each is one of those that came together, or made of their starts and ends.</summary>
    public IReadOnlyList<EdtfDate> Dates => _dates ??= Write().Concat(_moments).OrderBy(static date => date.ToString(), StringComparer.Ordinal).ToArray();

    /// <summary>While a date does.</summary>
    public static Validity Of(EdtfDate date)
    {
        // One that may end on the day it starts, whichever it is, is no more exact than a moment.
        if (date.Interval is not { } span || (date.Start is { } start && date.End is { } end && start.LatestNumber > end.EarliestNumber))
        {
            var (first, last, doubt) = (Edge.FirstOf(date), Edge.LastOf(date), Edge.DoubtOf(date));
            return new Validity([first, last, first, last, doubt, doubt], [date]);
        }

        var (firstPossible, lastPossible) = (Edge.FirstPossible(date, span), Edge.LastPossible(date, span));
        return new Validity(
            [
                firstPossible,
                lastPossible,
                Edge.FirstCertain(date, span),
                Edge.LastCertain(date, span),
                date.Start?.IsDoubtful == true ? firstPossible : null,
                date.End?.IsDoubtful == true ? lastPossible : null,
            ],
            []);
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
        var edges = new Edge?[Sides];
        for (var side = 0; side < Sides; side++) edges[side] = Edge.Tighter(_edges[side], other._edges[side]);
        var (first, last) = (edges[0]!.FirstDay, edges[1]!.LastDay);
        if (first > last) return null;
        if (_moments.Length == 0 && other._moments.Length == 0) return new Validity(edges, []);

        var moments = _moments.ToList();
        foreach (var moment in other._moments) Add(moments, moment, ref compared);
        moments.Sort(static (one, another) => string.CompareOrdinal(one.ToString(), another.ToString()));
        return EdtfDate.MayShareDay(moments, first, last, ref compared) ? new Validity(edges, moments.ToArray()) : null;
    }

    /// <summary>
    /// Whether it says whatever the other one says, or more: whether the other one is the same as both together. Two that cover each other are equal.
    /// </summary>
    /// <param name="other">The other.</param>
    /// <param name="compared">Grows by the pairs of dates that are compared.</param>
    public bool Covers(Validity other, ref long compared)
    {
        compared++;
        for (var side = 0; side < Sides; side++)
        {
            if (!Edge.Leaves(_edges[side], other._edges[side])) return false;
        }

        foreach (var moment in _moments)
        {
            compared += other._moments.Length;
            if (!Array.Exists(other._moments, narrow => IsImplied(moment, narrow))) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Validity? other)
    {
        if (other is null || _hash != other._hash || !_moments.AsSpan().SequenceEqual(other._moments)) return false;

        for (var side = 0; side < Sides; side++)
        {
            if (!Equals(_edges[side], other._edges[side])) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Validity);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    private static void Add(List<EdtfDate> moments, EdtfDate moment, ref long compared)
    {
        compared += moments.Count;
        if (moments.Exists(known => IsImplied(moment, known))) return;

        moments.RemoveAll(known => IsImplied(known, moment));
        moments.Add(moment);
    }

    // Of two that say the same, one implies the other: of an exact and a doubtful one it is the exact one that says no more, since both together are doubtful.
    private static bool IsImplied(EdtfDate wide, EdtfDate narrow) => wide == narrow
        || (wide.AddsNothingTo(narrow) && (!narrow.AddsNothingTo(wide) || string.CompareOrdinal(wide.ToString(), narrow.ToString()) < 0));

    // From the edges alone, so that what is the same is written in the same way wherever it comes from.
    private IEnumerable<EdtfDate> Write()
    {
        var alone = _edges.Select(static edge => edge?.Date).OfType<string>().Distinct().ToList();
        var left = alone.Where(date => !alone.Exists(other => date == other + ".." || date == ".." + other)).ToList();
        for (var side = 0; side < Sides; side += 2)
        {
            if (_edges[side]?.Date is not { } start || _edges[side + 1]?.Date is not { } end || !left.Contains(start) || !left.Contains(end)) continue;
            if (OfEnds(start, end) is not { } date) continue;

            left.RemoveAll(known => known == start || known == end);
            yield return date;
        }

        foreach (var date in left) yield return EdtfDate.Parse(date);
    }

    // The interval that says what its ends say, and no more. Where there may be no day between them, one would say that there is.
    private static EdtfDate? OfEnds(string start, string end) =>
        start.EndsWith(OpenEnd, StringComparison.Ordinal) && end.StartsWith(OpenStart, StringComparison.Ordinal)
        && EdtfDate.TryParse(start.Substring(0, start.Length - OpenEnd.Length) + "/" + end.Substring(OpenStart.Length), out var date)
        && Of(date)._moments.Length == 0
            ? date
            : null;
}
