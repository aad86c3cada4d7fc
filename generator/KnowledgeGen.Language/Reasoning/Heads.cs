using System;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>Where the chain of each number starts; numbers are dense.</summary>
internal sealed class Heads
{
    // One more than the place, so that an empty one is none.
    private int[] _places = [];

    /// <summary>The place where the chain of a number starts; <see cref="FactTable.End"/> where it has none.</summary>
    public int this[int number]
    {
        get => (uint)number < (uint)_places.Length ? _places[number] - 1 : FactTable.End;
        set
        {
            if (number >= _places.Length) Array.Resize(ref _places, Math.Max(number + 1, 2 * _places.Length));
            _places[number] = value + 1;
        }
    }
}
