using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Schema;

/// <summary>Tells which relations are sub-relations of each other: all are looked through once.</summary>
internal sealed class RelationCircles : IDirectedGraph
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int[]> _wider = [];
    private readonly int[] _components;

    public RelationCircles(IReadOnlyCollection<RelationModel> relations)
    {
        foreach (var relation in relations) _numbers.Add(relation.Name, _numbers.Count);
        foreach (var relation in relations) _wider.Add(relation.Semantics.SubRelationOf.Where(_numbers.ContainsKey).Select(name => _numbers[name]).ToArray());

        _components = new int[_wider.Count];
        var components = new StrongComponents(this).Find(_ => true);
        for (var i = 0; i < components.Count; i++)
        {
            foreach (var node in components[i]) _components[node] = i;
        }
    }

    /// <inheritdoc/>
    public int NodeCount => _wider.Count;

    /// <inheritdoc/>
    public int DegreeOf(int node) => _wider[node].Length;

    /// <inheritdoc/>
    public int TargetOf(int node, int edge) => _wider[node][edge];

    /// <summary>Whether a relation leads back from one that it is directly a sub-relation of.</summary>
    public bool LeadsBack(string relation, string wider) => _components[_numbers[wider]] == _components[_numbers[relation]];
}
