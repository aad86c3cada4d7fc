using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace KnowledgeGen;

/// <summary>
/// Entities in a fixed order. It is a view into the store's tables: making, passing and enumerating one allocates nothing, and
/// entities come into being as they are reached.
/// </summary>
/// <typeparam name="T">The class of the entities.</typeparam>
/// <remarks>The default value is empty. Boxing it, as LINQ does, costs one allocation.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly struct EntityList<T> : IReadOnlyList<T>, IEquatable<EntityList<T>>
    where T : Entity
{
    private readonly KnowledgeStore? _store;
    private readonly int[]? _rows;
    private readonly int _start;

    internal EntityList(KnowledgeStore store, int[] rows, int start, int count)
    {
        _store = store;
        _rows = rows;
        _start = start;
        Count = count;
    }

    /// <summary>The number of entities.</summary>
    public int Count { get; }

    internal KnowledgeStore? Store => _store;

    internal int[] RowArray => _rows!;

    internal int Start => _start;

    internal ReadOnlySpan<int> Rows => _rows.AsSpan(_start, Count);

    /// <summary>The entity at a position from 0.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)index < (uint)Count ? Trusted.As<T>(_store!.At(_rows![_start + index])) : throw OutOfRange(index);
    }

    /// <summary>Whether an entity is in the list. Takes time in proportion to the list's length.</summary>
    /// <param name="entity">The entity; null is in no list.</param>
    public bool Contains(T? entity) =>
        entity is not null && _store?.RowOf(entity) is >= 0 and var row && Rows.IndexOf(row) >= 0;

    /// <summary>Enumerates the entities without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Boxed().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Boxed().GetEnumerator();

    /// <summary>Whether both have the same entities in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(EntityList<T> other) =>
        Count == other.Count && (Count == 0 || (ReferenceEquals(_store, other._store) && Rows.SequenceEqual(other.Rows)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EntityList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var row in Rows) hash = unchecked((hash * 31) + row);
        return hash;
    }

    /// <summary>The labels, with commas between them.</summary>
    public override string ToString() => string.Join(", ", Boxed());

    /// <summary>Whether both have the same entities in the same order.</summary>
    public static bool operator ==(EntityList<T> left, EntityList<T> right) => left.Equals(right);

    /// <summary>Whether an entity or the order differs.</summary>
    public static bool operator !=(EntityList<T> left, EntityList<T> right) => !left.Equals(right);

    private ArgumentOutOfRangeException OutOfRange(int index) =>
        new(nameof(index), index, $"The list has {Count} entities.");

    private IEnumerable<T> Boxed()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    /// <summary>Enumerates an <see cref="EntityList{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly EntityList<T> _list;
        private int _index;

        internal Enumerator(EntityList<T> list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The current entity.</summary>
        public readonly T Current => Trusted.As<T>(_list._store!.At(_list._rows![_list._start + _index]));

        /// <summary>Steps to the next entity, if there is one.</summary>
        public bool MoveNext() => ++_index < _list.Count;
    }
}
