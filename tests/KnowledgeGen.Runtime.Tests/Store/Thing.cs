namespace KnowledgeGen.Runtime.Tests.Store;

/// <summary>An entity class as the generator would write it.</summary>
internal sealed class Thing(EntityKey key) : Entity(key)
{
    public string? Name => FactReader.OptionalString(this, 0);

    public EntityList<Thing> Knows => FactReader.Targets<Thing>(this, 1);

    public EntityList<Thing> KnownBy => FactReader.Others<Thing>(this, 1);
}

/// <summary>Another one.</summary>
internal sealed class Place(EntityKey key) : Entity(key);
