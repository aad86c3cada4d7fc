using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Tool.Importing;

/// <summary>Finds an order of names from lists that each show a part of it.</summary>
internal sealed class PartialOrder<T>
    where T : notnull
{
    private readonly OrderedDictionary<T, HashSet<T>> _before = [];

    /// <summary>Takes a list in: each name comes after the one before it.</summary>
    public void Add(IEnumerable<T> names)
    {
        var previous = new List<T>();
        foreach (var name in names)
        {
            if (!_before.TryGetValue(name, out var before)) _before.Add(name, before = []);
            before.UnionWith(previous.TakeLast(1));
            previous.Add(name);
        }
    }

    /// <summary>The names, none before one that it comes after; where lists contradict each other, those seen first come first.</summary>
    public IEnumerable<T> Names()
    {
        var done = new HashSet<T>();
        var open = new HashSet<T>();
        var result = new List<T>();
        foreach (var name in _before.Keys) Visit(name);
        return result;

        void Visit(T name)
        {
            if (done.Contains(name) || !open.Add(name)) return;
            foreach (var other in _before[name]) Visit(other);
            done.Add(name);
            result.Add(name);
        }
    }
}
