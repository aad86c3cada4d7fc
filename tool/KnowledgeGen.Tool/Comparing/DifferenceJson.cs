using System.Collections.Generic;
using System.IO;
using KnowledgeGen.Tool.Exporting.Json;

namespace KnowledgeGen.Tool.Comparing;

/// <summary>A difference as one JSON object on one line. Keys and their order are a contract.</summary>
internal static class DifferenceJson
{
    public static void Write(KnowledgeDifference difference, TextWriter writer)
    {
        var line = new JsonLine();
        line.BeginObject().Key("step").Text(DifferenceWords.Of(difference.Step)).Key("entities").BeginArray();
        foreach (var change in difference.Entities)
        {
            line.BeginObject().Key("change").Text(DifferenceWords.Of(change.Kind)).Key("id").Text(change.Id).Key("label").Text(change.Label).Key("type").Text(change.Type);
            WriteDetails(line, change.Details);
            line.EndObject();
        }

        line.EndArray().Key("statements").BeginArray();
        foreach (var change in difference.Statements)
        {
            line.BeginObject().Key("change").Text(DifferenceWords.Of(change.Kind)).Key("id").Text(change.Id).Key("sentence").Text(change.Sentence).Key("derived").Boolean(change.IsDerived);
            WriteDetails(line, change.Details);
            WriteTexts(line, "receipts", change.Receipts);
            line.EndObject();
        }

        line.EndArray().Key("evidence").BeginArray();
        foreach (var change in difference.Evidence)
        {
            line.BeginObject().Key("id").Text(change.Id);
            WriteTexts(line, "added", change.Added);
            WriteTexts(line, "removed", change.Removed);
            line.EndObject();
        }

        line.EndArray().Key("members").BeginArray();
        foreach (var change in difference.Members)
        {
            line.BeginObject().Key("name").Text(change.Name).Key("before").Text(change.Before?.Type).Key("after").Text(change.After?.Type)
                .Key("breaking").Boolean(change.IsBreaking).EndObject();
        }

        writer.Write(line.EndArray().EndObject().Take() + "\n");
    }

    private static void WriteDetails(JsonLine line, IEnumerable<DetailChange> details)
    {
        line.Key("details").BeginArray();
        foreach (var detail in details) line.BeginObject().Key("what").Text(detail.What).Key("before").Text(detail.Before).Key("after").Text(detail.After).EndObject();
        line.EndArray();
    }

    private static void WriteTexts(JsonLine line, string key, IEnumerable<string> texts)
    {
        line.Key(key).BeginArray();
        foreach (var text in texts) line.Text(text);
        line.EndArray();
    }
}
