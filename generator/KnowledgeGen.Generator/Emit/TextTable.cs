using System;
using System.Collections.Generic;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Texts, each once.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>The number of different texts.</summary>
    public int Count => _texts.Count;

    /// <summary>The number of symbols that all of them take.</summary>
    public int Length { get; private set; }

    /// <summary>The number of a text; a new one gets the next.</summary>
    public int IndexOf(string text)
    {
        if (!_indexes.TryGetValue(text, out var index))
        {
            _indexes[text] = index = _texts.Count;
            _texts.Add(text);
            Length += PackedWriter.LengthOf(text);
        }

        return index;
    }

    /// <summary>Writes the lengths, then the texts.</summary>
    public void Write(PackedWriter writer)
    {
        foreach (var text in _texts) writer.Number(PackedWriter.LengthOf(text));
        foreach (var text in _texts) writer.Text(text);
    }
}
