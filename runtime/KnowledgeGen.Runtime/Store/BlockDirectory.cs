namespace KnowledgeGen;

/// <summary>
/// How many entities of which types each block holds: so little text that types, counts and <c>All</c> never load a block.
/// </summary>
internal sealed class BlockDirectory
{
    /// <summary>Of each block: pairs of a type's index and the place in the block where its run ends.</summary>
    private readonly int[][] _runs;

    /// <summary>The number of entities before each block, and at last of all.</summary>
    private readonly int[] _ordinal;

    public BlockDirectory(string data)
    {
        var reader = new PackedReader(data);
        _runs = new int[reader.Number()][];
        _ordinal = new int[_runs.Length + 1];
        for (var block = 0; block < _runs.Length; block++)
        {
            var runs = new int[reader.Number() * 2];
            var end = 0;
            for (var i = 0; i < runs.Length; i += 2)
            {
                runs[i] = reader.Number();
                runs[i + 1] = end += reader.Number();
            }

            _runs[block] = runs;
            _ordinal[block + 1] = _ordinal[block] + end;
        }
    }

    public int BlockCount => _runs.Length;

    public int EntityCount => _ordinal[_runs.Length];

    public int CountIn(int block) => _ordinal[block + 1] - _ordinal[block];

    /// <summary>Rows have gaps; ordinals count entities in the same order without any.</summary>
    public int Ordinal(int row) => _ordinal[row >> KnowledgeStore.BlockShift] + (row & KnowledgeStore.BlockMask);

    /// <summary>Finds the index of the type of the entity at a row.</summary>
    public int TypeOf(int row)
    {
        var local = row & KnowledgeStore.BlockMask;
        var runs = _runs[row >> KnowledgeStore.BlockShift];
        var i = 0;
        while (runs[i + 1] <= local) i += 2;
        return runs[i];
    }

    /// <summary>Lists the rows of the entities whose types are wanted.</summary>
    public int[] Rows(bool[] wantedTypes)
    {
        var rows = new int[Count(wantedTypes)];
        var next = 0;
        for (var block = 0; block < _runs.Length; block++)
        {
            var start = 0;
            for (var i = 0; i < _runs[block].Length; i += 2)
            {
                var end = _runs[block][i + 1];
                if (wantedTypes[_runs[block][i]])
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
        foreach (var runs in _runs)
        {
            var start = 0;
            for (var i = 0; i < runs.Length; i += 2)
            {
                if (wantedTypes[runs[i]]) count += runs[i + 1] - start;
                start = runs[i + 1];
            }
        }

        return count;
    }
}
