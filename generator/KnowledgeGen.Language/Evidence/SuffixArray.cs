using System;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// The suffixes of a sequence of numbers in order, a suffix before all that it is a prefix of. Built by prefix doubling with
/// counting sorts, in n log n steps whatever the input (Manber and Myers 1990).
/// </summary>
internal sealed class SuffixArray
{
    /// <summary>Sorts the suffixes.</summary>
    /// <param name="text">The sequence.</param>
    /// <param name="alphabetSize">One more than the greatest number in it; the smallest is 0 or greater.</param>
    public SuffixArray(int[] text, int alphabetSize)
    {
        Order = new int[text.Length];
        Rank = new int[text.Length];
        if (text.Length > 0) Sort(text, alphabetSize);
    }

    /// <summary>Where the suffixes start, in their order.</summary>
    public int[] Order { get; }

    /// <summary>The inverse of <see cref="Order"/>: the place of each suffix in the order.</summary>
    public int[] Rank { get; private set; }

    private void Sort(int[] text, int alphabetSize)
    {
        var length = text.Length;
        var counts = new int[Math.Max(alphabetSize, length) + 1];
        var bySecondHalf = new int[length];
        var next = new int[length];
        for (var i = 0; i < length; i++) bySecondHalf[i] = i;
        SortByKey(bySecondHalf, text, alphabetSize, counts);
        var classes = AssignRanks(text, 0, Rank);

        for (var width = 1; classes < length; width *= 2)
        {
            var filled = 0;
            for (var i = length - width; i < length; i++) bySecondHalf[filled++] = i;
            foreach (var start in Order)
            {
                if (start >= width) bySecondHalf[filled++] = start - width;
            }

            SortByKey(bySecondHalf, Rank, classes, counts);
            classes = AssignRanks(Rank, width, next);
            (Rank, next) = (next, Rank);
        }
    }

    /// <summary>Fills <see cref="Order"/> with the given starts, stably sorted by their keys.</summary>
    private void SortByKey(int[] starts, int[] keys, int keyCount, int[] counts)
    {
        Array.Clear(counts, 0, keyCount);
        foreach (var key in keys) counts[key]++;
        for (var key = 1; key < keyCount; key++) counts[key] += counts[key - 1];
        for (var i = starts.Length - 1; i >= 0; i--) Order[--counts[keys[starts[i]]]] = starts[i];
    }

    /// <summary>
    /// Numbers the suffixes, those that are equal in two halves of a width alike, and returns how many numbers there are.
    /// </summary>
    private int AssignRanks(int[] keys, int width, int[] ranks)
    {
        var rank = 0;
        ranks[Order[0]] = 0;
        for (var i = 1; i < Order.Length; i++)
        {
            if (!AreEqual(keys, width, Order[i - 1], Order[i])) rank++;
            ranks[Order[i]] = rank;
        }

        return rank + 1;
    }

    private static bool AreEqual(int[] keys, int width, int first, int second)
    {
        if (keys[first] != keys[second]) return false;
        var firstHalf = first + width < keys.Length ? keys[first + width] : -1;
        var secondHalf = second + width < keys.Length ? keys[second + width] : -1;
        return firstHalf == secondHalf;
    }
}
