using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>Some nodes of a graph and the edges between them, numbered anew.</summary>
internal sealed class InducedGraph : IDirectedGraph
{
    private readonly int[] _nodes;
    private readonly int[][] _targets;

    /// <summary>Takes nodes out of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="nodes">The nodes, in rising order.</param>
    public InducedGraph(IDirectedGraph graph, ReadOnlySpan<int> nodes)
    {
        _nodes = nodes.ToArray();
        _targets = new int[_nodes.Length][];
        var targets = new List<int>();
        for (var i = 0; i < _nodes.Length; i++)
        {
            targets.Clear();
            for (var edge = 0; edge < graph.DegreeOf(_nodes[i]); edge++)
            {
                if (Array.BinarySearch(_nodes, graph.TargetOf(_nodes[i], edge)) is >= 0 and var target) targets.Add(target);
            }

            _targets[i] = targets.ToArray();
        }
    }

    /// <inheritdoc/>
    public int NodeCount => _nodes.Length;

    /// <inheritdoc/>
    public int DegreeOf(int node) => _targets[node].Length;

    /// <inheritdoc/>
    public int TargetOf(int node, int edge) => _targets[node][edge];

    /// <summary>What a node is in the graph that it was taken from.</summary>
    public int NodeAt(int node) => _nodes[node];
}
