using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// When a conclusion holds: while all of some EDTF dates do. None means always. Most often it is one date; it is several where EDTF cannot
/// write what they have in common.
/// </summary>
internal sealed class Validity : IEquatable<Validity>
{
    /// <summary>At any time.</summary>
    public static readonly Validity Always = new([]);

    private readonly string[] _dates;

    private Validity(string[] dates) => _dates = dates;

    /// <summary>The one date; null where there is none, or several.</summary>
    public string? Single => _dates.Length == 1 ? _dates[0] : null;

    /// <summary>The dates, in ordinal order; none for always.</summary>
    public IReadOnlyList<string> Dates => _dates;

    public static Validity Of(IEnumerable<string> dates) => new(dates.ToArray());

    public static Validity Of(string? edtf) => edtf is null ? Always : new Validity([edtf]);

    /// <summary>Whether all of a date belongs to each of the dates.</summary>
    public Truth Contains(EdtfDate date)
    {
        var truth = Truth.Certainly;
        foreach (var edtf in _dates) truth = truth.And(EdtfDate.Parse(edtf).Contains(date));
        return truth;
    }

    /// <summary>While both hold; null where that is certainly never.</summary>
    public Validity? And(Validity other)
    {
        if (_dates.Length == 0) return other;
        if (other._dates.Length == 0 || Equals(other)) return this;

        var dates = _dates.ToList();
        foreach (var date in other._dates)
        {
            if (!TryAdd(dates, date)) return null;
        }

        dates.Sort(StringComparer.Ordinal);
        return new Validity(dates.ToArray());
    }

    /// <summary>Whether it holds whenever the other does.</summary>
    public bool Includes(Validity other) => _dates.All(other._dates.Contains);

    /// <inheritdoc/>
    public bool Equals(Validity? other) => other is not null && _dates.SequenceEqual(other._dates, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Validity);

    /// <inheritdoc/>
    public override int GetHashCode() => _dates.Length == 0 ? 0 : StringComparer.Ordinal.GetHashCode(_dates[0]) + _dates.Length;

    private static bool TryAdd(List<string> dates, string edtf)
    {
        for (var i = 0; i < dates.Count; i++)
        {
            if (dates[i] == edtf) return true;

            var (date, other) = (EdtfDate.Parse(edtf), EdtfDate.Parse(dates[i]));
            if (date.Overlaps(other) == Truth.No) return false;
            if (Common(date, other) is not { } common) continue;

            // What they have in common may have more in common with the others.
            dates.RemoveAt(i);
            return TryAdd(dates, common);
        }

        dates.Add(edtf);
        return true;
    }

    // What two dates have in common, where EDTF can write it without saying more than is known.
    private static string? Common(EdtfDate one, EdtfDate other)
    {
        if (one.Contains(other) == Truth.Certainly) return other.ToString();
        if (other.Contains(one) == Truth.Certainly) return one.ToString();
        if (one.Overlaps(other) != Truth.Certainly) return null;
        if (!one.IsInterval || !other.IsInterval || one.IsApproximate || one.IsUncertain || other.IsApproximate || other.IsUncertain) return null;

        var start = Later(one.Start, one.HasOpenStart, other.Start, other.HasOpenStart);
        var end = Earlier(one.End, one.HasOpenEnd, other.End, other.HasOpenEnd);
        return start is null || end is null || !EdtfDate.TryParse(start + "/" + end, out var common) ? null : common.ToString();
    }

    private static string? Later(EdtfDate? one, bool isOneOpen, EdtfDate? other, bool isOtherOpen) =>
        Pick(one, isOneOpen, other, isOtherOpen, static (a, b) => a.After(b));

    private static string? Earlier(EdtfDate? one, bool isOneOpen, EdtfDate? other, bool isOtherOpen) =>
        Pick(one, isOneOpen, other, isOtherOpen, static (a, b) => a.Before(b));

    private static string? Pick(
        EdtfDate? one, bool isOneOpen, EdtfDate? other, bool isOtherOpen, Func<EdtfDate, EdtfDate, Truth> isPicked)
    {
        if ((one is null && !isOneOpen) || (other is null && !isOtherOpen)) return null;
        if (one is null) return other?.ToString() ?? "..";
        if (other is null || one == other || isPicked(one, other) == Truth.Certainly) return one.ToString();
        return isPicked(other, one) == Truth.Certainly ? other.ToString() : null;
    }
}
