using System.Globalization;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>Evidence in one text, for formats in which it is no thing of its own.</summary>
internal static class EvidenceText
{
    /// <summary><c>document 12-34: words</c>, the place in UTF-16 code units; the document's id alone where it is cited whole.</summary>
    public static string Of(EvidenceModel evidence) => evidence.Quote is { } quote
        ? string.Create(CultureInfo.InvariantCulture, $"{evidence.Document} {evidence.Start}-{evidence.End}: {quote}")
        : evidence.Document;
}
