using System.Collections.Generic;
using System.IO;

namespace KnowledgeGen.Tool.Exporting.Cypher;

/// <summary>Collects rows for one kind of statement and writes them some at a time, each statement on one line.</summary>
/// <param name="writer">Where to.</param>
/// <param name="action">What is done with each <c>row</c>.</param>
internal sealed class CypherBatch(TextWriter writer, string action)
{
    // Few round trips, and no statement that a parser or a transaction would choke on.
    private const int MostRows = 200;
    private const int MostCharacters = 200_000;

    private readonly List<string> _rows = [];
    private int _characters;

    public void Add(CypherMap row)
    {
        var text = row.ToString();
        _rows.Add(text);
        _characters += text.Length;
        if (_rows.Count >= MostRows || _characters >= MostCharacters) Flush();
    }

    public void Flush()
    {
        if (_rows.Count == 0) return;

        writer.Write("UNWIND [");
        for (var i = 0; i < _rows.Count; i++)
        {
            if (i > 0) writer.Write(", ");
            writer.Write(_rows[i]);
        }

        writer.Write("] AS row " + action + ";\n");
        _rows.Clear();
        _characters = 0;
    }
}
