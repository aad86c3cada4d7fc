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

    private readonly EdtfDate[] _dates;
    private readonly int _hash;

    private Validity(EdtfDate[] dates)
    {
        _dates = dates;
        foreach (var date in dates) _hash = unchecked((_hash * 397) ^ date.GetHashCode());
    }

    /// <summary>The one date; null where there is none, or several.</summary>
    public string? Single => _dates.Length == 1 ? _dates[0].ToString() : null;

    /// <summary>The dates, in the ordinal order of their texts; none for always.</summary>
    public IReadOnlyList<EdtfDate> Dates => _dates;

    public static Validity Of(IEnumerable<EdtfDate> dates) => new(dates.ToArray());

    /// <summary>Whether all of a date belongs to each of the dates.</summary>
    public Truth Contains(EdtfDate date) => _dates.Aggregate(Truth.Certainly, (truth, own) => truth.And(own.Contains(date)));

    /// <summary>While both hold; null where that is certainly never.</summary>
    /// <param name="other">The other.</param>
    /// <param name="compared">Grows by the pairs of dates that are compared.</param>
    public Validity? And(Validity other, ref long compared)
    {
        if (_dates.Length == 0) return other;
        if (other._dates.Length == 0 || Equals(other)) return this;

        var dates = _dates.ToList();
        foreach (var date in other._dates)
        {
            if (!TryAdd(dates, date, ref compared)) return null;
        }

        dates.Sort(static (one, another) => string.CompareOrdinal(one.ToString(), another.ToString()));
        return new Validity(dates.ToArray());
    }

    /// <summary>Whether it says of every day what the other one says, or more.</summary>
    /// <param name="other">The other.</param>
    /// <param name="compared">Grows by the pairs of dates that are compared.</param>
    public bool Covers(Validity other, ref long compared)
    {
        foreach (var wide in _dates)
        {
            var isCovering = false;
            for (var i = 0; i < other._dates.Length && !isCovering; i++)
            {
                compared++;
                isCovering = CommonDate.Covers(wide, other._dates[i]);
            }

            if (!isCovering) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Validity? other) => other is not null && _hash == other._hash && _dates.AsSpan().SequenceEqual(other._dates);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Validity);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    private static bool TryAdd(List<EdtfDate> dates, EdtfDate date, ref long compared)
    {
        for (var i = 0; i < dates.Count; i++)
        {
            if (dates[i] == date) return true;

            compared++;
            if (date.Overlaps(dates[i]) == Truth.No) return false;
            if (CommonDate.Of(date, dates[i]) is not { } common) continue;

            // What they have in common may have more in common with the others.
            dates.RemoveAt(i);
            return TryAdd(dates, common, ref compared);
        }

        dates.Add(date);
        return true;
    }
}
