namespace KnowledgeGen;

/// <summary>An entity that was found.</summary>
public sealed class SearchHit
{
    internal SearchHit(Entity entity, SearchMatch match)
    {
        Entity = entity;
        Match = match;
    }

    /// <summary>The entity.</summary>
    public Entity Entity { get; }

    /// <summary>How it matches.</summary>
    public SearchMatch Match { get; }

    /// <summary>The entity's label and how it matches.</summary>
    public override string ToString() => $"{Entity.Label} ({Match})";
}
