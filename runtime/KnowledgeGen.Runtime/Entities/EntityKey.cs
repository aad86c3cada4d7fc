using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>Where an entity is. Only stores make these; generated constructors pass them on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EntityKey
{
    internal readonly Block Block;
    internal readonly int Row;

    internal EntityKey(Block block, int row)
    {
        Block = block;
        Row = row;
    }
}
