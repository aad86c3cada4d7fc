using System;
using System.Linq;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Checking;

/// <summary>
/// Where a file is not the YAML that was meant. Of an entity with such a place something may not have been read, so nobody can say that it
/// is missing.
/// </summary>
internal sealed class SyntaxMistakes
{
    private readonly int[] _starts;

    public SyntaxMistakes(YamlFile file)
    {
        _starts = file.Diagnostics.Select(diagnostic => diagnostic.Location.Range.Start).ToArray();
        Array.Sort(_starts);
    }

    /// <summary>Whether there is one from an offset up to another, exclusive.</summary>
    public bool HaveOneIn(int start, int end)
    {
        var index = Array.BinarySearch(_starts, start);
        if (index < 0) index = ~index;
        return index < _starts.Length && _starts[index] < end;
    }
}
