using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGen.Benchmarks.Measuring;

namespace KnowledgeGen.Benchmarks.Knowledge;

/// <summary>The documentation comments that the generator writes, for those who write the same facts by hand.</summary>
internal static partial class GeneratedDocs
{
    /// <summary>Runs the generator, and takes the comment of each entity's member, by class and member.</summary>
    public static Dictionary<string, string> Of(SyntheticKnowledge knowledge)
    {
        var docs = new Dictionary<string, string>(StringComparer.Ordinal);
        var comment = new StringBuilder();
        foreach (var line in new GeneratorHost(knowledge).Run().FactMembers.SelectMany(text => text.Split('\n')))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("///", StringComparison.Ordinal))
            {
                comment.Append("        ").Append(trimmed).Append('\n');
                continue;
            }

            var member = Member().Match(trimmed);
            if (member.Success) docs[member.Groups[1].Value + "." + member.Groups[2].Value] = comment.ToString();
            comment.Clear();
        }

        return docs;
    }

    [GeneratedRegex(@"^public static (\w+) (\w+) =>", RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
