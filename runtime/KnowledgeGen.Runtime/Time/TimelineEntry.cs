using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen;

/// <summary>One date of one entity.</summary>
/// <typeparam name="T">The class of the entity.</typeparam>
public sealed class TimelineEntry<T>
    where T : Entity
{
    private readonly Dating _dating;

    internal TimelineEntry(T entity, Dating dating)
    {
        Entity = entity;
        _dating = dating;
    }

    /// <summary>The entity.</summary>
    public T Entity { get; }

    /// <summary>The date, as exact as it is known.</summary>
    public EdtfDate Date => _dating.Date;

    /// <summary>
    /// The statements that date it, with what they rest on: those of its own property, or those of the relation, each followed by the one that
    /// dates the entity where it leads.
    /// </summary>
    public IReadOnlyList<Statement> Statements => _dating.Statements;

    /// <summary>Whether one of the statements is not asserted, or is of an entity that is merely reported.</summary>
    public bool IsReported => Statements.Any(static statement => statement.IsReported);

    /// <summary>The date in plain English, then the label.</summary>
    public override string ToString() => $"{Date.ToWords()}: {Entity.Label}";
}
