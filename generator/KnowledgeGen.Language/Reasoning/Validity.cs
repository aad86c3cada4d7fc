using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// When a conclusion holds: while all of some EDTF dates do. None means always. Of intervals only the edges are kept that leave the fewest days, so that it
/// makes no difference in which order dates come together, nor which dates an edge is from; of other dates those that no other one says more exactly; and
/// whether any of them is doubtful, since such leave no day certain. Most often it can be written as one date; it is several where EDTF cannot write what they
/// have in common.
/// </summary>
internal sealed class Validity : IEquatable<Validity>
{
    /// <summary>At any time.</summary>
    public static readonly Validity Always = new(new Edge?[Sides], Doubt.None, []);

    // The edges of what is possible and of what is certain, of each the one at the start and the one at the end.
    private const int Sides = 4;
    private const string OpenStart = "../";
    private const string OpenEnd = "/..";

    private readonly Edge?[] _edges;
    private readonly Doubt _doubt;

    // In ordinal order.
    private readonly EdtfDate[] _moments;
    private readonly int _hash;
    private EdtfDate[]? _dates;

    private Validity(Edge?[] edges, Doubt doubt, EdtfDate[] moments)
    {
        _edges = edges;
        _doubt = doubt;
        _moments = moments;
        unchecked
        {
            _hash = (int)doubt;
            foreach (var edge in edges) _hash = (_hash * 397) ^ (edge?.GetHashCode() ?? 0);
            foreach (var moment in moments) _hash = (_hash * 397) ^ moment.GetHashCode();
        }
    }

    // The marks that dates have between them.
    [Flags]
    private enum Doubt
    {
        None = 0,
        Approximate = 1,
        Uncertain = 2,
    }

    /// <summary>The one date; null where there is none, or several.</summary>
    public string? Single => Dates.Count == 1 ? Dates[0].ToString() : null;

    /// <summary>
    /// The dates, in the ordinal order of their texts; none for always. Each is one of those that came together, or made of their starts and ends; where those
    /// that were doubtful say nothing else any more, one has their marks.
    /// </summary>
    public IReadOnlyList<EdtfDate> Dates => _dates ??= WithDoubt(Write().Concat(_moments).ToList()).OrderBy(static date => date.ToString(), StringComparer.Ordinal).ToArray();

    /// <summary>While a date does.</summary>
    public static Validity Of(EdtfDate date)
    {
        var doubt = (date.IsApproximate ? Doubt.Approximate : Doubt.None) | (date.IsUncertain ? Doubt.Uncertain : Doubt.None);

        // One that may end on the day it starts, whichever it is, is no more exact than a moment.
        if (date.Interval is not { } span || (date.Start is { } start && date.End is { } end && start.LatestNumber > end.EarliestNumber))
        {
            var (first, last) = (Edge.FirstOf(date), Edge.LastOf(date));
            return new Validity([first, last, first, last], doubt, [date]);
        }

        return new Validity([Edge.FirstPossible(date, span), Edge.LastPossible(date, span), Edge.FirstCertain(date, span), Edge.LastCertain(date, span)], doubt, []);
    }

    /// <summary>While all of some dates do, which are known to have something in common: the <see cref="Dates"/> of another one.</summary>
    public static Validity OfAll(IEnumerable<EdtfDate> dates)
    {
        var edges = new Edge?[Sides];
        var (doubt, moments) = (Doubt.None, new List<EdtfDate>());
        foreach (var own in dates.Select(Of))
        {
            for (var side = 0; side < Sides; side++) edges[side] = Edge.Tighter(edges[side], own._edges[side]);
            doubt |= own._doubt;
            moments.AddRange(own._moments);
        }

        return new Validity(edges, doubt, moments.ToArray());
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
        var doubt = _doubt | other._doubt;
        if (_moments.Length == 0 && other._moments.Length == 0) return new Validity(edges, doubt, []);

        var moments = _moments.ToList();
        foreach (var moment in other._moments) Add(moments, moment, ref compared);
        moments.Sort(static (one, another) => string.CompareOrdinal(one.ToString(), another.ToString()));
        return EdtfDate.MayShareDay(moments, first, last, ref compared) ? new Validity(edges, doubt, moments.ToArray()) : null;
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

        if ((_doubt & other._doubt) != _doubt) return false;

        foreach (var moment in _moments)
        {
            if (!IsImpliedByAny(moment, other._moments, ref compared)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Validity? other)
    {
        if (other is null || _hash != other._hash || _doubt != other._doubt || !_moments.AsSpan().SequenceEqual(other._moments)) return false;

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
        if (IsImpliedByAny(moment, moments, ref compared)) return;

        for (var i = moments.Count - 1; i >= 0; i--)
        {
            if (IsImplied(moments[i], moment, ref compared)) moments.RemoveAt(i);
        }

        moments.Add(moment);
    }

    private static bool IsImpliedByAny(EdtfDate wide, IReadOnlyList<EdtfDate> dates, ref long compared)
    {
        foreach (var narrow in dates)
        {
            if (IsImplied(wide, narrow, ref compared)) return true;
        }

        return false;
    }

    // Of two that say the same, one implies the other: of an exact and a doubtful one it is the exact one that says no more, since both together are doubtful.
    private static bool IsImplied(EdtfDate wide, EdtfDate narrow, ref long compared) => wide == narrow
        || (wide.AddsNothingTo(narrow, ref compared)
            && (!narrow.AddsNothingTo(wide, ref compared) || string.CompareOrdinal(wide.ToString(), narrow.ToString()) < 0));

    private List<EdtfDate> WithDoubt(List<EdtfDate> dates)
    {
        if (_doubt != Doubt.None && !dates.Exists(static date => date.IsDoubtful)) dates[0] = dates[0].Marked(_doubt switch { Doubt.Approximate => '~', Doubt.Uncertain => '?', _ => '%' });
        return dates;
    }

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
