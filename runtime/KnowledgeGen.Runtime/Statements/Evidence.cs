using System.Globalization;

namespace KnowledgeGen;

/// <summary>The words of a document that a statement rests on.</summary>
public sealed class Evidence
{
    internal Evidence(SourceDocument document, string? quote, int start, int end, int line)
    {
        Document = document;
        Quote = quote;
        Start = start;
        End = end;
        Line = line;
    }

    /// <summary>The document.</summary>
    public SourceDocument Document { get; }

    /// <summary>
    /// The words as the curator wrote them, with <c>…</c> where words between the first and the last are left out; null where
    /// the document is cited whole.
    /// </summary>
    public string? Quote { get; }

    /// <summary>Whether the document is cited as such, without any words of it.</summary>
    public bool IsWholeDocument => Start < 0;

    /// <summary>Where the words start in the document's text, in UTF-16 code units; -1 where it is cited whole.</summary>
    public int Start { get; }

    /// <summary>Where the words end, exclusive, in UTF-16 code units; -1 where the document is cited whole.</summary>
    public int End { get; }

    /// <summary>The line that the words start in, from 1; 0 where the document is cited whole.</summary>
    public int Line { get; }

    /// <summary>The words in quotation marks, then the document and the line.</summary>
    public override string ToString()
    {
        if (IsWholeDocument) return $"({Document.Id})";
        return $"“{Quote}” ({Document.Id}, line {Line.ToString(CultureInfo.InvariantCulture)})";
    }
}
