using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>The derived statements of one relation, by subject, then by object.</summary>
internal sealed class ConclusionTable
{
    private readonly KnowledgeStore _store;
    private readonly int _firstPart;
    private readonly string?[] _proofs;
    private readonly int[]?[] _proofStarts;
    private Ends? _ends;

    public ConclusionTable(KnowledgeStore store, int predicate, int first, int count, int firstPart)
    {
        _store = store;
        _firstPart = firstPart;
        Predicate = predicate;
        First = first;
        Count = count;
        _proofs = new string?[PartCount];
        _proofStarts = new int[]?[PartCount];
    }

    /// <summary>The index of the relation.</summary>
    public int Predicate { get; }

    /// <summary>The number of its first statement among those of all relations.</summary>
    public int First { get; }

    /// <summary>The number of its statements.</summary>
    public int Count { get; }

    public int PartCount => (Count + ConclusionStore.PartSize - 1) / ConclusionStore.PartSize;

    private Ends Loaded => _ends ??= Load();

    public int SubjectOf(int place) => Loaded.Subjects[place];

    public int ObjectOf(int place) => Loaded.Objects[place];

    public int QualificationOf(int place) => Loaded.Qualifications[place];

    /// <summary>The places of the statements with a subject.</summary>
    private void PlacesOfSubject(int row, out int first, out int count)
    {
        var subjects = Loaded.Subjects;
        first = FirstNotBelow(subjects, row);
        count = FirstNotBelow(subjects, row + 1) - first;
    }

    /// <summary>The places of the statements with an object.</summary>
    private ReadOnlySpan<int> PlacesOfObject(int row)
    {
        var (rows, places) = Loaded.ByObject;
        var first = FirstNotBelow(rows, row);
        return places.AsSpan(first, FirstNotBelow(rows, row + 1) - first);
    }

    /// <summary>The places of the statements with an entity at one end, or, of a symmetric relation, at either.</summary>
    /// <param name="row">The row of the entity.</param>
    /// <param name="isSubject">At which end.</param>
    /// <param name="isSymmetric">Whether it does not matter.</param>
    public IEnumerable<int> PlacesOf(int row, bool isSubject, bool isSymmetric)
    {
        var places = new List<int>();
        if (isSubject || isSymmetric)
        {
            PlacesOfSubject(row, out var first, out var count);
            for (var i = 0; i < count; i++) places.Add(first + i);
        }

        if (!isSubject || isSymmetric)
        {
            foreach (var place in PlacesOfObject(row))
            {
                // One from an entity to itself is at both ends.
                if (!(isSymmetric && SubjectOf(place) == row)) places.Add(place);
            }
        }

        return places;
    }

    /// <summary>Reads from where the proof of a statement starts.</summary>
    public PackedReader ProofOf(int place)
    {
        var (part, index) = (place / ConclusionStore.PartSize, place % ConclusionStore.PartSize);
        var data = _proofs[part] ??= _store.LoadPart(_firstPart + (2 * part) + 1);
        var starts = _proofStarts[part] ??= FindStarts(data, Math.Min(ConclusionStore.PartSize, Count - (part * ConclusionStore.PartSize)));
        return new PackedReader(data, starts[index]);
    }

    private Ends Load()
    {
        var ends = new Ends(Count);
        var next = 0;
        for (var part = 0; part < PartCount; part++)
        {
            var reader = new PackedReader(_store.LoadPart(_firstPart + (2 * part)));
            var subject = 0;
            for (var left = Math.Min(ConclusionStore.PartSize, Count - next); left > 0; left--)
            {
                ends.Subjects[next] = subject += reader.Number();
                ends.Objects[next] = subject + reader.SignedNumber();
                ends.Qualifications[next++] = reader.Number();
            }
        }

        return ends;
    }

    private static int[] FindStarts(string data, int count)
    {
        var reader = new PackedReader(data);
        var starts = new int[count];
        for (var i = 0; i < count; i++)
        {
            starts[i] = reader.Position;
            reader.Number();
            for (var left = reader.Number(); left > 0; left--)
            {
                var kind = reader.Number();
                reader.Number();
                if (kind != PremiseKind.Derived) reader.Number();
                if (kind == PremiseKind.StatedOfOther) reader.Number();
            }

            for (var left = reader.Number(); left > 0; left--)
            {
                for (var words = reader.Number(); words > 0; words--) reader.Number();
            }
        }

        return starts;
    }

    private static int FirstNotBelow(int[] sorted, int value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The rows at both ends.</summary>
    private sealed class Ends(int count)
    {
        // One reference: another thread sees both arrays or none.
        private ObjectIndex? _byObject;

        public int[] Subjects { get; } = new int[count];

        public int[] Objects { get; } = new int[count];

        public int[] Qualifications { get; } = new int[count];

        /// <summary>The objects in rising order, and the places of their statements.</summary>
        public ObjectIndex ByObject
        {
            get
            {
                if (_byObject is { } known) return known;

                var rows = (int[])Objects.Clone();
                var keys = new long[rows.Length];
                for (var i = 0; i < keys.Length; i++) keys[i] = ((long)rows[i] << 32) | (uint)i;
                Array.Sort(keys);
                var places = new int[keys.Length];
                for (var i = 0; i < keys.Length; i++) (rows[i], places[i]) = ((int)(keys[i] >> 32), (int)keys[i]);
                return _byObject = new ObjectIndex(rows, places);
            }
        }
    }

    private sealed record ObjectIndex(int[] Rows, int[] Places);
}
