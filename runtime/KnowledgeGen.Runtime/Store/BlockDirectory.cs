namespace KnowledgeGen;

/// <summary>
/// How many entities of which types each block holds: so little data that counts and <c>All</c> never load a block. It is read
/// when somebody first asks for one of these.
/// </summary>
internal sealed class BlockDirectory
{
    /// <summary>Of all blocks, one after the other: pairs of a type's index and the place in the block where its run ends.</summary>
    private readonly int[] _runs;

    /// <summary>Where the runs of each block start, and at last where the last ones end.</summary>
    private readonly int[] _firstRun;

    /// <summary>The number of entities before each block, and at last of all.</summary>
    private readonly int[] _ordinals;

    public BlockDirectory(string data)
    {
        var reader = new PackedReader(data);
        var blockCount = reader.Number();
        _runs = new int[2 * reader.Number()];
        _firstRun = new int[blockCount + 1];
        _ordinals = new int[blockCount + 1];
        var next = 0;
        for (var block = 0; block < blockCount; block++)
        {
            var end = 0;
            for (var left = reader.Number(); left > 0; left--)
            {
                _runs[next++] = reader.Number();
                _runs[next++] = end += reader.Number();
            }

            _firstRun[block + 1] = next;
            _ordinals[block + 1] = _ordinals[block] + end;
        }
    }

    public int EntityCount => _ordinals[_ordinals.Length - 1];

    /// <summary>Rows have gaps; ordinals count entities in the same order without any.</summary>
    public int Ordinal(int row) => _ordinals[row >> KnowledgeStore.BlockShift] + (row & KnowledgeStore.BlockMask);

    /// <summary>Finds the index of the type of the entity at a row.</summary>
    public int TypeOf(int row)
    {
        var i = _firstRun[row >> KnowledgeStore.BlockShift];
        while (_runs[i + 1] <= (row & KnowledgeStore.BlockMask)) i += 2;
        return _runs[i];
    }

    /// <summary>Lists the rows of the entities whose types are wanted.</summary>
    public int[] Rows(bool[] wantedTypes)
    {
        var rows = new int[Count(wantedTypes)];
        var next = 0;
        for (var block = 0; block + 1 < _firstRun.Length; block++)
        {
            var start = 0;
            for (var i = _firstRun[block]; i < _firstRun[block + 1]; i += 2)
            {
                var end = _runs[i + 1];
                if (wantedTypes[_runs[i]])
                {
                    for (var local = start; local < end; local++) rows[next++] = (block << KnowledgeStore.BlockShift) + local;
                }

                start = end;
            }
        }

        return rows;
    }

    private int Count(bool[] wantedTypes)
    {
        var count = 0;
        for (var block = 0; block + 1 < _firstRun.Length; block++)
        {
            var start = 0;
            for (var i = _firstRun[block]; i < _firstRun[block + 1]; i += 2)
            {
                if (wantedTypes[_runs[i]]) count += _runs[i + 1] - start;
                start = _runs[i + 1];
            }
        }

        return count;
    }
}
