using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Evidence;

/// <summary>The sources of a knowledge base and of the libraries that it imports. Of a library's documents there is its lock.</summary>
/// <param name="Own">The sources of the knowledge base itself.</param>
/// <param name="Libraries">Those of each library.</param>
public sealed record DocumentSources(DocumentSet Own, EquatableArray<LibrarySources> Libraries)
{
    /// <summary>The sources that a fact file cites.</summary>
    public DocumentSet Of(FactSource source) => Of(source.File.Library?.Name);

    /// <summary>The documents that facts cite or describe, each once, sorted by id.</summary>
    /// <param name="files">The checked files.</param>
    public EquatableArray<DocumentModel> Cited(IEnumerable<CheckedFile> files)
    {
        var documents = new SortedDictionary<string, DocumentModel>(StringComparer.Ordinal);
        foreach (var group in files.ToLookup(file => file.Model.Library).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var document in DocumentFiles.Cited(group.SelectMany(file => file.Citations), Of(group.Key)))
            {
                if (!documents.TryGetValue(document.Id, out var first) || first.Sha256 is null) documents[document.Id] = document;
            }
        }

        foreach (var document in DocumentFiles.Cited([], Own))
        {
            if (!documents.ContainsKey(document.Id)) documents.Add(document.Id, document);
        }

        return documents.Values.ToEquatableArray();
    }

    private DocumentSet Of(string? library)
    {
        if (library is null) return Own;
        foreach (var sources in Libraries)
        {
            if (sources.Library == library) return sources.Documents;
        }

        return new DocumentSet(new DocumentsResult(default, default, default), null, Own.Declared);
    }
}

/// <summary>The sources of a library.</summary>
/// <param name="Library">Its name.</param>
/// <param name="Documents">What is known of them.</param>
public sealed record LibrarySources(string Library, DocumentSet Documents)
{
    /// <summary>What the lock of each library says.</summary>
    /// <param name="locks">The lock files of libraries.</param>
    /// <param name="declared">The documents that facts describe.</param>
    public static EquatableArray<LibrarySources> Of(IEnumerable<Syntax.YamlFile> locks, EquatableArray<DeclaredDocument> declared) => locks
        .GroupBy(file => file.Library!.Name, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new LibrarySources(
            group.Key,
            new DocumentSet(
                new DocumentsResult(default, default, default),
                LockFiles.Read(group.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray()).Lock,
                declared)))
        .ToEquatableArray();
}
