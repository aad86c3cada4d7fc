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
    private readonly Dictionary<long, int> _byBoth = [];
    private readonly Heads _othersBySubject = new();
    private readonly Heads _othersByValue = new();
    private Row[] _rows = new Row[16];

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

    public int FirstOfBoth(int subject, int value) => _byBoth.TryGetValue(Key(subject, value), out var place) ? place : End;

    /// <summary>Adds a statement.</summary>
    public void Add(int subject, int value, int qualification, Provenance provenance)
    {
        var isOther = provenance.Rule != ClosureRule;
        if (Count == _rows.Length) Array.Resize(ref _rows, 2 * Count);
        _rows[Count] = new Row(subject, value, qualification, provenance, _bySubject[subject], _byValue[value], FirstOfBoth(subject, value))
        {
            NextOtherOfSubject = isOther ? _othersBySubject[subject] : End,
            NextOtherOfValue = isOther ? _othersByValue[value] : End,
        };
        if (isOther) _othersBySubject[subject] = _othersByValue[value] = Count;
        _bySubject[subject] = _byValue[value] = _byBoth[Key(subject, value)] = Count;
        Count++;
        if (provenance.Rule == Provenance.Stated) StatedCount++;
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

    // The hash of a number of 64 bits is one half of it against the other: small numbers in both would meet. Times an odd number they are
    // as different as before, and spread.
    private static long Key(int subject, int value) => unchecked((long)((((ulong)(uint)subject << 32) | (uint)value) * 0x9E3779B97F4A7C15));

    /// <summary>A statement, and the next older ones of the same subject, value and both.</summary>
    internal readonly record struct Row(
        int Subject, int Value, int Qualification, Provenance Provenance, int NextOfSubject, int NextOfValue, int NextOfBoth)
    {
        /// <summary>The next older one of the same subject that is no conclusion of <see cref="ClosureRule"/> either.</summary>
        public int NextOtherOfSubject { get; init; }

        /// <summary>The same by value.</summary>
        public int NextOtherOfValue { get; init; }
    }
}
