using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// Finds sets of nodes each of which is reached from each other one: Tarjan's algorithm (SIAM Journal on Computing 1, 1972), with a
/// stack of its own, so that long chains do not exhaust the thread's.
/// </summary>
internal sealed class StrongComponents(IDirectedGraph graph)
{
    // When a node was met, from 1; and the earliest that is known to be reached from it and not in a component yet.
    private readonly int[] _met = new int[graph.NodeCount];
    private readonly int[] _earliest = new int[graph.NodeCount];
    private readonly bool[] _isOpen = new bool[graph.NodeCount];
    private readonly Stack<int> _open = new();
    private readonly Stack<(int Node, int Next)> _calls = new();
    private readonly List<int[]> _components = [];
    private int _count;

    /// <summary>
    /// The components, each after those that edges lead to from it; the nodes in each are in rising order.
    /// </summary>
    /// <param name="isWanted">Whether to start from a node; nothing must lead to one that is not.</param>
    public List<int[]> Find(Func<int, bool> isWanted)
    {
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (_met[node] == 0 && isWanted(node)) Visit(node);
        }

        return _components;
    }

    /// <summary>The components in which a cycle is, in the order of their first nodes.</summary>
    /// <param name="isWanted">See <see cref="Find"/>.</param>
    public List<int[]> FindCyclic(Func<int, bool> isWanted)
    {
        var cyclic = Find(isWanted).FindAll(component => component.Length > 1 || HasLoop(component[0]));
        cyclic.Sort((one, other) => one[0].CompareTo(other[0]));
        return cyclic;
    }

    private void Visit(int start)
    {
        Enter(start);
        while (_calls.Count > 0)
        {
            var (node, next) = _calls.Pop();
            if (next == graph.DegreeOf(node))
            {
                Leave(node);
                continue;
            }

            _calls.Push((node, next + 1));
            var to = graph.TargetOf(node, next);
            if (_met[to] == 0) Enter(to);
            else if (_isOpen[to]) _earliest[node] = Math.Min(_earliest[node], _met[to]);
        }
    }

    private void Enter(int node)
    {
        _met[node] = _earliest[node] = ++_count;
        _isOpen[node] = true;
        _open.Push(node);
        _calls.Push((node, 0));
    }

    private void Leave(int node)
    {
        if (_calls.Count > 0)
        {
            var caller = _calls.Peek().Node;
            _earliest[caller] = Math.Min(_earliest[caller], _earliest[node]);
        }

        if (_earliest[node] != _met[node]) return;

        var component = new List<int>();
        int last;
        do
        {
            last = _open.Pop();
            _isOpen[last] = false;
            component.Add(last);
        }
        while (last != node);
        component.Sort();
        _components.Add(component.ToArray());
    }

    private bool HasLoop(int node)
    {
        for (var edge = 0; edge < graph.DegreeOf(node); edge++)
        {
            if (graph.TargetOf(node, edge) == node) return true;
        }

        return false;
    }
}
