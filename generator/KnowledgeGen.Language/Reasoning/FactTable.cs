using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// The statements of one property or relation, stated and derived, found by subject, by value and by both. Entities and values are numbers.
/// Each chain starts with the newest statement, so that what is new is found without looking at what is old.
/// </summary>
internal sealed class FactTable(int number, bool isSymmetric)
{
    public const int End = -1;

    private readonly Heads _bySubject = new();
    private readonly Heads _byValue = new();
    private readonly PairHeads _byBoth = new();
    private readonly Heads _othersBySubject = new();
    private readonly Heads _othersByValue = new();
    private int _latestOther = End;
    private Row[] _rows = new Row[16];
    private Provenance[] _provenances = new Provenance[16];

    // By place.
    private Dictionary<int, FurtherProvenance>? _further;

    // By place, of conclusions that say no more than a newer one, that one; few tables have any.
    private Dictionary<int, int>? _coverings;

    /// <summary>The place of the table among all.</summary>
    public int Number { get; } = number;

    /// <summary>Whether each statement holds both ways.</summary>
    public bool IsSymmetric { get; } = isSymmetric;

    /// <summary>The number of statements that are from the facts: they come first.</summary>
    public int StatedCount { get; private set; }

    /// <summary>What is new since the last round starts here.</summary>
    public int DeltaStart { get; private set; }

    /// <summary>And it ends here: what was added since is for the next round.</summary>
    public int DeltaEnd { get; private set; }

    public int Count { get; private set; }

    /// <summary>
    /// The number of the rule that makes the relation transitive. What it did not conclude is in chains of its own, since the rule itself looks at
    /// nothing else on one side: of a long chain of statements all but one are conclusions.
    /// </summary>
    public int ClosureRule { get; set; } = int.MinValue;

    public ref readonly Row this[int place] => ref _rows[place];

    public int FirstOfSubject(int subject) => _bySubject[subject];

    public int FirstOfValue(int value) => _byValue[value];

    public int FirstOtherOfSubject(int subject) => _othersBySubject[subject];

    public int FirstOtherOfValue(int value) => _othersByValue[value];

    public int FirstOfBoth(int subject, int value) => _byBoth.Find(_rows, subject, value);

    /// <summary>Whether a conclusion says no more than one that was drawn later: it counts no longer.</summary>
    public bool IsCovered(int place) => _coverings is not null && _coverings.ContainsKey(place);

    /// <summary>Lets a newer statement stand for a conclusion that says no more.</summary>
    public void Cover(int place, int newer) => (_coverings ??= [])[place] = newer;

    /// <summary>The statement that stands for one: itself, where none says more.</summary>
    public int StandInOf(int place)
    {
        while (_coverings is not null && _coverings.TryGetValue(place, out var newer)) place = newer;
        return place;
    }

    /// <summary>The number of conclusions that count.</summary>
    public int ConclusionCount => Count - StatedCount - (_coverings?.Count ?? 0);

    /// <summary>Where a statement comes from.</summary>
    public ref readonly Provenance ProvenanceOf(int place) => ref _provenances[place];

    /// <summary>What else a conclusion rests on; null where that is all.</summary>
    public FurtherProvenance? FurtherProvenanceOf(int place) => _further is not null && _further.TryGetValue(place, out var further) ? further : null;

    /// <summary>Whether something that <see cref="ClosureRule"/> did not conclude is new in this round.</summary>
    public bool HasNewOthers => _latestOther >= DeltaStart;

    /// <summary>Adds a statement.</summary>
    /// <param name="subject">The number of the subject.</param>
    /// <param name="value">The number of the value or object.</param>
    /// <param name="qualification">The number of what qualifies it.</param>
    /// <param name="rule">The number of the rule that concludes it; <see cref="Provenance.Stated"/> for a statement of the facts, which all come first.</param>
    /// <param name="provenance">Where it comes from.</param>
    /// <param name="further">What else it rests on.</param>
    public void Add(int subject, int value, int qualification, int rule, in Provenance provenance, FurtherProvenance? further = null)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, 2 * Count);
            Array.Resize(ref _provenances, 2 * Count);
        }

        var isOther = rule != ClosureRule;
        var before = _byBoth.Replace(_rows, subject, value, Count);
        _rows[Count] = new Row(subject, value, qualification, rule, _bySubject[subject], _byValue[value], before)
        {
            NextOtherOfSubject = isOther ? _othersBySubject[subject] : End,
            NextOtherOfValue = isOther ? _othersByValue[value] : End,
        };
        _provenances[Count] = provenance;
        if (further is not null) (_further ??= []).Add(Count, further);
        if (isOther) _latestOther = _othersBySubject[subject] = _othersByValue[value] = Count;
        _bySubject[subject] = _byValue[value] = Count;
        Count++;
        if (rule == Provenance.Stated) StatedCount++;
    }

    /// <summary>Starts the first round of a group of rules: all is new.</summary>
    public void StartRounds() => (DeltaStart, DeltaEnd) = (0, Count);

    /// <summary>Starts another round.</summary>
    /// <returns>Whether there is something new.</returns>
    public bool NextRound()
    {
        (DeltaStart, DeltaEnd) = (DeltaEnd, Count);
        return DeltaStart < DeltaEnd;
    }

    /// <summary>A statement, the number of the rule that concludes it, and the next older ones of the same subject, value and both.</summary>
    internal readonly record struct Row(
        int Subject, int Value, int Qualification, int Rule, int NextOfSubject, int NextOfValue, int NextOfBoth)
    {
        /// <summary>The next older one of the same subject that is no conclusion of <see cref="ClosureRule"/> either.</summary>
        public int NextOtherOfSubject { get; init; }

        /// <summary>The same by value.</summary>
        public int NextOtherOfValue { get; init; }
    }
}
