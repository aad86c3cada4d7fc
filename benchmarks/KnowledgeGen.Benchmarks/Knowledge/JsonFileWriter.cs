using System.IO;
using System.Linq;
using System.Text.Json;

namespace KnowledgeGen.Benchmarks.Knowledge;

/// <summary>The synthetic knowledge base as the JSON file that a program would load at start-up.</summary>
internal static class JsonFileWriter
{
    public static void Write(SyntheticKnowledge knowledge, string path)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartArray();
        foreach (var file in knowledge.Files)
        {
            foreach (var entity in file.Entities) Write(json, entity, file.Name);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SyntheticEntity entity, string document)
    {
        json.WriteStartObject();
        json.WriteString("Id", entity.Id);
        json.WriteString("Type", entity.Type);
        json.WriteString("Name", entity.Name);
        json.WriteString("Alias", entity.Alias);
        json.WriteString("Summary", entity.Summary);
        json.WriteString("Since", entity.SinceText);
        json.WriteNumber("Size", entity.Size);
        json.WriteNumber("Rating", entity.Rating / 100m);
        json.WriteBoolean("Active", entity.Active);
        json.WriteString("Status", entity.Status);
        json.WriteString("MemberOf", entity.MemberOf.Id);
        json.WriteString("LocatedIn", entity.LocatedIn.Id);
        json.WriteStartArray("LinkedTo");
        foreach (var other in entity.LinkedTo.Select(other => other.Id)) json.WriteStringValue(other);
        json.WriteEndArray();
        Write(json, "Evidence", entity.Evidence, document);
        Write(json, "LocationEvidence", entity.LocationEvidence, document);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, SyntheticQuote quote, string document)
    {
        json.WriteStartObject(name);
        json.WriteString("Document", document);
        json.WriteString("Words", quote.Words);
        json.WriteNumber("Start", quote.Start);
        json.WriteNumber("End", quote.End);
        json.WriteNumber("Line", quote.Line);
        json.WriteEndObject();
    }
}
