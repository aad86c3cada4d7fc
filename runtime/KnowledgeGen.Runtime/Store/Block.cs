using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// At most 128 entities of one file: which they are, and what is stated of them. Statements lie in columns, one for each predicate
/// and whether it is asserted; a column is read when it is first needed.
/// </summary>
/// <remarks>
/// Nothing here is locked. Two threads may read the same column, and one of the two results stays; .NET publishes an object after
/// what its constructor wrote.
/// </remarks>
internal sealed class Block
{
    // In the list of columns: what each entry has.
    private const int Code = 0;
    private const int FirstStatement = 1;
    private const int Position = 2;
    private const int Width = 3;

    private readonly string _data;

    // Pairs of a type's index and where its run ends.
    private readonly int[] _types;

    // Of each column its code, the number of statements before it and where it starts; one entry more for the ends.
    private readonly int[] _columns;
    private readonly Column?[] _read;
    private readonly int _idStart;

    // A bit for each entity: 128 of them.
    private readonly ulong _reportedLow;
    private readonly ulong _reportedHigh;
    private readonly ulong _ruledOutLow;
    private readonly ulong _ruledOutHigh;
    private TextColumn? _ids;
    private BlockReceipts? _receipts;

    // What members of entities read by, where their class is a library's: of each number there the one here. Null where the numbers are those of the store.
    private readonly int[]? _numbers;
    private readonly Block? _whole;
    private Dictionary<int, Block>? _readBy;

    public readonly KnowledgeStore Store;
    public readonly int FirstRow;
    public readonly Entity?[] Entities;

    /// <summary>By predicate: the columns of asserted statements that were read so far.</summary>
    public readonly Column?[] Asserted;

    private Block(Block whole, int[] numbers)
    {
        Store = whole.Store;
        FirstRow = whole.FirstRow;
        Entities = whole.Entities;
        Asserted = new Column?[numbers.Length];
        _data = whole._data;
        _types = whole._types;
        _columns = whole._columns;
        _read = whole._read;
        _idStart = whole._idStart;
        (_reportedLow, _reportedHigh) = (whole._reportedLow, whole._reportedHigh);
        (_ruledOutLow, _ruledOutHigh) = (whole._ruledOutLow, whole._ruledOutHigh);
        _numbers = numbers;
        _whole = whole;
    }

    public Block(KnowledgeStore store, int firstRow, string data)
    {
        Store = store;
        FirstRow = firstRow;
        _data = data;
        var reader = new PackedReader(data);
        var entityCount = reader.Number();
        Entities = new Entity?[entityCount];
        Asserted = new Column?[store.PredicateCount];

        _types = new int[2 * reader.Number()];
        for (int i = 0, end = 0; i < _types.Length; i += 2)
        {
            _types[i] = reader.Number();
            _types[i + 1] = end += reader.Number();
        }

        var reported = 0;
        for (var left = reader.Number(); left > 0; left--)
        {
            var entry = reader.Number();
            reported += entry >> 1;
            var bit = 1UL << (reported & 63);
            if (reported < 64) _reportedLow |= bit;
            else _reportedHigh |= bit;
            if ((entry & 1) == 0) continue;
            if (reported < 64) _ruledOutLow |= bit;
            else _ruledOutHigh |= bit;
        }

        _read = new Column?[reader.Number()];
        _columns = new int[Width * (_read.Length + 1)];
        var next = reader.Number();
        var statements = 0;
        var code = 0;
        for (var i = 0; i < _read.Length * Width; i += Width)
        {
            _columns[i + Code] = code += reader.Number();
            _columns[i + FirstStatement] = statements;
            _columns[i + Position] = next;
            statements += reader.Number();
            next += reader.Number();
        }

        _columns[(_read.Length * Width) + FirstStatement] = statements;
        _idStart = reader.Position;
        for (var i = 0; i < _read.Length * Width; i += Width) _columns[i + Position] += _idStart;
    }

    /// <summary>The number of columns.</summary>
    public int ColumnCount => _read.Length;

