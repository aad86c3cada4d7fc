using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>Where an entity is. Only stores make these; generated constructors pass them on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EntityKey
{
    internal EntityKey(KnowledgeStore store, int row)
    {
        Store = store;
        Row = row;
    }

    internal KnowledgeStore Store { get; }

    internal int Row { get; }
}
