using System;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Imports;

/// <summary>A library that a knowledge base imports, itself or through another one.</summary>
/// <param name="Library">The library.</param>
/// <param name="Parts">The relative paths of the fact files that are imported, sorted (ordinal).</param>
public sealed record ImportModel(LibraryModel Library, EquatableArray<string> Parts)
{
    /// <summary>Whether a fact file of the library is imported.</summary>
    internal bool Has(FactSource source) => Parts.AsSpan().BinarySearch(source.RelativePath, StringComparer.Ordinal) >= 0;
}