    /// <summary>The number of statements in all columns.</summary>
    public int StatementCount => _columns[(_read.Length * Width) + FirstStatement];

    /// <summary>What the statements rest on. Loaded when somebody asks.</summary>
    public BlockReceipts Receipts => _receipts ??= _whole?.Receipts ?? new BlockReceipts(this);

    private TextColumn Ids => _ids ??= _whole?.Ids ?? (TextColumn)Read(_idStart, Entities.Length);

    /// <summary>The same block, for the members of a type's class that read by a library's numbers.</summary>
    public Block ReadBy(EntityType type)
    {
        lock (_read)
        {
            _readBy ??= [];
            if (!_readBy.TryGetValue(type.Index, out var block))
            {
                _readBy.Add(type.Index, block = new Block(this, type.Numbers));
            }

            return block;
        }
    }

    /// <summary>The number in the store of what a member reads by a number; -1 where the store has no such predicate.</summary>
    public int Number(int predicate) => _numbers is null ? predicate : _numbers[predicate];

    /// <summary>The index of an entity's type.</summary>
    public int TypeOf(int local)
    {
        var i = 0;
        while (_types[i + 1] <= local) i += 2;
        return _types[i];
    }

    public string Id(int local) => Ids.Text(local);

    /// <summary>Finds where an id lies in the data.</summary>
    public string FindId(int local, out int start, out int length)
    {
        Ids.Find(local, out start, out length);
        return _data;
    }

    public bool IsReported(int local) => (((local < 64 ? _reportedLow : _reportedHigh) >> (local & 63)) & 1) != 0;

    /// <summary>Whether an entity is denied or retracted, so that nothing follows from it.</summary>
    public bool IsRuledOut(int local) => (((local < 64 ? _ruledOutLow : _ruledOutHigh) >> (local & 63)) & 1) != 0;

    /// <summary>The asserted statements of what a member reads by a number; null where no entity of the block has one.</summary>
    public Column? AssertedOf(int predicate) => Asserted[predicate] ?? (Asserted[predicate] = Find(Number(predicate) << 1));

    /// <summary>The statements with a code: twice the index of their predicate, and one more where they are not asserted.</summary>
    public Column? Find(int code)
    {
        var low = 0;
        var high = _read.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_columns[(middle * Width) + Code] < code) low = middle + 1;
            else high = middle;
        }

        return low < _read.Length && _columns[(low * Width) + Code] == code ? ColumnAt(low) : null;
    }

    /// <summary>The code of the column at a place.</summary>
    public int CodeAt(int column) => _columns[(column * Width) + Code];

    /// <summary>The number of statements in the column at a place.</summary>
    public int CountAt(int column) =>
        _columns[((column + 1) * Width) + FirstStatement] - _columns[(column * Width) + FirstStatement];

    /// <summary>The column at a place, in the order of codes.</summary>
    public Column ColumnAt(int column)
    {
        if (_read[column] is { } read) return read;

        var i = column * Width;
        var count = _columns[i + Width + FirstStatement] - _columns[i + FirstStatement];
        return _read[column] = Read(_columns[i + Position], count);
    }

    /// <summary>The place of a statement among all of the block.</summary>
    /// <param name="code">The code of its column, which must be there.</param>
    /// <param name="index">Its place in the column.</param>
    public int Ordinal(int code, int index)
    {
        var column = 0;
        while (CodeAt(column) != code) column++;
        return _columns[(column * Width) + FirstStatement] + index;
    }

    private Column Read(int position, int count)
    {
        var reader = new PackedReader(_data, position);
        var header = reader.Number();
        var isDense = (header & 1) != 0;
        return (ColumnLayout)(header >> 1) switch
        {
            ColumnLayout.Relation => new RelationColumn(ref reader, FirstRow, Entities.Length, count, isDense),
            ColumnLayout.Number => new NumberColumn(ref reader, Entities.Length, count, isDense),
            ColumnLayout.Integer => new IntegerColumn(ref reader, Entities.Length, count, isDense),
            _ => new TextColumn(_data, ref reader, Entities.Length, count, isDense),
        };
    }
}
