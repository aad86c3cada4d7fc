using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace KnowledgeGen;

/// <summary>
/// The answers to a question, each once, in the order in which its conditions find them, with the statements that each rests on.
/// </summary>
/// <typeparam name="T">An answer: an entity, a value, or a tuple of them.</typeparam>
[DebuggerDisplay("Count = {Count}")]
public sealed class Answers<T> : IReadOnlyList<T>
{
    private readonly List<T> _answers = [];
    private readonly List<IReadOnlyList<Statement>> _statements = [];

    private Answers()
    {
    }

    /// <summary>The number of answers.</summary>
    public int Count => _answers.Count;

    /// <summary>The answer at a position from 0.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index] => _answers[index];

    /// <summary>
    /// The statements that an answer rests on, one for each condition that asks for one, in the order in which they were found. Where several
    /// would do, these are the first.
    /// </summary>
    /// <param name="index">The position of the answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public IReadOnlyList<Statement> StatementsOf(int index) => _statements[index];

    /// <summary>Enumerates the answers.</summary>
    public IEnumerator<T> GetEnumerator() => _answers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A line for each answer, and below it, indented, the proofs of the statements that it rests on.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder();
        for (var i = 0; i < Count; i++)
        {
            if (i > 0) builder.Append('\n');
            builder.Append(OneLine.Of(_answers[i]?.ToString() ?? string.Empty));
            foreach (var statement in _statements[i])
            {
                foreach (var line in statement.Explain().ToString().Split('\n')) builder.Append("\n    ").Append(line);
            }
        }

        return builder.ToString();
    }

    internal static Answers<T> Of(QuestionSearch search, Func<QuestionMatch, T> read)
    {
        var answers = new Answers<T>();
        var seen = new HashSet<object[]>(new PartsComparer());
        search.Run(match =>
        {
            var answer = read(match);
            if (!seen.Add(match.TakeRead())) return;
            answers._answers.Add(answer);
            answers._statements.Add(search.CopyPremises());
        });
        return answers;
    }

    // Not by the answers themselves: of two addresses that differ behind '#', the classes of .NET say that they are one.
    private sealed class PartsComparer : IEqualityComparer<object[]>
    {
        public bool Equals(object[]? x, object[]? y)
        {
            for (var i = 0; i < x!.Length; i++)
            {
                if (!x[i].Equals(y![i])) return false;
            }

            return true;
        }

        public int GetHashCode(object[] obj)
        {
            var hash = 0;
            foreach (var part in obj) hash = unchecked((hash * 397) ^ part.GetHashCode());
            return hash;
        }
    }
}
