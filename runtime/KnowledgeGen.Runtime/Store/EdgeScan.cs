namespace KnowledgeGen;

/// <summary>Goes through all statements of one relation, in the order of rows, with <c>foreach</c>.</summary>
internal struct EdgeScan
{
    private readonly KnowledgeStore _store;
    private readonly int _predicate;
    private readonly bool _isSymmetric;
    private BlockFacts? _facts;
    private int _block;
    private int _local;
    private int _statement;
    private bool _isForwardNext;

    public EdgeScan(KnowledgeStore store, int predicate, bool isSymmetric)
    {
        _store = store;
        _predicate = predicate;
        _isSymmetric = isSymmetric;
        _facts = null;
        _block = -1;
        _local = 0;
        _statement = -1;
        _isForwardNext = false;
        Current = default;
    }

    public Entry Current { get; private set; }

    public readonly EdgeScan GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_isForwardNext)
        {
            _isForwardNext = false;
            Current = Forward();
            return true;
        }

        while (Advance())
        {
            if (_facts!.Code[_statement] >> 1 != _predicate) continue;

            Current = Backward();
            // An edge from an entity to itself is one edge, whichever end it is seen from.
            _isForwardNext = _isSymmetric && _facts.Payload[_statement] != Row;
            return true;
        }

        return false;
    }

    private readonly int Row => (_block << KnowledgeStore.BlockShift) + _local;

    private readonly bool IsAsserted => (_facts!.Code[_statement] & 1) == 0;

    private bool Advance()
    {
        _statement++;
        while (_facts is null || _statement >= _facts.Code.Length)
        {
            if (++_block >= _store.BlockCount) return false;
            _facts = _store.Facts(_block);
            _statement = 0;
            _local = 0;
        }

        while (_statement >= _facts.Start[_local + 1]) _local++;
        return true;
    }

    private readonly Entry Backward()
    {
        var target = _facts!.Payload[_statement];
        var countsThere = target == Row || !_facts.IsReported(_local);
        return new(_store.Ordinal(target), IsAsserted && countsThere, new Edge(Row, Row, _statement));
    }

    // A reported entity is whole when seen from itself: its own edges count.
    private readonly Entry Forward() =>
        new(_store.Ordinal(Row), IsAsserted, new Edge(_facts!.Payload[_statement], Row, _statement));

    /// <summary>An edge and the entity that it is seen from.</summary>
    internal readonly struct Entry(int ordinal, bool isAsserted, Edge edge)
    {
        public int Ordinal { get; } = ordinal;

        public bool IsAsserted { get; } = isAsserted;

        public Edge Edge { get; } = edge;
    }
}
