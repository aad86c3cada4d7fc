namespace KnowledgeGen.Language.Text;

/// <summary>A half-open range of a text.</summary>
/// <param name="Start">The offset of the first character, in UTF-16 code units from 0.</param>
/// <param name="End">The offset after the last character.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The smallest range that holds both.</summary>
    public static TextRange Covering(TextRange first, TextRange last) =>
        new(first.Start < last.Start ? first.Start : last.Start, first.End > last.End ? first.End : last.End);
}
