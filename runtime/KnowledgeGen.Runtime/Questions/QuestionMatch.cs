using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>What the variables of a question stand for in one answer; for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QuestionMatch
{
    private readonly object?[] _values;

    internal QuestionMatch(object?[] values) => _values = values;

    /// <summary>The entity that a variable stands for.</summary>
    /// <param name="variable">The number of the variable.</param>
    /// <typeparam name="T">Its class.</typeparam>
    public T Entity<T>(int variable)
        where T : Entity => (T)_values[variable]!;

    /// <summary>The value that a variable stands for.</summary>
    /// <param name="variable">The number of the variable.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public T Value<T>(int variable) => ((TermValue)_values[variable]!).Read<T>();
}
