using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>All that is known of the sources: the texts at hand, the lock, and the documents that facts describe.</summary>
public sealed class DocumentSet : IEquatable<DocumentSet>
{
    private readonly Dictionary<string, DocumentText> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _declared = new(StringComparer.Ordinal);

    /// <summary>Brings together what is known of the sources.</summary>
    /// <param name="documents">The document files.</param>
    /// <param name="factsLock">The lock, or null.</param>
    /// <param name="declared">The entities of the built-in type <c>document</c>.</param>
    /// <param name="others">The ids of further document files, one of which may have been meant; see <see cref="DocumentFiles.Alternatives"/>.</param>
    public DocumentSet(
        DocumentsResult documents, FactsLock? factsLock, EquatableArray<DeclaredDocument> declared, EquatableArray<string> others = default)
    {
        Others = others;
        var texts = documents.Texts;
        Texts = texts;
        Unreadable = documents.Unreadable;
        Lock = factsLock;
        Declared = declared;
        foreach (var text in texts)
        {
            if (!_byId.ContainsKey(text.Id)) _byId.Add(text.Id, text);
        }

        foreach (var document in declared) _declared.Add(document.Id, document.Retracted);
    }

    /// <summary>The texts at hand.</summary>
    public EquatableArray<DocumentText> Texts { get; }

    /// <summary>The ids of documents whose files are there and cannot be used, which is an error of its own.</summary>
    public EquatableArray<string> Unreadable { get; }

    /// <summary>The lock, or null.</summary>
    public FactsLock? Lock { get; }

    /// <summary>The documents that facts describe, sorted by id.</summary>
    public EquatableArray<DeclaredDocument> Declared { get; }

    /// <summary>The ids of further document files, one of which may have been meant.</summary>
    public EquatableArray<string> Others { get; }

    /// <summary>The ids of all documents of which anything is known.</summary>
    public IEnumerable<string> KnownIds
    {
        get
        {
            var ids = new HashSet<string>(_byId.Keys, StringComparer.Ordinal);
            ids.UnionWith(_declared.Keys);
            ids.UnionWith(Others);
            if (Lock is not null)
            {
                foreach (var document in Lock.Documents) ids.Add(document.Id);
            }

            return ids;
        }
    }

    /// <summary>The text of a document; null where it is not at hand.</summary>
    public DocumentText? FindText(string id) => _byId.TryGetValue(id, out var text) ? text : null;

    /// <summary>Whether facts describe a document.</summary>
    public bool IsDeclared(string id) => _declared.ContainsKey(id);

    /// <summary>Why a document is retracted; null where it is not.</summary>
    public string? WhyRetracted(string id) => _declared.TryGetValue(id, out var reason) ? reason : null;

    /// <inheritdoc/>
    public bool Equals(DocumentSet? other) => other is not null
        && Texts == other.Texts && Unreadable == other.Unreadable && Declared == other.Declared
        && Others == other.Others && Equals(Lock, other.Lock);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentSet);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Texts.GetHashCode() * 31) + Declared.GetHashCode());
}

/// <summary>A document that facts describe.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Retracted">Why it is retracted, or null.</param>
public readonly record struct DeclaredDocument(string Id, string? Retracted);
