using System;
using System.Collections.Generic;
using System.Text;

namespace KnowledgeGen.Generator.Emit;

/// <summary>The texts of a block, each once.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public int Count => _texts.Count;

    public int IndexOf(string text)
    {
        if (!_indexes.TryGetValue(text, out var index))
        {
            _indexes[text] = index = _texts.Count;
            _texts.Add(text);
        }

        return index;
    }

    public void AppendLengths(StringBuilder builder)
    {
        foreach (var text in _texts) PackedNumbers.Append(builder, (ulong)text.Length);
    }

    public void AppendTexts(StringBuilder builder)
    {
        foreach (var text in _texts) builder.Append(text);
    }
}
