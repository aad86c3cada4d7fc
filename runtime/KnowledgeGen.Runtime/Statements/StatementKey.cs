using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>Where a statement is. Only stores make these; generated constructors pass them on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StatementKey
{
    internal StatementKey(Block block, int row, int code, int index)
    {
        Block = block;
        Row = row;
        Code = code;
        Index = index;
    }

    /// <summary>The block of the subject.</summary>
    internal Block Block { get; }

    /// <summary>The row of the subject.</summary>
    internal int Row { get; }

    /// <summary>Twice the index of the predicate, and one more where the statement is not asserted.</summary>
    internal int Code { get; }

    /// <summary>The place of the statement among those of the block with the same code.</summary>
    internal int Index { get; }

    internal Statement Make() => Block.Store.StatementAt(this);
}
