using System;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>At most 128 entities of one file, which are packed together.</summary>
internal sealed class FactBlock
{
    private readonly SchemaIndex _schema;
    private readonly FactFileModel _file;
    private readonly FactFileContext _context;
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
        _context = context;
        _first = index * RowLayout.BlockSize;
        FirstRow = (context.FirstBlock + index) * RowLayout.BlockSize;
        Count = Math.Min(RowLayout.BlockSize, file.Entities.Count - _first);
    }

    public int FirstRow { get; }

    public int Count { get; }

    public EntityModel this[int index] => _file.Entities[_first + index];

    /// <summary>
    /// An entity's statements in the order of the data: by predicate, the asserted ones first. Those that lead to entities
    /// without a place are left out; such a knowledge base has errors, but what is right in it still compiles.
    /// </summary>
    public StatementModel[] Statements(int index) =>
        this[index].Statements.Where(IsPlaced).OrderBy(statement => Code(_schema, statement)).ToArray();

    /// <summary>The number that stands for a statement's predicate and whether it is asserted.</summary>
    public static int Code(SchemaIndex schema, StatementModel statement) =>
        (schema.PredicateNumber(statement.Predicate) << 1) | (statement.IsAsserted ? 0 : 1);

    private bool IsPlaced(StatementModel statement) =>
        (statement.Value is not ValueModel.Reference reference || _context.Find(reference.Id) is not null)
        && (statement.AttributedTo is not { } source || _context.Find(source) is not null);
}
