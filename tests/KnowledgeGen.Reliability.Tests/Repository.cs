using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Reliability.Tests;

/// <summary>Files of this repository.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution, with a slash at the end.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The pages of the rules, ordered by id.</summary>
    public static IReadOnlyList<RulePage> RulePages { get; } =
    [
        .. Directory.GetFiles(Root + "docs/rules", "KG*.md")
            .Where(path => !path.EndsWith(".received.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(RulePage.Read),
    ];

    private static string FindRoot(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "KnowledgeGen.sln"))) return at.Replace('\\', '/').TrimEnd('/') + "/";
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
