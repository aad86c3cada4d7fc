using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace KnowledgeGen;

/// <summary>A walk through a graph from one entity to another, with the statements that it goes along.</summary>
public sealed class GraphPath : IReadOnlyList<GraphEdge>
{
    private readonly GraphEdge[] _edges;

    internal GraphPath(Entity start, GraphEdge[] edges)
    {
        Start = start;
        _edges = edges;
    }

    /// <summary>Where it starts.</summary>
    public Entity Start { get; }

    /// <summary>Where it ends; the start again for a path without edges and for a cycle.</summary>
    public Entity End => _edges.Length == 0 ? Start : _edges[_edges.Length - 1].To;

    /// <summary>The number of edges.</summary>
    public int Count => _edges.Length;

    /// <summary>The entities on the way, start and end included: one more than there are edges.</summary>
    public IEnumerable<Entity> Entities => _edges.Select(edge => edge.To).Prepend(Start);

    /// <summary>The statements on the way.</summary>
    public IEnumerable<RelationStatement> Statements => _edges.Select(edge => edge.Statement);

    /// <summary>The edge at a position from 0.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public GraphEdge this[int index] => (uint)index < (uint)_edges.Length
        ? _edges[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The path has {_edges.Length} edges.");

    /// <summary>Enumerates the edges.</summary>
    public IEnumerator<GraphEdge> GetEnumerator() => ((IEnumerable<GraphEdge>)_edges).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _edges.GetEnumerator();

    /// <summary>A line for each statement, as a sentence, and below it, indented, one for each piece of its evidence.</summary>
    public override string ToString()
    {
        if (_edges.Length == 0) return OneLine.Of(Start.Label);

        var builder = new StringBuilder();
        foreach (var statement in Statements)
        {
            if (builder.Length > 0) builder.Append('\n');
            builder.Append(statement);
            foreach (var evidence in statement.Evidence) builder.Append("\n    ").Append(evidence);
        }

        return builder.ToString();
    }
}
