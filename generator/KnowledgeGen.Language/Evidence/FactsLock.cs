using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// The content of <c>facts.lock</c>: for each document its hash and length, for each of its selectors where the words are. With
/// it evidence can be checked where the text of a document may not be distributed.
/// </summary>
public sealed class FactsLock : IEquatable<FactsLock>
{
    /// <summary>The version of the file format that this compiler writes and reads.</summary>
    public const int Version = 1;

    private Dictionary<string, LockedDocument>? _documentsById;
    private Dictionary<(string Document, string Key), LockedSpan>? _spans;

    /// <summary>Makes a lock of documents in any order; of those with the same id only the first is kept.</summary>
    public FactsLock(IEnumerable<LockedDocument> documents) => Documents = documents
        .GroupBy(document => document.Id, StringComparer.Ordinal)
        .Select(group => group.First())
        .OrderBy(document => document.Id, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>A lock that knows nothing.</summary>
    public static FactsLock Empty { get; } = new([]);

    /// <summary>The documents, sorted by id (ordinal), each id once.</summary>
    public EquatableArray<LockedDocument> Documents { get; }

    /// <summary>
    /// Reads a lock. What is malformed is reported and left out, so that the result holds all that could be read; of an unknown
    /// version nothing is read.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="bag">Takes what is wrong with it as a lock; what is wrong with it as YAML is the file's own.</param>
    public static FactsLock Read(YamlFile file, DiagnosticBag bag) => new FactsLockReader(file, bag).Read();

    /// <summary>The entry of a document, or null.</summary>
    public LockedDocument? FindDocument(string documentId)
    {
        _documentsById ??= Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        return _documentsById.TryGetValue(documentId, out var found) ? found : null;
    }

    /// <summary>Where the lock says that the words of a selector are; null where it does not know them.</summary>
    public LockedSpan? FindSpan(string documentId, Selector selector)
    {
        _spans ??= IndexSpans();
        return _spans.TryGetValue((documentId, selector.Key), out var found) ? found : null;
    }

    /// <summary>
    /// The text of the file, with LF, the same for equal locks: one selector a line, so that version control can merge it and a
    /// person review it.
    /// </summary>
    public string Write()
    {
        var builder = new StringBuilder("# Written by `kgen lock`. Commit it; do not edit it.\n");
        builder.Append("lock: ").Append(Version.ToString(CultureInfo.InvariantCulture)).Append('\n');
        builder.Append(Documents.Count == 0 ? "documents: {}\n" : "documents:\n");
        foreach (var document in Documents) Write(builder, document);
        return builder.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(FactsLock? other) => other is not null && Documents == other.Documents;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactsLock);

    /// <inheritdoc/>
    public override int GetHashCode() => Documents.GetHashCode();

    private static void Write(StringBuilder builder, LockedDocument document)
    {
        var id = YamlScalarText.IsIdentifier(document.Id) ? document.Id : Escape.ForYaml(document.Id);
        builder.Append("  ").Append(id).Append(":\n");
        builder.Append("    sha256: ").Append(document.Sha256).Append('\n');
        builder.Append("    length: ").Append(document.Length.ToString(CultureInfo.InvariantCulture)).Append('\n');
        builder.Append(document.Spans.Count == 0 ? "    spans: {}\n" : "    spans:\n");
        foreach (var span in document.Spans)
        {
            builder.Append("      ").Append(Escape.ForYaml(span.Key)).Append(": ")
                .AppendFormat(CultureInfo.InvariantCulture, "{0}-{1} line {2} {3}\n", span.Start, span.End, span.Line, span.Hash);
        }
    }

    private Dictionary<(string Document, string Key), LockedSpan> IndexSpans()
    {
        var spans = new Dictionary<(string Document, string Key), LockedSpan>();
        foreach (var document in Documents)
        {
            foreach (var span in document.Spans) spans[(document.Id, span.Key)] = span;
        }

        return spans;
    }
}
