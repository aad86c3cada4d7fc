using System.Globalization;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>Ids of evidence, for formats in which it is a thing of its own.</summary>
internal static class EvidenceId
{
    /// <summary>
    /// <c>document/start-end/hash</c>, where the hash is of the words as the curator wrote them: the same place may be quoted in several
    /// ways. The document's id alone where it is cited whole.
    /// </summary>
    public static string Of(EvidenceModel evidence) => evidence.Quote is { } quote
        ? string.Create(CultureInfo.InvariantCulture, $"{evidence.Document}/{evidence.Start}-{evidence.End}/{Hashing.Short(quote)}")
        : evidence.Document;
}
