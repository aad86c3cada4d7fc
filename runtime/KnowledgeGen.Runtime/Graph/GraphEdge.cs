using System;

namespace KnowledgeGen;

/// <summary>An edge as it is walked: from one entity to another, along a statement or against it.</summary>
public readonly struct GraphEdge : IEquatable<GraphEdge>
{
    private readonly KnowledgeStore _store;
    private readonly int _from;
    private readonly int _to;
    private readonly StatementKey _statement;

    internal GraphEdge(KnowledgeStore store, int from, int to, StatementKey statement)
    {
        _store = store;
        _from = from;
        _to = to;
        _statement = statement;
    }

    /// <summary>Where the walk comes from.</summary>
    public Entity From => _store.At(_from);

    /// <summary>Where it leads.</summary>
    public Entity To => _store.At(_to);

    /// <summary>Whether the statement is walked from its object to its subject.</summary>
    public bool IsReversed => _statement.Row != _from;

    /// <summary>The statement that is walked.</summary>
    public RelationStatement Statement => (RelationStatement)_statement.Make();

    internal int ToRow => _to;

    /// <summary>The statement as a sentence.</summary>
    public override string ToString() => Statement.ToString();

    /// <summary>Whether both walk the same statement the same way.</summary>
    /// <param name="other">The edge to compare with.</param>
    public bool Equals(GraphEdge other) => ReferenceEquals(_store, other._store) && _from == other._from && _to == other._to
        && ReferenceEquals(_statement.Block, other._statement.Block) && _statement.Code == other._statement.Code && _statement.Index == other._statement.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GraphEdge other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((_from * 397) ^ _to) * 397) ^ _statement.Index);

    /// <summary>Whether both walk the same statement the same way.</summary>
    public static bool operator ==(GraphEdge left, GraphEdge right) => left.Equals(right);

    /// <summary>Whether the statement or the way differs.</summary>
    public static bool operator !=(GraphEdge left, GraphEdge right) => !left.Equals(right);
}
