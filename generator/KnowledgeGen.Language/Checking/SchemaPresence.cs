using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Checking;

/// <summary>
/// Decides which diagnostics of fact files are worth showing: where the schema is missing or has mistakes, types and properties
/// would be called unknown, and the one cause would be buried under its consequences.
/// </summary>
public static class SchemaPresence
{
    private static readonly HashSet<Rule> Consequences =
    [
        Rules.UnknownFactType, Rules.AbstractEntity, Rules.UnknownPredicate, Rules.PredicateOfOtherType, Rules.UnknownStatementKey,
        Rules.WrongTargetType,
    ];

    /// <summary>The diagnostics of binding, without mere consequences of a missing or unreadable schema.</summary>
    /// <param name="schemas">The schema files.</param>
    /// <param name="facts">The bound fact files.</param>
    /// <param name="schemaDiagnostics">
    /// What binding the schema found: a declaration with a mistake may be left out, and facts that use it are not to blame.
    /// </param>
    public static IEnumerable<Diagnostic> Check(
        EquatableArray<YamlFile> schemas, EquatableArray<BoundFile> facts, EquatableArray<Diagnostic> schemaDiagnostics = default)
    {
        if (facts.Count == 0) return [];

        var all = facts.SelectMany(file => file.Diagnostics);
        if (schemas.Count == 0)
        {
            var location = SourceLocation.OfFile(facts[0].Source.File.Path);
            var missing = new Diagnostic(Rules.NoSchema, location, "There are facts but no schema; add a file that ends in '.schema.yaml' and declares their types.");
            return all.Where(diagnostic => !IsConsequence(diagnostic)).Concat([missing]);
        }

        return schemaDiagnostics.Count > 0 || schemas.Any(schema => schema.Diagnostics.Count > 0) ? all.Where(diagnostic => !IsConsequence(diagnostic)) : all;
    }

    private static bool IsConsequence(Diagnostic diagnostic) => Consequences.Contains(diagnostic.Rule);
}
