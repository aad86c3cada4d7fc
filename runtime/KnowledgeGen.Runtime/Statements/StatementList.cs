using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace KnowledgeGen;

/// <summary>
/// The statements that an entity has with one property or relation. It is a list whatever the cardinality, because what is
/// merely reported may say more than once what can be true only once.
/// </summary>
/// <typeparam name="T">The class of the statements.</typeparam>
/// <remarks>The default value is empty.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly struct StatementList<T> : IReadOnlyList<T>, IEquatable<StatementList<T>>
    where T : Statement
{
    private readonly T[]? _statements;

    internal StatementList(T[] statements) => _statements = statements;

    /// <summary>The number of statements.</summary>
    public int Count => _statements?.Length ?? 0;

    /// <summary>The statement at a position from 0; asserted ones come first.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index] => (uint)index < (uint)Count
        ? _statements![index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The list has {Count} statements.");

    /// <summary>The only statement.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public T Single => Count == 1
        ? _statements![0]
        : throw new InvalidOperationException($"There are {Count} statements, not one.");

    /// <summary>The first statement, or null where there is none.</summary>
    public T? FirstOrDefault() => Count == 0 ? null : _statements![0];

    /// <summary>Enumerates the statements without allocating.</summary>
    public Enumerator GetEnumerator() => new(_statements ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_statements ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_statements ?? []).GetEnumerator();

    /// <summary>Whether both have the same statements in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(StatementList<T> other) => (_statements ?? []).SequenceEqual(other._statements ?? []);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StatementList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : unchecked((_statements![0].GetHashCode() * 31) + Count);

    /// <summary>Whether both have the same statements in the same order.</summary>
    public static bool operator ==(StatementList<T> left, StatementList<T> right) => left.Equals(right);

    /// <summary>Whether a statement or the order differs.</summary>
    public static bool operator !=(StatementList<T> left, StatementList<T> right) => !left.Equals(right);

    /// <summary>Enumerates a <see cref="StatementList{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly T[] _statements;
        private int _index;

        internal Enumerator(T[] statements)
        {
            _statements = statements;
            _index = -1;
        }

        /// <summary>The current statement.</summary>
        public readonly T Current => _statements[_index];

        /// <summary>Steps to the next statement, if there is one.</summary>
        public bool MoveNext() => ++_index < _statements.Length;
    }
}
