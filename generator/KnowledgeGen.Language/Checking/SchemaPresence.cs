using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Checking;

/// <summary>
/// Decides which diagnostics of fact files are worth showing: where the schema is missing or has mistakes, types and properties
/// would be called unknown, and the one cause would be buried under its consequences. A name that no schema file holds in any
/// place is nobody's consequence: it is reported whatever else is wrong.
/// </summary>
public static class SchemaPresence
{
    private static readonly HashSet<Rule> Consequences =
    [
        Rules.UnknownFactType, Rules.AbstractEntity, Rules.UnknownPredicate, Rules.PredicateOfOtherType, Rules.UnknownStatementKey,
        Rules.WrongTargetType,
    ];

    private static readonly char[] Separators = " \t\r\n:,{}[]\"'#".ToCharArray();

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
            var missing = new Diagnostic(
                Rules.NoSchema,
                location,
                "There are facts but no schema; add a file that ends in '.schema.yaml' and declares their types.");
            return all.Where(diagnostic => !IsConsequence(diagnostic)).Concat([missing]);
        }

        var hasMistakes = schemaDiagnostics.Count > 0 || schemas.Any(schema => schema.Diagnostics.Count > 0);
        return hasMistakes ? WithoutConsequences(schemas, facts) : all;
    }

    private static IEnumerable<Diagnostic> WithoutConsequences(EquatableArray<YamlFile> schemas, EquatableArray<BoundFile> facts)
    {
        var words = new HashSet<string>(schemas.SelectMany(schema => WordsOf(schema.Text)), StringComparer.OrdinalIgnoreCase);
        foreach (var file in facts)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                if (!IsConsequence(diagnostic) || IsOfFactsAlone(diagnostic, file.Source.File, words)) yield return diagnostic;
            }
        }
    }

    private static bool IsOfFactsAlone(Diagnostic diagnostic, YamlFile file, HashSet<string> words)
    {
        // A type is abstract only where a declaration that was understood says so.
        if (ReferenceEquals(diagnostic.Rule, Rules.AbstractEntity)) return true;

        // These two go by the tree of types, of which any mistake may have taken a branch.
        if (ReferenceEquals(diagnostic.Rule, Rules.WrongTargetType) || ReferenceEquals(diagnostic.Rule, Rules.PredicateOfOtherType)) return false;

        var range = diagnostic.Location.Range;
        return WordsOf(file.Text.Substring(range.Start, range.Length)).All(word => !words.Contains(word));
    }

    private static string[] WordsOf(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsConsequence(Diagnostic diagnostic) => Consequences.Contains(diagnostic.Rule);
}
