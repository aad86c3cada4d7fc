using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace KnowledgeGen.Language.Diagnostics;

/// <summary>
/// The catalogue of rules, one file a subject. Ids go by subject: KG0 the compiler and comments that speak to it, KG1 YAML syntax and characters, KG20 the schema, KG21 conditions of rules and questions,
/// KG30 ids and keys of facts, KG31 values and cardinality, KG32 references, KG33 dates and other literals, KG4 evidence,
/// documents and the lock, KG5 life cycle, KG6 C# names, KG7 limits, KG8 usage in C#, KG9 questions.
/// </summary>
public static partial class Rules
{
    /// <summary>Something went wrong inside the compiler itself; never the user's mistake.</summary>
    public static readonly Rule InternalError = Error("KG0000", "KnowledgeGen failed");

    /// <summary>The compiler of the project did not load the generator.</summary>
    public static readonly Rule GeneratorDidNotRun = Error("KG0001", "KnowledgeGen did not run");

    /// <summary>A file has more errors than are shown.</summary>
    public static readonly Rule MoreErrors = Error("KG0002", "More errors in this file");

    /// <summary>A file has more warnings than are shown.</summary>
    public static readonly Rule MoreWarnings = Warning("KG0003", "More warnings in this file");

    /// <summary>All rules, in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All => Catalogue.All;

    /// <summary>The rule with an id; null where there is none.</summary>
    public static Rule? Find(string id) => Catalogue.ById.TryGetValue(id, out var rule) ? rule : null;

    private static Rule Error(string id, string title) => new(id, Severity.Error, title);

    private static Rule Warning(string id, string title) => new(id, Severity.Warning, title);

    private static Rule Info(string id, string title) => new(id, Severity.Info, title);

    // A class of its own: the fields of a class in several files are initialised in no order that one may rely on.
    private static class Catalogue
    {
        public static readonly IReadOnlyList<Rule> All = typeof(Rules)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToArray();

        public static readonly Dictionary<string, Rule> ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }
}
