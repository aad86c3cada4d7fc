using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Surface;

/// <summary>The classes, nested in the root class, of statements that may have qualifiers; the runtime's generic ones do for all others.</summary>
public static class StatementClassNames
{
    /// <summary>The predicates that have such a class, properties first, and its name.</summary>
    public static IEnumerable<(PredicateModel Predicate, string Name)> Of(SchemaModel schema)
    {
        // Each library named its own without knowing of others.
        var used = new HashSet<(string? Library, string Name)>();
        foreach (var predicate in schema.Properties.Cast<PredicateModel>().Concat(schema.Relations))
        {
            if (predicate.Qualifiers.Count == 0) continue;

            var name = predicate.CSharpName + "Statement";
            while (!used.Add((predicate.Library, name)) || predicate.Qualifiers.Any(qualifier => qualifier.CSharpName == name)) name += "_";
            yield return (predicate, name);
        }
    }
}
