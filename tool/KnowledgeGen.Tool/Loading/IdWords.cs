using System;
using System.Collections.Generic;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Loading;

/// <summary>
/// All words of YAML text that could be ids. A document that the facts cite or describe is among them; of the thousands of others
/// in a shared folder, few are, and those that are not need not be read.
/// </summary>
internal sealed class IdWords
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Collects the words of files, in one pass.</summary>
    public IdWords(IEnumerable<InputFile> files)
    {
        foreach (var file in files) Collect(file.Text);
    }

    /// <summary>Whether a word is among them.</summary>
    public bool Contains(string word) => _words.Contains(word);

    private void Collect(string text)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') continue;
            if (i > start) lookup.Add(text.AsSpan(start, i - start));
            start = i + 1;
        }
    }
}
