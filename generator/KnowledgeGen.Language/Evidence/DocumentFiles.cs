using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>A document file that was read, or what is wrong with it.</summary>
/// <param name="Path">The path that messages show.</param>
/// <param name="Text">The document, or null.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
public sealed record DocumentFile(string Path, DocumentText? Text, DocumentProblem? Problem)
{
    /// <summary>The path that decides which of two files with the same id is the document, so that it is the same however somebody wrote the other one.</summary>
    public string FullPath { get; init; } = Path;
}

/// <summary>The document files of a knowledge base.</summary>
/// <param name="Texts">The texts at hand, each id once, sorted by id.</param>
/// <param name="Unreadable">The ids of documents whose files cannot be used, sorted.</param>
/// <param name="Diagnostics">What is wrong with the others.</param>
public sealed record DocumentsResult(
    EquatableArray<DocumentText> Texts, EquatableArray<string> Unreadable, EquatableArray<Diagnostic> Diagnostics);

/// <summary>Brings the document files together, and says which documents the facts cite.</summary>
public static class DocumentFiles
{
    /// <summary>Reads a source's bytes.</summary>
    public static DocumentFile Decode(InputDocument document) => Decode(document.Path, document.Bytes) with { FullPath = document.FullPath };

    /// <summary>Reads a file's bytes.</summary>
    public static DocumentFile Decode(string path, byte[] bytes)
    {
        var result = DocumentText.FromBytes(DocumentText.IdOf(path), path, bytes);
        return new DocumentFile(path, result.Document, result.Problem);
    }

    /// <summary>Takes a file's characters, as the compiler host decoded them.</summary>
    public static DocumentFile Decode(string path, string text)
    {
        var result = DocumentText.FromString(DocumentText.IdOf(path), path, text);
        return new DocumentFile(path, result.Document, result.Problem);
    }

    /// <summary>
    /// Orders documents and reports those that cannot be used. The same text under the same id twice, as in the project and in a
    /// shared folder, is one document.
    /// </summary>
    public static DocumentsResult Read(EquatableArray<DocumentFile> files)
    {
        var texts = new SortedDictionary<string, DocumentText>(StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        foreach (var file in files.OrderBy(file => file.FullPath, StringComparer.Ordinal))
        {
            if (file.Problem is { } problem)
            {
                diagnostics.Add(new Diagnostic(Rules.DocumentEncoding, LocationOf(file.Path, problem), EvidenceMessages.ForProblem(DocumentText.IdOf(file.Path), problem)));
            }
            else if (file.Text is { } text)
            {
                if (!texts.TryGetValue(text.Id, out var first)) texts.Add(text.Id, text);
                else if (first.Sha256 != text.Sha256) diagnostics.Add(Duplicate(first, file.Path));
            }
        }

        var unreadable = files.Where(file => file.Problem is not null).Select(file => DocumentText.IdOf(file.Path));
        return new DocumentsResult(
            texts.Values.ToEquatableArray(), unreadable.OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static Diagnostic Duplicate(DocumentText first, string path) => new(
        Rules.DuplicateDocument,
        SourceLocation.OfFile(path),
        EvidenceMessages.ForDuplicate(first.Id, first.Path, path),
        new[] { SourceLocation.OfFile(first.Path) }.ToEquatableArray());

    /// <summary>The ids of the documents that a file cites, sorted.</summary>
    public static EquatableArray<string> CitedIn(BoundFile file)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entity in file.Entities)
        {
            foreach (var selector in entity.Evidence) ids.Add(selector.Document);
            foreach (ref readonly var statement in entity.Statements.AsSpan())
            {
                foreach (var selector in statement.Evidence) ids.Add(selector.Document);
            }
        }

        return ids.ToEquatableArray();
    }

    /// <summary>The ids of the documents that files cite, sorted.</summary>
    public static EquatableArray<string> Unite(IEnumerable<EquatableArray<string>> cited)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in cited) ids.UnionWith(file);
        return ids.ToEquatableArray();
    }

    /// <summary>Whether a document is among those that are cited. No other document is read.</summary>
    public static bool IsCited(string id, EquatableArray<string> cited) => cited.AsSpan().BinarySearch(id, StringComparer.Ordinal) >= 0;

    /// <summary>What may have been meant by a cited id of which there is no file: the ids of all files, or none where nothing is amiss.</summary>
    public static EquatableArray<string> Alternatives(IEnumerable<string> files, EquatableArray<string> cited)
    {
        var ids = new SortedSet<string>(files, StringComparer.Ordinal);
        return ids.IsSupersetOf(cited) ? default : ids.ToEquatableArray();
    }

    /// <summary>The documents that entities of the built-in type describe.</summary>
    public static EquatableArray<DeclaredDocument> DeclaredIn(EntityTable table) => table.Entries
        .Where(entry => entry.Type == BuiltInDocument.TypeName)
        .OrderBy(entry => entry.Id, StringComparer.Ordinal)
        .Select(entry => new DeclaredDocument(entry.Id, entry.LifeCycle.Retracted))
        .ToEquatableArray();

    /// <summary>The documents that facts cite or describe, sorted by id.</summary>
    public static EquatableArray<DocumentModel> Cited(IEnumerable<CitedSpan> citations, DocumentSet documents)
    {
        var ids = new SortedSet<string>(documents.Declared.Select(document => document.Id), StringComparer.Ordinal);
        foreach (var citation in citations) ids.Add(citation.Document);
        return ids.Select(id => Describe(id, documents)).ToEquatableArray();
    }

    private static DocumentModel Describe(string id, DocumentSet documents)
    {
        var text = documents.FindText(id);
        var locked = documents.Lock?.FindDocument(id);
        return new DocumentModel(id, text?.Sha256 ?? locked?.Sha256, text?.Length ?? locked?.Length, documents.IsDeclared(id));
    }

    private static SourceLocation LocationOf(string path, DocumentProblem problem) =>
        new(
            path,
            new TextRange(problem.Offset, problem.Offset + 1),
            problem.Position,
            problem.Position with { Column = problem.Position.Column + 1 });
}
