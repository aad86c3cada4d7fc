using System.Collections.Generic;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>What the variables of a question stand for in one answer; for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QuestionMatch
{
    private readonly object?[] _values;
    private readonly List<object> _read = [];

    internal QuestionMatch(object?[] values) => _values = values;

    /// <summary>The entity that a variable stands for.</summary>
    /// <param name="variable">The number of the variable.</param>
    /// <typeparam name="T">Its class.</typeparam>
    public T Entity<T>(int variable)
        where T : Entity => (T)Read(variable);

    /// <summary>The value that a variable stands for.</summary>
    /// <param name="variable">The number of the variable.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public T Value<T>(int variable) => ((TermValue)Read(variable)).Read<T>();

    /// <summary>What was read since this was asked last: what tells an answer from others.</summary>
    internal object[] TakeRead()
    {
        var read = _read.ToArray();
        _read.Clear();
        return read;
    }

    private object Read(int variable)
    {
        _read.Add(_values[variable]!);
        return _values[variable]!;
    }
}
