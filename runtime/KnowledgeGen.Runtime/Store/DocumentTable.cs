using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>The documents that facts are drawn from.</summary>
internal sealed class DocumentTable
{
    private const int Sha256Length = 64;

    private readonly Dictionary<string, SourceDocument> _byId;

    public DocumentTable(KnowledgeStore store, string data)
    {
        var reader = new PackedReader(data);
        var documents = new SourceDocument[reader.Number()];
        _byId = new Dictionary<string, SourceDocument>(documents.Length, StringComparer.Ordinal);
        for (var i = 0; i < documents.Length; i++)
        {
            var id = reader.Text(reader.Number());
            int? length = reader.Number() is > 0 and var lengthPlusOne ? lengthPlusOne - 1 : null;
            var sha256 = length is null ? null : reader.Text(Sha256Length);
            documents[i] = _byId[id] = new SourceDocument(store, id, sha256, length);
        }

        All = Array.AsReadOnly(documents);
    }

    /// <summary>All of them, by id.</summary>
    public IReadOnlyList<SourceDocument> All { get; }

    public SourceDocument Get(string id) => _byId[id];
}
