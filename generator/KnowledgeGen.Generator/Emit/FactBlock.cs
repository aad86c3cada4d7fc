using System;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>At most 128 entities of one file, which are packed together.</summary>
internal sealed class FactBlock
{
    private readonly SchemaIndex _schema;
    private readonly FactFileModel _file;
    private readonly int _first;

    /// <summary>Takes a block out of a file.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="file">The file.</param>
    /// <param name="context">Where the file's blocks start.</param>
    /// <param name="index">The index of the block within the file.</param>
    public FactBlock(SchemaIndex schema, FactFileModel file, FactFileContext context, int index)
    {
        _schema = schema;
        _file = file;
        _first = index * RowLayout.BlockSize;
        FirstRow = (context.FirstBlock + index) * RowLayout.BlockSize;
        Count = Math.Min(RowLayout.BlockSize, file.Entities.Count - _first);
    }

    public int FirstRow { get; }

    public int Count { get; }

    public EntityModel this[int index] => _file.Entities[_first + index];

    /// <summary>The order of an entity's statements in the data: by predicate, the asserted ones first.</summary>
    public IOrderedEnumerable<StatementModel> Statements(int index) =>
        this[index].Statements.OrderBy(statement => Code(_schema, statement));

    /// <summary>The number that stands for a statement's predicate and whether it is asserted.</summary>
    public static int Code(SchemaIndex schema, StatementModel statement) =>
        (schema.PredicateNumber(statement.Predicate) << 1) | (statement.IsAsserted ? 0 : 1);
}
