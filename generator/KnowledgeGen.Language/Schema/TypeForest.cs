using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Schema;

/// <summary>
/// Who extends whom, numbered in such a way that whether one type is an ancestor of another is two comparisons: a walk through the forest enters a
/// type before all that extend it, and leaves it after them.
/// </summary>
internal sealed class TypeForest
{
    private readonly Dictionary<string, (int Entered, int Left)> _visits = new(StringComparer.Ordinal);

    /// <summary>Walks through the forest.</summary>
    /// <param name="names">The names of all types.</param>
    /// <param name="parents">Of each that extends another one, the name of that; there are no circles.</param>
    public TypeForest(IEnumerable<string> names, IReadOnlyDictionary<string, string> parents)
    {
        var all = names.ToList();
        var children = all.Where(parents.ContainsKey).ToLookup(name => parents[name], StringComparer.Ordinal);
        var ahead = new Stack<(string Name, bool IsDone)>(all.Where(name => !parents.ContainsKey(name)).Select(name => (name, false)));
        for (var time = 0; ahead.Count > 0; time++)
        {
            var (name, isDone) = ahead.Pop();
            if (isDone)
            {
                _visits[name] = (_visits[name].Entered, time);
                continue;
            }

            _visits[name] = (time, time);
            ahead.Push((name, true));
            foreach (var child in children[name]) ahead.Push((child, false));
        }
    }

    /// <summary>Whether one of two types is the other one or extends it, directly or not.</summary>
    public bool AreOfOneBranch(string first, string second) => IsOrExtends(first, second) || IsOrExtends(second, first);

    private bool IsOrExtends(string type, string ancestor) =>
        _visits[ancestor].Entered <= _visits[type].Entered && _visits[type].Left <= _visits[ancestor].Left;
}
