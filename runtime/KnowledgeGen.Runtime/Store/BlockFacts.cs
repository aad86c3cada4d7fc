using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// The statements of at most 128 entities, as columns. An entity's statements are contiguous and ordered by code, so that the
/// objects of a relation are a slice of <see cref="Payload"/>.
/// </summary>
internal sealed class BlockFacts
{
    private readonly bool[] _reported;
    private readonly TextPool _ids;

    /// <summary>The statements of entity i start at index i and end where those of i + 1 start.</summary>
    public readonly int[] Start;

    /// <summary>Of each statement: the index of its predicate twice, and one more where it is not asserted.</summary>
    public readonly int[] Code;

    /// <summary>
    /// Of each statement: the object's row; the number of a boolean or enum; the index in <see cref="Integers"/>; or the index
    /// in <see cref="Texts"/>.
    /// </summary>
    public readonly int[] Payload;

    public readonly long[] Integers;

    public readonly TextPool Texts;

    public BlockFacts(string data, int firstRow, Predicate[] predicates)
    {
        var reader = new PackedReader(data);
        var entityCount = reader.Number();
        var textCount = reader.Number();
        var statementCount = reader.Number();

        _reported = new bool[entityCount];
        Start = new int[entityCount + 1];
        var idOffsets = new int[entityCount + 1];
        for (var i = 0; i < entityCount; i++)
        {
            var lengthAndFlag = reader.Number();
            _reported[i] = (lengthAndFlag & 1) != 0;
            idOffsets[i + 1] = idOffsets[i] + (lengthAndFlag >> 1);
            Start[i + 1] = Start[i] + reader.Number();
        }

        Code = new int[statementCount];
        Payload = new int[statementCount];
        var integers = new List<long>();
        for (var i = 0; i < entityCount; i++)
        {
            var code = 0;
            for (var s = Start[i]; s < Start[i + 1]; s++)
            {
                code += reader.Number();
                Code[s] = code;
                Payload[s] = ReadPayload(ref reader, predicates[code >> 1], firstRow + i, integers);
            }
        }

        Integers = integers.ToArray();
        var textOffsets = reader.TextOffsets(textCount);
        _ids = new TextPool(data, reader.Position, idOffsets);
        Texts = new TextPool(data, reader.Position + idOffsets[entityCount], textOffsets);
    }

    public string Id(int local) => _ids[local];

    public bool IsReported(int local) => _reported[local];

    /// <summary>Finds an entity's first statement with a code; -1 where it has none.</summary>
    public int Find(int local, int code)
    {
        var codes = Code;
        var end = Start[local + 1];
        for (var s = Start[local]; s < end; s++)
        {
            if (codes[s] == code) return s;
        }

        return -1;
    }

    /// <summary>Counts the statements with the code of the one at an index, from there on.</summary>
    public int Run(int local, int first)
    {
        var end = Start[local + 1];
        var next = first + 1;
        while (next < end && Code[next] == Code[first]) next++;
        return next - first;
    }

    private static int ReadPayload(ref PackedReader reader, Predicate predicate, int row, List<long> integers)
    {
        if (predicate.IsRelation) return row + reader.SignedNumber();
        if (predicate.Kind != LiteralKind.Integer) return reader.Number();

        integers.Add(reader.Int64());
        return integers.Count - 1;
    }
}
