using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>How far a statement or conclusion can be relied on, and when it holds.</summary>
/// <param name="Validity">When it holds.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="AttributedTo">The number of the entity that says so; -1 for nobody.</param>
internal sealed record Qualification(Validity Validity, StatementCertainty Certainty, int AttributedTo)
{
    /// <summary>What is said of somebody who is merely reported: possible at any time.</summary>
    public static readonly Qualification OfReported = new(Validity.Always, StatementCertainty.Possible, -1);

    /// <summary>Whether it is certain and nobody's word.</summary>
    public bool IsAsserted => Certainty == StatementCertainty.Certain && AttributedTo < 0;

    /// <summary>Whether whatever the other one says is said by this one, too.</summary>
    /// <param name="other">The other.</param>
    /// <param name="compared">Grows by the pairs of dates that are compared.</param>
    public bool Covers(Qualification other, ref long compared) => Certainty <= other.Certainty
        && (AttributedTo < 0 || AttributedTo == other.AttributedTo)
        && Validity.Covers(other.Validity, ref compared);
}

/// <summary>The qualifications that occur, by number: most statements share one of few.</summary>
internal sealed class QualificationTable
{
    /// <summary>Asserted, at any time.</summary>
    public const int Plain = 0;

    /// <summary>There is none, since two exclude each other.</summary>
    public const int None = -1;

    private readonly List<Qualification> _all = [];
    private readonly Dictionary<Qualification, int> _numbers = [];
    private readonly Dictionary<(int, int), int> _combined = [];
    private readonly Dictionary<(int, int), bool> _covers = [];
    private readonly Dictionary<string, Validity> _validities = new(StringComparer.Ordinal);
    private long _compared;

    public QualificationTable() => NumberOf(new Qualification(Validity.Always, StatementCertainty.Certain, -1));

    public IReadOnlyList<Qualification> All => _all;

    /// <summary>The number of pairs of dates that were compared so far: where dates do not become one, that is what takes time.</summary>
    public long Compared => _compared;

    public Qualification this[int number] => _all[number];

    public int NumberOf(Qualification qualification)
    {
        if (_numbers.TryGetValue(qualification, out var number)) return number;

        _numbers.Add(qualification, _all.Count);
        _all.Add(qualification);
        return _all.Count - 1;
    }

    /// <summary>
    /// What follows from two premises is as sure as the less sure one, and holds while both do. Nothing follows from what is never true
    /// together, nor from the words of two sources, since no one says both.
    /// </summary>
    public int Combine(int one, int other)
    {
        if (one == Plain || one == other) return other;
        if (other == Plain) return one;
        if (_combined.TryGetValue((one, other), out var known)) return known;

        var (a, b) = (_all[one], _all[other]);
        var combined = None;
        if ((a.AttributedTo < 0 || b.AttributedTo < 0 || a.AttributedTo == b.AttributedTo) && a.Validity.And(b.Validity, ref _compared) is { } validity)
        {
            var certainty = a.Certainty > b.Certainty ? a.Certainty : b.Certainty;
            combined = NumberOf(new Qualification(validity, certainty, a.AttributedTo < 0 ? b.AttributedTo : a.AttributedTo));
        }

        _combined.Add((one, other), combined);
        return combined;
    }

    /// <summary>Whether one says whatever another says.</summary>
    public bool Covers(int one, int other)
    {
        if (one == other || (one == Plain && other != None)) return true;
        if (_covers.TryGetValue((one, other), out var known)) return known;

        return _covers[(one, other)] = _all[one].Covers(_all[other], ref _compared);
    }

    /// <summary>While all of some dates do, which were concluded.</summary>
    public static Validity ValidityOf(IEnumerable<string> dates) => Validity.OfAll(dates.Select(EdtfDate.Parse));

    /// <summary>While a date does; always where there is none.</summary>
    public Validity ValidityOf(string? date)
    {
        if (date is null) return Validity.Always;
        if (_validities.TryGetValue(date, out var known)) return known;

        return _validities[date] = Validity.Of(EdtfDate.Parse(date));
    }
}
