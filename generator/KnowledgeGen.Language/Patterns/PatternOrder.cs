using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Patterns;

/// <summary>In which order conditions are tried: checks that can be made, then the condition of which the most is known.</summary>
public static class PatternOrder
{
    /// <summary>The places of the conditions, in the order in which they are tried.</summary>
    /// <param name="atoms">The conditions.</param>
    /// <param name="known">The places of the variables that are known from the start.</param>
    /// <param name="first">The place of the condition to start with; -1 for whichever is best.</param>
    public static int[] Of(IReadOnlyList<AtomModel> atoms, IEnumerable<int> known, int first = -1)
    {
        var knownSoFar = new HashSet<int>(known);
        var order = new List<int>();
        var left = Enumerable.Range(0, atoms.Count).ToList();
        if (first >= 0) Take(first);
        while (left.Count > 0) Take(left.OrderBy(place => Cost(atoms[place], knownSoFar)).First());
        return order.ToArray();

        void Take(int place)
        {
            order.Add(place);
            left.Remove(place);
            foreach (var variable in atoms[place].Terms.OfType<TermModel.Variable>()) knownSoFar.Add(variable.Index);
        }
    }

    private static int Cost(AtomModel atom, HashSet<int> known)
    {
        var unknown = atom.Terms.Count(term => term is TermModel.Anything || (term is TermModel.Variable variable && !known.Contains(variable.Index)));
        return atom switch
        {
            AtomModel.Stated { IsNegated: false } stated => 10 + (10 * unknown) - (stated.During is null ? 0 : 1),
            AtomModel.OfType { IsNegated: false } when unknown > 0 => 1_000,
            AtomModel.Compared or AtomModel.Stated or AtomModel.OfType when atom.Terms.Any(term => term is TermModel.Variable variable && !known.Contains(variable.Index)) => 10_000,
            _ => 0,
        };
    }
}
