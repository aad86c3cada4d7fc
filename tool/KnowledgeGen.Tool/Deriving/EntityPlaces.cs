using System;

namespace KnowledgeGen.Tool.Deriving;

/// <summary>The places of derived statements by the number of an entity that each has at one end, in rising order.</summary>
internal sealed class EntityPlaces
{
    private readonly int[] _starts;
    private readonly int[] _places;

    /// <param name="entityCount">The number of entities.</param>
    /// <param name="count">The number of statements.</param>
    /// <param name="entityAt">The number of the entity of the statement at a place.</param>
    public EntityPlaces(int entityCount, int count, Func<int, int> entityAt)
    {
        _starts = new int[entityCount + 1];
        for (var place = 0; place < count; place++) _starts[entityAt(place) + 1]++;
        for (var entity = 0; entity < entityCount; entity++) _starts[entity + 1] += _starts[entity];

        _places = new int[count];
        var next = (int[])_starts.Clone();
        for (var place = 0; place < count; place++) _places[next[entityAt(place)]++] = place;
    }

    /// <summary>The places of the statements of an entity.</summary>
    public ArraySegment<int> Of(int entity) => new(_places, _starts[entity], _starts[entity + 1] - _starts[entity]);
}
