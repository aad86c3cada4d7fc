using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace KnowledgeGen.Language.Diagnostics;

/// <summary>
/// The catalogue of rules, one file a subject. Ids go by subject: KG0 the host, KG1 YAML syntax and characters, KG2 the schema,
/// KG30 ids and keys of facts, KG31 values and cardinality, KG32 references, KG33 dates and other literals, KG4 evidence,
/// documents and the lock, KG5 life cycle, KG6 C# names, KG7 limits, KG8 usage in C#.
/// </summary>
public static partial class Rules
{
    /// <summary>Something went wrong inside the compiler itself; never the user's mistake.</summary>
    public static readonly Rule InternalError = Error("KG0000", "KnowledgeGen failed");

    /// <summary>All rules, in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All => Catalogue.Items;

    private static Rule Error(string id, string title) => new(id, Severity.Error, title);

    private static Rule Warning(string id, string title) => new(id, Severity.Warning, title);

    /// <summary>Apart from the rules, so that it is filled after all of them: the order of partial files decides on that of fields.</summary>
    private static class Catalogue
    {
        public static readonly IReadOnlyList<Rule> Items = typeof(Rules)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, System.StringComparer.Ordinal)
            .ToArray();
    }
}
