using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <content>Ways between entities.</content>
public sealed partial class KnowledgeGraph
{
    /// <summary>
    /// A way of the fewest edges; of several such ways the one whose edges come first at each entity. From an entity to itself that is
    /// the path without edges.
    /// </summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="direction">Which way edges are walked.</param>
    /// <returns>The path; null where none leads there.</returns>
    /// <exception cref="ArgumentException">An entity is of another knowledge base.</exception>
    public GraphPath? ShortestPath(Entity from, Entity to, GraphDirection direction = GraphDirection.Outgoing)
    {
        var (start, end) = (OrdinalOf(from), OrdinalOf(to));
        if (start == end) return new GraphPath(from, []);

        var index = Index(direction);
        return new BreadthFirstSearch(_store, index).FindPath(start, end) is { } walks ? PathOf(index, from, walks) : null;
    }

    /// <summary>
    /// All ways of at most so many edges that come to no entity twice, found one by one as they are enumerated. Of an entity to itself
    /// there is one, without edges; for more see <see cref="Cycles"/>.
    /// </summary>
    /// <param name="from">Where they start.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="maxLength">The greatest number of edges. The number of paths may grow exponentially with it.</param>
    /// <param name="direction">Which way edges are walked.</param>
    /// <exception cref="ArgumentException">An entity is of another knowledge base.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public IEnumerable<GraphPath> Paths(Entity from, Entity to, int maxLength, GraphDirection direction = GraphDirection.Outgoing)
    {
        var (start, end) = (OrdinalOf(from), OrdinalOf(to));
        var index = Index(direction);
        return Find(new PathSearch(_store, index, null), CheckLength(maxLength));

        IEnumerable<GraphPath> Find(PathSearch search, int length)
        {
            if (start == end)
            {
                yield return new GraphPath(from, []);
                yield break;
            }

            foreach (var walks in search.Find(start, end, length)) yield return PathOf(index, from, walks);
        }
    }

    /// <summary>
    /// The ways of at most so many edges that lead from an entity back to it and come to no other one twice, each once, from the first of
    /// its entities in the order of the fact files. They are found one by one as they are enumerated. A statement of a symmetric relation
    /// leads there and back, which is a cycle too.
    /// </summary>
    /// <param name="maxLength">The greatest number of edges. The number of cycles may grow exponentially with it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public IEnumerable<GraphPath> Cycles(int maxLength)
    {
        var index = Index(GraphDirection.Outgoing);
        return Find(CheckLength(maxLength));

        IEnumerable<GraphPath> Find(int length)
        {
            // A cycle stays within a strong component. The first entity of each is taken out, and what is left falls into components again
            // (Johnson, SIAM Journal on Computing 4, 1975).
            var components = new SortedDictionary<int, int[]>();
            foreach (var component in new StrongComponents(index).FindCyclic(IsLed)) components.Add(component[0], component);
            while (components.Count > 0)
            {
                var component = First(components);
                components.Remove(component[0]);

                // Short cycles are looked for near each entity, which takes less than to take a large component apart.
                if (length < component.Length)
                {
                    foreach (var cycle in FindShort(component, length)) yield return cycle;
                    continue;
                }

                var entity = _store.At(_store.AllRows[component[0]]);
                foreach (var walks in new PathSearch(_store, index, component).Find(component[0], component[0], length)) yield return PathOf(index, entity, walks);

                var rest = new InducedGraph(index, component.AsSpan(1));
                foreach (var part in new StrongComponents(rest).FindCyclic(static _ => true)) components.Add(rest.NodeAt(part[0]), Array.ConvertAll(part, rest.NodeAt));
            }
        }

        IEnumerable<GraphPath> FindShort(int[] component, int length)
        {
            var search = new PathSearch(_store, index, component);
            foreach (var start in component)
            {
                var entity = _store.At(_store.AllRows[start]);
                foreach (var walks in search.Find(start, start, length)) yield return PathOf(index, entity, walks);
                search.TakeOut(start);
            }
        }
    }

    private static int[] First(SortedDictionary<int, int[]> components)
    {
        using var enumerator = components.GetEnumerator();
        enumerator.MoveNext();
        return enumerator.Current.Value;
    }

    private bool IsLed(int ordinal) => _filter.Leads(_store, _store.AllRows[ordinal]);

    private static int CheckLength(int length) =>
        length >= 0 ? length : throw new ArgumentOutOfRangeException(nameof(length), length, "A path cannot have fewer than no edges.");

    private static GraphPath PathOf(GraphIndex index, Entity start, int[] walks) =>
        new(start, Array.ConvertAll(walks, index.EdgeOf));
}
