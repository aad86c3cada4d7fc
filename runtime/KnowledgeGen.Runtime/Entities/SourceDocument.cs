using System;

namespace KnowledgeGen;

/// <summary>
/// A document that facts are drawn from. What is said of it beyond its text comes from the entity of the built-in type
/// <c>document</c> with the same id, where there is one.
/// </summary>
public sealed class SourceDocument
{
    /// <summary>The name of the built-in type.</summary>
    internal const string TypeName = "document";

    private readonly KnowledgeStore _store;

    internal SourceDocument(KnowledgeStore store, string id, string? sha256, int? length)
    {
        _store = store;
        Id = id;
        Sha256 = sha256;
        Length = length;
    }

    /// <summary>The id: the name of the file in <c>documents</c>, without its ending.</summary>
    public string Id { get; }

    /// <summary>The SHA-256 of the text in lower-case hexadecimal; null where the text was never at hand.</summary>
    public string? Sha256 { get; }

    /// <summary>The length of the text in UTF-16 code units; null where the text was never at hand.</summary>
    public int? Length { get; }

    /// <summary>The entity that says more of the document, or null.</summary>
    public Entity? Entity => _store.Find(Id) is { } entity && entity.Type.Name == TypeName ? entity : null;

    /// <summary>The title, or null.</summary>
    public string? Title => Declared("title") as string;

    /// <summary>Who published it, or null.</summary>
    public string? Publisher => Declared("publisher") as string;

    /// <summary>When it was published, or null.</summary>
    public EdtfDate? Published => Declared("published") is EdtfDate date ? date : null;

    /// <summary>Where it can be read, or null.</summary>
    public Uri? Url => Declared("url") as Uri;

    /// <summary>Under which terms it may be used, or null.</summary>
    public string? Rights => Declared("rights") as string;

    /// <summary>The title; where there is none, the id.</summary>
    public override string ToString() => Title ?? Id;

    private object? Declared(string property)
    {
        if (Entity is not { } entity) return null;

        var row = _store.RowOf(entity);
        var (block, local) = (_store.BlockOf(row), row & KnowledgeStore.BlockMask);
        // Entities of other types may have a property of that name, too.
        foreach (var predicate in _store.Predicates)
        {
            if (predicate.Name != property || predicate.IsRelation) continue;
            if (block.AssertedOf(predicate.Index)?.First(local) is not (>= 0 and var index)) continue;
            return new StatementKey(block, row, predicate.Index << 1, index).Make().Value;
        }

        return null;
    }
}
