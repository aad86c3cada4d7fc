namespace KnowledgeGen;

/// <summary>Numbered nodes and the edges that lead from each.</summary>
internal interface IDirectedGraph
{
    /// <summary>The number of nodes.</summary>
    public int NodeCount { get; }

    /// <summary>The number of edges from a node.</summary>
    public int DegreeOf(int node);

    /// <summary>The node that an edge leads to.</summary>
    /// <param name="node">The node that it leads from.</param>
    /// <param name="edge">Its place among those.</param>
    public int TargetOf(int node, int edge);
}
