using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>One edge from an entity to another.</summary>
/// <typeparam name="TFrom">The class of the subject.</typeparam>
/// <typeparam name="TTo">The class of the object.</typeparam>
public class RelationStatement<TFrom, TTo> : RelationStatement
    where TFrom : Entity
    where TTo : Entity
{
    /// <summary>Generated code passes on what the store gives it.</summary>
    /// <param name="key">Where the statement is.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RelationStatement(StatementKey key)
        : base(key)
    {
    }

    /// <summary>The subject: where the edge starts.</summary>
    public new TFrom From => (TFrom)base.From;

    /// <summary>The object: where the edge ends.</summary>
    public new TTo To => (TTo)base.To;
}
