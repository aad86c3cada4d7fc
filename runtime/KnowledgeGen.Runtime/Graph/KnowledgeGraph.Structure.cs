using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace KnowledgeGen;

/// <content>How the graph as a whole hangs together.</content>
public sealed partial class KnowledgeGraph
{
    /// <summary>
    /// The connected components: sets of entities between which edges lead, whichever way they are walked. The largest come first, those
    /// of one size in the order of the fact files; an entity without edges is a component of its own.
    /// </summary>
    public IReadOnlyList<EntityList<Entity>> Components()
    {
        var index = Index(GraphDirection.Either);
        var seen = new bool[_store.EntityCount];
        var components = new List<int[]>();
        for (var ordinal = 0; ordinal < seen.Length; ordinal++)
        {
            if (seen[ordinal] || !IsLed(ordinal)) continue;

            seen[ordinal] = true;
            var component = new List<int> { ordinal };
            for (var i = 0; i < component.Count; i++)
            {
                foreach (var walk in index.WalksFrom(component[i]))
                {
                    var to = _store.Ordinal(index.To(walk));
                    if (seen[to]) continue;

                    seen[to] = true;
                    component.Add(to);
                }
            }

            component.Sort();
            components.Add(component.ToArray());
        }

        return Arrange(components);
    }

    /// <summary>
    /// The strongly connected components: sets of entities each of which is reached from each other one. The largest come first, those of
    /// one size in the order of the fact files; an entity that is in no cycle is a component of its own.
    /// </summary>
    public IReadOnlyList<EntityList<Entity>> StrongComponents() =>
        Arrange(new StrongComponents(Index(GraphDirection.Outgoing)).Find(IsLed));

    /// <summary>Puts the entities in an order in which every edge leads from an earlier one to a later one.</summary>
    /// <param name="order">
    /// The entities; those that could stand in either order are in that of the fact files, as far as the edges allow. Empty where there is
    /// a cycle.
    /// </param>
    /// <param name="cycle">A cycle, which makes it impossible; null where there is none.</param>
    /// <returns>Whether there is such an order.</returns>
    public bool TryGetTopologicalOrder(out EntityList<Entity> order, [NotNullWhen(false)] out GraphPath? cycle)
    {
        var index = Index(GraphDirection.Outgoing);
        var cyclic = new StrongComponents(index).FindCyclic(IsLed);
        if (cyclic.Count > 0)
        {
            var start = cyclic[0][0];
            order = default;
            cycle = PathOf(index, _store.At(_store.AllRows[start]), new BreadthFirstSearch(_store, index).FindPath(start, start)!);
            return false;
        }

        // Of what nothing leads to any more, the first in the order of the fact files comes next (Kahn, CACM 5, 1962).
        var incoming = new int[_store.EntityCount];
        var wanted = Enumerable.Range(0, incoming.Length).Where(IsLed).ToArray();
        foreach (var ordinal in wanted)
        {
            foreach (var walk in index.WalksFrom(ordinal)) incoming[_store.Ordinal(index.To(walk))]++;
        }

        var ready = new SortedSet<int>(wanted.Where(ordinal => incoming[ordinal] == 0));
        var rows = new List<int>(wanted.Length);
        while (ready.Count > 0)
        {
            var next = ready.Min;
            ready.Remove(next);
            rows.Add(_store.AllRows[next]);
            foreach (var walk in index.WalksFrom(next))
            {
                var to = _store.Ordinal(index.To(walk));
                if (--incoming[to] == 0) ready.Add(to);
            }
        }

        order = new(_store, rows.ToArray(), 0, rows.Count);
        cycle = null;
        return true;
    }

    private List<EntityList<Entity>> Arrange(List<int[]> components) => components
        .OrderByDescending(component => component.Length)
        .ThenBy(component => component[0])
        .Select(component => new EntityList<Entity>(_store, Array.ConvertAll(component, ordinal => _store.AllRows[ordinal]), 0, component.Length))
        .ToList();
}
