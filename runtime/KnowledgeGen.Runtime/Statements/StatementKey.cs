using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>Where a statement is. Only stores make these; generated constructors pass them on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StatementKey
{
    internal StatementKey(KnowledgeStore store, int row, int index)
    {
        Store = store;
        Row = row;
        Index = index;
    }

    internal KnowledgeStore Store { get; }

    /// <summary>The row of the subject.</summary>
    internal int Row { get; }

    /// <summary>The index of the statement in the subject's block.</summary>
    internal int Index { get; }
}
