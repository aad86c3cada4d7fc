using System.Collections.Generic;
using System.IO;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Exporting.Csv;

/// <summary>Writes rows of a CSV file (RFC 4180): commas, and CR LF on every system.</summary>
internal sealed class CsvTable(TextWriter writer)
{
    private bool _isFirst = true;

    /// <summary>Adds a field; null is a field without anything.</summary>
    public CsvTable Field(string? text)
    {
        if (!_isFirst) writer.Write(',');
        if (text is not null) writer.Write(Escape.ForCsv(text));
        _isFirst = false;
        return this;
    }

    public CsvTable Field(bool value) => Field(value ? "true" : "false");

    public CsvTable Fields(IEnumerable<string?> texts)
    {
        foreach (var text in texts) Field(text);
        return this;
    }

    public void EndRow()
    {
        writer.Write("\r\n");
        _isFirst = true;
    }
}
