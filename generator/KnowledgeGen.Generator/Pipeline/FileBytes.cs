using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>
/// The bytes of a file that the compiler has read. Where they are not UTF-8 it guesses an encoding, and of a byte order mark it says nothing;
/// made again from the characters, the bytes show what is wrong, and it is the same as the tool sees.
/// </summary>
internal static class FileBytes
{
    /// <summary>The bytes; null for UTF-8 in which nothing can be amiss, so that the characters will do.</summary>
    public static byte[]? Of(SourceText? text) => text?.Encoding is not { } encoding || (encoding is UTF8Encoding && !HasSecondMark(text))
        ? null
        : [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];

    // The compiler takes one mark away.
    private static bool HasSecondMark(SourceText text) => text.Length > 0 && text[0] == '\uFEFF';
}
