using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace KnowledgeGen.Language;

/// <summary>Compares objects by identity, where their own equality would read all that they hold.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    /// <summary>The comparer.</summary>
    public static readonly ByReference<T> Comparer = new();

    /// <inheritdoc/>
    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
