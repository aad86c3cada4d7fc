using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>At most 128 entities of one file, which are packed together.</summary>
internal sealed class FactBlock
{
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
        _file = file;
        _context = context;
        _first = index * RowLayout.BlockSize;
        FirstRow = (context.FirstBlock + index) * RowLayout.BlockSize;
        Count = Math.Min(RowLayout.BlockSize, file.Entities.Count - _first);
        Columns = FindColumns(schema);
    }

    public int FirstRow { get; }

    public int Count { get; }

    /// <summary>
    /// The statements in the order of the data. Those that lead to entities without a place are left out; such a knowledge base has
    /// errors, but what is right in it still compiles.
    /// </summary>
    public IReadOnlyList<FactColumn> Columns { get; }

    public EntityModel this[int index] => _file.Entities[_first + index];

    private List<FactColumn> FindColumns(SchemaIndex schema)
    {
        var byCode = new SortedDictionary<int, FactColumn>();
        for (var i = 0; i < Count; i++)
        {
            foreach (var statement in this[i].Statements)
            {
                if (!IsPlaced(statement)) continue;

                var code = (schema.PredicateNumber(statement.Predicate) << 1) | (statement.IsAsserted ? 0 : 1);
                if (!byCode.TryGetValue(code, out var column)) byCode[code] = column = new FactColumn(code, statement.Predicate);
                column.Statements.Add((i, statement));
            }
        }

        return [.. byCode.Values];
    }

    private bool IsPlaced(StatementModel statement) =>
        (statement.Value is not ValueModel.Reference reference || _context.Find(reference.Id) is not null)
        && (statement.AttributedTo is not { } source || _context.Find(source) is not null);
}
