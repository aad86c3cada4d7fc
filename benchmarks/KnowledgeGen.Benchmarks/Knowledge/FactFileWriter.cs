using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Benchmarks.Knowledge;

/// <summary>The synthetic knowledge base in the fact language.</summary>
internal static class FactFileWriter
{
    public const string SchemaName = "things.schema.yaml";

    public const string Schema = """
        types:
          thing:        { abstract: true, summary: Anything of the register. }
          person:       { extends: thing, summary: Somebody. }
          organization: { extends: thing, summary: A group of people. }
          place:        { extends: thing, summary: Somewhere. }
          work:         { extends: thing, summary: Something made. }
        properties:
          name:    { of: thing, type: string, required: true, role: label, summary: The name. }
          alias:   { of: thing, type: string, role: alias, summary: Another name. }
          summary: { of: thing, type: text, required: true, role: text, summary: What it is known for. }
          since:   { of: thing, type: date, required: true, role: time, summary: Since when it is known. }
          size:    { of: thing, type: integer, required: true, summary: How large it is. }
          rating:  { of: thing, type: decimal, required: true, summary: How visitors rate it. }
          active:  { of: thing, type: boolean, required: true, summary: Whether it is still there. }
          status:  { of: thing, type: enum, values: [planned, open, closed, moved], required: true, summary: How it stands. }
        relations:
          member-of:  { from: thing, to: organization, required: true, inverse: members, summary: What it belongs to. }
          located-in: { from: thing, to: place, required: true, inverse: contents, summary: Where it is. }
          linked-to:  { from: thing, to: thing, many: true, inverse: linked-from, summary: What it has to do with. }

        """;

    /// <summary>Writes schema, facts and documents into a folder.</summary>
    public static void Write(SyntheticKnowledge knowledge, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "documents"));
        File.WriteAllText(Path.Combine(folder, SchemaName), Schema.ReplaceLineEndings("\n"));
        foreach (var file in knowledge.Files)
        {
            File.WriteAllText(Path.Combine(folder, file.Name + ".facts.yaml"), Text(file));
            File.WriteAllText(Path.Combine(folder, "documents", file.Name + ".txt"), file.Document);
        }
    }

    /// <summary>The text of a fact file.</summary>
    public static string Text(SyntheticFile file)
    {
        var yaml = new StringBuilder("source: ").Append(file.Name).Append('\n');
        foreach (var section in file.Entities.GroupBy(entity => entity.Type))
        {
            yaml.Append(section.Key.ToLowerInvariant()).Append(":\n");
            foreach (var entity in section) Append(yaml, entity);
        }

        return yaml.ToString();
    }

    private static void Append(StringBuilder yaml, SyntheticEntity entity) => yaml
        .Append("  ").Append(entity.Id).Append(":\n")
        .Append("    name: ").Append(entity.Name).Append('\n')
        .Append("    alias: ").Append(entity.Alias).Append('\n')
        .Append("    summary: ").Append(entity.Summary).Append('\n')
        .Append("    since: ").Append(entity.SinceText).Append('\n')
        .Append("    size: ").Append(entity.Size.ToString(CultureInfo.InvariantCulture)).Append('\n')
        .Append("    rating: ").Append(entity.RatingText).Append('\n')
        .Append("    active: ").Append(entity.Active ? "true" : "false").Append('\n')
        .Append("    status: ").Append(entity.Status).Append('\n')
        .Append("    evidence: ").Append(entity.Evidence.Words).Append('\n')
        .Append("    member-of: ").Append(entity.MemberOf.Id).Append('\n')
        .Append("    located-in:\n")
        .Append("      to: ").Append(entity.LocatedIn.Id).Append('\n')
        .Append("      evidence: ").Append(entity.LocationEvidence.Words).Append('\n')
        .Append("    linked-to: [").AppendJoin(", ", entity.LinkedTo.Select(other => other.Id)).Append("]\n");
}
