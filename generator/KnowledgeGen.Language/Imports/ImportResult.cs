using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Imports;

/// <summary>What a knowledge base imports.</summary>
/// <param name="Imports">The libraries, each after those that it imports itself.</param>
/// <param name="Diagnostics">What is wrong with what the schema says of them.</param>
/// <param name="Places">Where the schema names each of its own imports.</param>
public sealed record ImportResult(EquatableArray<ImportModel> Imports, EquatableArray<Diagnostic> Diagnostics, EquatableArray<ImportPlace> Places)
{
    private Dictionary<string, int>? _numbers;

    /// <summary>Nothing imported.</summary>
    public static ImportResult Empty { get; } = new(default, default, default);

    /// <summary>The schema files that count: those of imported libraries, each library after those that it imports, then those of the knowledge base.</summary>
    public EquatableArray<YamlFile> Order(IEnumerable<YamlFile> files) => files
        .Where(Includes)
        .OrderBy(file => file.Library is { } library ? NumberOf(library.Name) : int.MaxValue)
        .ThenBy(file => file.Path, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>Whether a file is of the knowledge base itself or of a library that is imported.</summary>
    public bool Includes(YamlFile file) => file.Library is not { } library || NumberOf(library.Name) >= 0;

    /// <summary>Whether the facts of a file count: it is of the knowledge base itself, or an imported part of a library.</summary>
    public bool Includes(FactSource source) =>
        source.File.Library is not { } library || (NumberOf(library.Name) is >= 0 and var number && Imports[number].Has(source));

    /// <inheritdoc/>
    public bool Equals(ImportResult? other) => other is not null && Imports == other.Imports && Diagnostics == other.Diagnostics && Places == other.Places;

    /// <inheritdoc/>
    public override int GetHashCode() => Imports.GetHashCode();

    private int NumberOf(string library)
    {
        if (_numbers is null)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < Imports.Count; i++) numbers.Add(Imports[i].Library.Name, i);
            _numbers = numbers;
        }

        return _numbers.TryGetValue(library, out var found) ? found : -1;
    }
}

/// <summary>Where a schema names a library that it imports.</summary>
/// <param name="Library">The name of the library.</param>
/// <param name="Location">The place.</param>
public sealed record ImportPlace(string Library, SourceLocation Location);
