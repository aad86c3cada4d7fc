using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Benchmarks.Knowledge;

/// <summary>
/// The synthetic knowledge base as a careful person would write it by hand: a static field an entity, in a file for each fact file, with
/// the documentation comments that the generator writes. Relations are set by a method a file, since static fields of classes that need each
/// other would be null in turn.
/// </summary>
internal static class StaticInitializerWriter
{
    /// <summary>Writes the C# into a folder.</summary>
    /// <param name="knowledge">The facts.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="docs">The documentation comment of each member, by class and member; null to leave them out.</param>
    public static void Write(SyntheticKnowledge knowledge, string folder, IReadOnlyDictionary<string, string>? docs)
    {
        foreach (var file in knowledge.Files) File.WriteAllText(Path.Combine(folder, file.Name + ".cs"), Text(file, docs));
        File.WriteAllText(Path.Combine(folder, "Knowledge.All.cs"), All(knowledge));
    }

    private static string Text(SyntheticFile file, IReadOnlyDictionary<string, string>? docs)
    {
        var code = new StringBuilder("using System;\n\nnamespace Things\n{\n");
        foreach (var section in file.Entities.GroupBy(entity => entity.Type))
        {
            code.Append("    partial class ").Append(section.Key).Append("\n    {\n");
            foreach (var entity in section)
            {
                if (docs is not null) code.Append(docs[entity.Type + "." + entity.Member]);
                AppendField(code, entity, file.Name);
            }

            code.Append("    }\n\n");
        }

        code.Append("    static partial class Knowledge\n    {\n        private static void ").Append(Method(file)).Append("(Thing[] all, ref int count)\n        {\n");
        foreach (var entity in file.Entities) AppendLinks(code, entity);
        return code.Append("        }\n    }\n}\n").ToString();
    }

    private static void AppendField(StringBuilder code, SyntheticEntity entity, string document) => code
        .Append("        public static readonly ").Append(entity.Type).Append(' ').Append(entity.Member).Append(" = new ").Append(entity.Type).Append("\n        {\n")
        .Append("            Id = ").Append(Literal(entity.Id)).Append(",\n")
        .Append("            Name = ").Append(Literal(entity.Name)).Append(",\n")
        .Append("            Alias = ").Append(Literal(entity.Alias)).Append(",\n")
        .Append("            Summary = ").Append(Literal(entity.Summary)).Append(",\n")
        .Append(CultureInfo.InvariantCulture, $"            Since = new DateOnly({entity.Since.Year}, {entity.Since.Month}, {entity.Since.Day}),\n")
        .Append(CultureInfo.InvariantCulture, $"            Size = {entity.Size},\n")
        .Append("            Rating = ").Append(entity.RatingText).Append("m,\n")
        .Append("            Active = ").Append(entity.Active ? "true" : "false").Append(",\n")
        .Append("            Status = Status.").Append(char.ToUpperInvariant(entity.Status[0])).Append(entity.Status.AsSpan(1)).Append(",\n")
        .Append("            Evidence = new[] { ").Append(Evidence(entity.Evidence, document)).Append(" },\n")
        .Append("            LocationEvidence = new[] { ").Append(Evidence(entity.LocationEvidence, document)).Append(" },\n")
        .Append("        };\n\n");

    private static void AppendLinks(StringBuilder code, SyntheticEntity entity)
    {
        var name = Qualified(entity);
        code.Append("            all[count++] = ").Append(name).Append(";\n")
            .Append("            ").Append(name).Append(".MemberOf = ").Append(Qualified(entity.MemberOf)).Append(";\n")
            .Append("            ").Append(name).Append(".LocatedIn = ").Append(Qualified(entity.LocatedIn)).Append(";\n")
            .Append("            ").Append(name).Append(".LinkedTo = new Thing[] { ").AppendJoin(", ", entity.LinkedTo.Select(Qualified)).Append(" };\n");
    }

    private static string All(SyntheticKnowledge knowledge)
    {
        var calls = string.Concat(knowledge.Files.Select(file => $"            {Method(file)}(all, ref count);\n"));
        return $$"""
            namespace Things
            {
                static partial class Knowledge
                {
                    private static Thing[] LoadAll()
                    {
                        var all = new Thing[{{knowledge.Entities.Count}}];
                        var count = 0;
            {{calls}}            return all;
                    }
                }
            }

            """.ReplaceLineEndings("\n");
    }

    private static string Method(SyntheticFile file) => "Load_" + file.Name.Replace('-', '_');

    private static string Qualified(SyntheticEntity entity) => entity.Type + "." + entity.Member;

    private static string Evidence(SyntheticQuote quote, string document) => string.Create(
        CultureInfo.InvariantCulture, $"new Evidence({Literal(document)}, {Literal(quote.Words)}, {quote.Start}, {quote.End}, {quote.Line})");

    // The synthetic texts hold letters, digits, spaces and full stops only.
    private static string Literal(string text) => "\"" + text + "\"";
}
