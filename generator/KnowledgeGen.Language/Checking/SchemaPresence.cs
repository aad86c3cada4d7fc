using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Checking;

/// <summary>
/// Decides which diagnostics of fact files are worth showing: where the schema is missing or could not be read, every type and
/// property would be called unknown, and the one cause would be buried under its consequences.
/// </summary>
public static class SchemaPresence
{
    /// <summary>The diagnostics of binding, without mere consequences of a missing or unreadable schema.</summary>
    public static IEnumerable<Diagnostic> Check(EquatableArray<YamlFile> schemas, EquatableArray<BoundFile> facts)
    {
        if (facts.Count == 0) return [];

        var all = facts.SelectMany(file => file.Diagnostics);
        if (schemas.Count == 0)
        {
            var location = SourceLocation.OfFile(facts[0].Source.File.Path);
            var missing = new Diagnostic(Rules.NoSchema, location, "There are facts but no schema; add a file that ends in '.schema.yaml' and declares their types.");
            return all.Where(diagnostic => !IsConsequence(diagnostic)).Concat([missing]);
        }

        return schemas.Any(schema => schema.Diagnostics.Count > 0) ? all.Where(diagnostic => !IsConsequence(diagnostic)) : all;
    }

    private static bool IsConsequence(Diagnostic diagnostic) =>
        ReferenceEquals(diagnostic.Rule, Rules.UnknownFactType) || ReferenceEquals(diagnostic.Rule, Rules.UnknownPredicate);
}
