using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>A date that an entity has, and the statements that say so.</summary>
internal sealed class Dating(Entity entity, EdtfDate date)
{
    public Entity Entity { get; } = entity;

    public EdtfDate Date { get; } = date;

    public List<Statement> Statements { get; } = [];
}
