using KnowledgeGen;

namespace WebApi;

/// <summary>The exact words that something rests on, and where they stand: UTF-16 offsets from 0, the end exclusive, and the line from 1.</summary>
internal sealed record Receipt(string Document, string? Quote, int? Start, int? End, int? Line)
{
    public static IReadOnlyList<Receipt> Of(IEnumerable<Evidence> evidence) => [.. evidence.Select(Of)];

    private static Receipt Of(Evidence words) => words.IsWholeDocument
        ? new(words.Document.Id, null, null, null, null)
        : new(words.Document.Id, words.Quote, words.Start, words.End, words.Line);
}
