using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>Where an entity is. Only stores make these; generated constructors pass them on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct EntityKey
{
    // Fields without a constructor: what the first access of a program calls is compiled then, at 0.1 ms a method.
    internal Block Block;
    internal int Row;
}
