using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Imports;

/// <summary>What is wrong between a knowledge base and the libraries that it imports.</summary>
internal static class ImportFindings
{
    private static readonly HashSet<Rule> Consequences =
    [
        Rules.UnknownSchemaType, Rules.UnknownInPattern, Rules.InvalidConstraint, Rules.UnknownFactType, Rules.UnknownPredicate, Rules.PredicateOfOtherType,
        Rules.UnknownEntity, Rules.WrongTargetType, Rules.NothingToCorrect,
    ];

    /// <summary>Parts that are needed and left out, and documents that are called alike.</summary>
    public static IEnumerable<Diagnostic> Of(
        ImportResult imports, EquatableArray<BoundFile> files, EquatableArray<CheckedFile> checkedFiles, DocumentSources documents)
    {
        if (imports.Imports.Count == 0) return [];
        return OfParts(imports, files).Concat(OfDocuments(imports, checkedFiles, documents)).Concat(OfLocks(imports, files, checkedFiles, documents));
    }

    /// <summary>Leaves out what is unknown because a library is.</summary>
    public static void LeaveOutConsequences(List<Diagnostic> diagnostics)
    {
        if (diagnostics.Any(diagnostic => diagnostic.Rule == Rules.UnknownLibrary)) diagnostics.RemoveAll(diagnostic => Consequences.Contains(diagnostic.Rule));
    }

    /// <summary>
    /// Leaves out what nobody here can change: warnings about a library's files, and what is said of their evidence, which was checked when the library
    /// was compiled.
    /// </summary>
    public static IEnumerable<Diagnostic> WithoutThoseOfLibraries(IEnumerable<YamlFile> files, IEnumerable<Diagnostic> diagnostics)
    {
        var imported = new HashSet<string>(files.Where(file => file.Library is not null).Select(file => file.Path), StringComparer.Ordinal);
        return imported.Count == 0 ? diagnostics : diagnostics.Where(diagnostic =>
            !imported.Contains(diagnostic.Location.Path) || (diagnostic.Rule.Severity == Severity.Error && diagnostic.Rule.Id[2] != '4'));
    }

    private static IEnumerable<Diagnostic> OfParts(ImportResult imports, EquatableArray<BoundFile> files)
    {
        var seen = new HashSet<(string, string, string, string)>();
        foreach (var file in files)
        {
            if (file.Source.File.Library is not { } library) continue;
            foreach (var needed in file.Needed)
            {
                var part = ImportBinder.NameOfPart(file.Source);
                if (!seen.Add((library.Name, part, needed.Library, needed.Part)) || PlaceOf(needed.Library, imports) is not { } place) continue;
                yield return new Diagnostic(
                    Rules.PartIsNeeded,
                    place,
                    "The part '" + Escape.ForMessage(part) + "' of '" + Escape.ForMessage(library.Name) + "' refers to '" + needed.Id + "' of the part '"
                        + Escape.ForMessage(needed.Part) + "' of '" + Escape.ForMessage(needed.Library) + "', which is left out; import both, or neither.",
                    default);
            }
        }
    }

    // Its evidence was checked when the library was compiled; that here some of it is not shown nobody would notice.
    private static IEnumerable<Diagnostic> OfLocks(ImportResult imports, EquatableArray<BoundFile> files, EquatableArray<CheckedFile> checkedFiles, DocumentSources documents) =>
        from pair in files.Zip(checkedFiles, (file, result) => (File: file, Result: result))
        where pair.File.Source.File.Library is not null
        let isThere = documents.Of(pair.File.Source).Lock is not null
        where isThere ? pair.Result.Diagnostics.Any(IsMissingEvidence) : HasQuotes(pair.File)
        group isThere by pair.File.Source.File.Library!.Name into library
        let place = PlaceOf(library.Key, imports)
        where place is not null
        select new Diagnostic(
            Rules.LibraryWithoutLock,
            place,
            library.First()
                ? "The facts.lock of the library '" + Escape.ForMessage(library.Key) + "' does not fit its facts, so that what some of them rest on is lost here; run `kgen lock` where it is made."
                : "The library '" + Escape.ForMessage(library.Key) + "' comes without facts.lock, so that nothing shows here what its facts rest on; run `kgen lock` where it is made.",
            default);

    private static bool IsMissingEvidence(Diagnostic diagnostic) =>
        diagnostic.Rule.Severity == Severity.Error && diagnostic.Rule.Id.StartsWith("KG40", StringComparison.Ordinal);

    private static bool HasQuotes(BoundFile file) => file.Entities.Any(entity =>
        entity.Evidence.Any(selector => selector.Selector is not null)
        || entity.Statements.Any(statement => statement.Evidence.Any(selector => selector.Selector is not null)));

    private static IEnumerable<Diagnostic> OfDocuments(ImportResult imports, EquatableArray<CheckedFile> files, DocumentSources documents)
    {
        var first = new Dictionary<string, (string? Library, string Sha256)>(StringComparer.Ordinal);
        foreach (var library in files.ToLookup(file => file.Model.Library).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var document in documents.Cited(library))
            {
                if (document.Sha256 is not { } hash) continue;
                if (!first.TryGetValue(document.Id, out var known)) first.Add(document.Id, (library.Key, hash));
                else if (known.Sha256 != hash && library.Key is not null && PlaceOf(library.Key, imports) is { } place)
                {
                    yield return new Diagnostic(
                        Rules.DuplicateDocument,
                        place,
                        "The library '" + Escape.ForMessage(library.Key) + "' cites a document '" + document.Id + "', and so does "
                            + (known.Library is null ? "this knowledge base" : "'" + Escape.ForMessage(known.Library) + "'") + ", but with another text; give one of them another id.",
                        default);
                }
            }
        }
    }

    // What a library imports stands in its own schema; of that the importer's first import is told.
    private static SourceLocation? PlaceOf(string library, ImportResult imports)
    {
        foreach (var place in imports.Places)
        {
            if (place.Library == library) return place.Location;
        }

        return imports.Places.Count > 0 ? imports.Places[0].Location : null;
    }
}
