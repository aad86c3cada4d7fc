using System;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// Answers "the k-th smallest" and "how many are smaller than x" about ranges of a fixed array in as many steps as its numbers
/// have bits (Claude and Navarro 2012). Over a suffix array, these are the occurrences of words in the order of the document:
/// none of them has to be listed or sorted, however many there are.
/// </summary>
internal sealed class WaveletMatrix
{
    private readonly int _bitCount;
    private readonly Level[] _levels;

    /// <summary>Indexes an array whose numbers are from 0 to its length, exclusive.</summary>
    public WaveletMatrix(int[] values)
    {
        while (_bitCount < 31 && 1L << _bitCount < values.Length) _bitCount++;
        _levels = new Level[_bitCount];
        var current = (int[])values.Clone();
        var next = new int[values.Length];
        for (var level = 0; level < _bitCount; level++)
        {
            _levels[level] = new Level(current, _bitCount - 1 - level);
            _levels[level].Partition(current, next);
            (current, next) = (next, current);
        }
    }

    /// <summary>How many numbers there are in some ranges.</summary>
    public static int Count(ReadOnlySpan<IndexInterval> ranges)
    {
        var count = 0;
        foreach (var range in ranges) count += range.Count;
        return count;
    }

    /// <summary>
    /// The number at a place from 0, which must be below the count, in the sorted numbers of some disjoint ranges.
    /// </summary>
    public int GetSmallest(ReadOnlySpan<IndexInterval> ranges, int place)
    {
        Span<IndexInterval> current = stackalloc IndexInterval[ranges.Length];
        ranges.CopyTo(current);
        var value = 0;
        foreach (var level in _levels)
        {
            var zeros = level.CountZeros(current);
            var isOne = place >= zeros;
            if (isOne) place -= zeros;
            value = (value << 1) | (isOne ? 1 : 0);
            level.Descend(current, isOne);
        }

        return value;
    }

    /// <summary>How many numbers of some disjoint ranges are smaller than a limit.</summary>
    public int CountBelow(ReadOnlySpan<IndexInterval> ranges, int limit)
    {
        if (limit <= 0) return 0;
        if (limit >= 1L << _bitCount) return Count(ranges);

        Span<IndexInterval> current = stackalloc IndexInterval[ranges.Length];
        ranges.CopyTo(current);
        var count = 0;
        for (var level = 0; level < _bitCount; level++)
        {
            var isOne = ((limit >> (_bitCount - 1 - level)) & 1) != 0;
            if (isOne) count += _levels[level].CountZeros(current);
            _levels[level].Descend(current, isOne);
        }

        return count;
    }

    /// <summary>One bit of every number, in the order of the sorted bits above it.</summary>
    private sealed class Level
    {
        private readonly ulong[] _bits;
        private readonly int[] _onesBefore;
        private readonly int _zeroCount;

        public Level(int[] values, int shift)
        {
            _bits = new ulong[(values.Length / 64) + 1];
            for (var i = 0; i < values.Length; i++)
            {
                if (((values[i] >> shift) & 1) != 0) _bits[i >> 6] |= 1UL << (i & 63);
            }

            _onesBefore = new int[_bits.Length];
            for (var i = 1; i < _bits.Length; i++) _onesBefore[i] = _onesBefore[i - 1] + CountOnes(_bits[i - 1]);
            _zeroCount = values.Length - OnesBefore(values.Length);
        }

        public void Partition(int[] values, int[] result)
        {
            var zero = 0;
            var one = _zeroCount;
            for (var i = 0; i < values.Length; i++)
            {
                var isOne = (_bits[i >> 6] >> (i & 63) & 1) != 0;
                result[isOne ? one++ : zero++] = values[i];
            }
        }

        public int CountZeros(ReadOnlySpan<IndexInterval> ranges)
        {
            var zeros = 0;
            foreach (var range in ranges) zeros += range.Count - (OnesBefore(range.High) - OnesBefore(range.Low));
            return zeros;
        }

        public void Descend(Span<IndexInterval> ranges, bool toOnes)
        {
            for (var i = 0; i < ranges.Length; i++)
            {
                var low = OnesBefore(ranges[i].Low);
                var high = OnesBefore(ranges[i].High);
                ranges[i] = toOnes
                    ? new IndexInterval(_zeroCount + low, _zeroCount + high)
                    : new IndexInterval(ranges[i].Low - low, ranges[i].High - high);
            }
        }

        private int OnesBefore(int index) => _onesBefore[index >> 6] + CountOnes(_bits[index >> 6] & ((1UL << (index & 63)) - 1));

        private static int CountOnes(ulong bits)
        {
            bits -= (bits >> 1) & 0x5555555555555555UL;
            bits = (bits & 0x3333333333333333UL) + ((bits >> 2) & 0x3333333333333333UL);
            bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0FUL;
            return (int)(unchecked(bits * 0x0101010101010101UL) >> 56);
        }
    }
}
