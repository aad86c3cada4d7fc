using System.Collections.Generic;
using System.Globalization;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Overlays;

/// <summary>Finds imported statements that overlays correct a second time: only one of two corrections could hold.</summary>
internal sealed class CorrectionsMadeTwice
{
    private readonly Dictionary<(string Entity, int Place), (string? Library, bool IsReplacement, SourceLocation Location)> _first = [];
    private readonly HashSet<(string Entity, string Predicate)> _found = [];

    /// <summary>The end of a sentence about what is corrected already.</summary>
    /// <param name="first">Where.</param>
    /// <param name="library">The library whose overlay that is; null for the knowledge base itself.</param>
    public static string Advice(SourceLocation first, string? library = null) =>
        " is corrected already on line " + (first.Start.Line + 1).ToString(CultureInfo.InvariantCulture) + " of " + Escape.ForMessage(first.FileName)
        + (library is null ? "; bring the two together." : " in the library '" + Escape.ForMessage(library) + "'; leave this one out.");

    /// <summary>Checks a statement of an overlay.</summary>
    /// <param name="correction">The statement.</param>
    /// <param name="id">The id of its entity.</param>
    /// <param name="corrected">The entity.</param>
    /// <param name="library">The library that the overlay is of; null for the knowledge base itself.</param>
    /// <param name="bag">Where to report.</param>
    public void Check(in BoundStatement correction, string id, CorrectedEntity corrected, string? library, DiagnosticBag bag)
    {
        var isReplacement = !CorrectedEntity.SaysWhatBecame(correction);
        (SourceLocation Location, string? Library)? clash = null;
        foreach (var place in corrected.PlacesOf(correction))
        {
            if (!_first.TryGetValue((id, place), out var first)) _first.Add((id, place), (library, isReplacement, bag.LocationOf(correction.Range)));
            else if (library == first.Library || isReplacement || first.IsReplacement) clash ??= (first.Location, first.Library);
        }

        if (clash is not { } known) return;

        _found.Add((id, correction.Predicate.Name));
        bag.Report(Rules.CorrectedTwice, correction.Range, "This '" + correction.Predicate.Name + "' of '" + id + "'" + Advice(known.Location, known.Library), known.Location);
    }

    /// <summary>Whether some of a predicate of an entity were: how many values it has then is not known.</summary>
    public bool Has(string id, PredicateModel predicate) => _found.Contains((id, predicate.Name));
}
