using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Tool.Output;

/// <summary>Numbers of things in words.</summary>
internal static class Counting
{
    /// <summary>A number with a noun in its right form: <c>1 error</c>, <c>2 entities</c>.</summary>
    public static string Of(int count, string one, string many) =>
        Digits(count) + " " + (count == 1 ? one : many);

    /// <summary>A number.</summary>
    public static string Digits(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>How many entities and statements a knowledge base has.</summary>
    public static string Facts(KnowledgeCompilation compilation)
    {
        var entities = compilation.Model.Files.SelectMany(file => file.Entities).ToList();
        var statements = entities.Sum(entity => entity.Statements.Count);
        return Of(entities.Count, "entity", "entities") + ", " + Of(statements, "statement", "statements");
    }

    /// <summary>How many statements follow, to be put behind <see cref="Facts"/>; nothing where none does.</summary>
    public static string Derived(KnowledgeCompilation compilation) => compilation.Model.Derivation.Statements.Count switch
    {
        0 => string.Empty,
        var count => ", " + Of(count, "derived statement", "derived statements"),
    };

    /// <summary>How many errors and warnings there are.</summary>
    public static string Problems(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToList();
        var errors = all.Count(diagnostic => diagnostic.Rule.Severity == Severity.Error);
        return Of(errors, "error", "errors") + ", " + Of(all.Count - errors, "warning", "warnings");
    }
}
