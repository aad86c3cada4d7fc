using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>What is wrong with the encoding of a document.</summary>
public enum DocumentProblemKind
{
    /// <summary>The bytes are not UTF-8.</summary>
    InvalidUtf8,

    /// <summary>The file starts like one in UTF-16.</summary>
    Utf16,

    /// <summary>The text holds U+FFFD: characters were lost when it was decoded.</summary>
    ReplacementCharacter,

    /// <summary>The text holds half of a surrogate pair.</summary>
    UnpairedSurrogate,
}

/// <summary>The first place where a document is not the text that it should be.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Where: in bytes for the kinds about bytes, else in UTF-16 code units of the canonical text.</param>
/// <param name="Position">The line and column, in the same units, from 0.</param>
/// <param name="Value">The byte or the code unit there.</param>
public sealed record DocumentProblem(DocumentProblemKind Kind, int Offset, LinePosition Position, int Value)
{
    internal static DocumentProblem OfBytes(byte[] bytes, int offset)
    {
        var isUtf16 = bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
        var line = 0;
        var start = 0;
        for (var i = 0; i < offset; i++)
        {
            if (bytes[i] != '\n' && (bytes[i] != '\r' || bytes[i + 1] == '\n')) continue;
            line++;
            start = i + 1;
        }

        var kind = isUtf16 ? DocumentProblemKind.Utf16 : DocumentProblemKind.InvalidUtf8;
        return new(kind, offset, new LinePosition(line, offset - start), bytes[offset]);
    }

    internal static DocumentProblem OfText(string text, int offset)
    {
        var kind = text[offset] == '\uFFFD' ? DocumentProblemKind.ReplacementCharacter : DocumentProblemKind.UnpairedSurrogate;
        return new(kind, offset, new LineMap(text).GetPosition(offset), text[offset]);
    }
}
