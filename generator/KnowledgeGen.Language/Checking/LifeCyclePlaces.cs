using System.Collections.Generic;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Checking;

/// <summary>
/// Adds to warnings of what is out of use the places that say so. The stages of a single file do not know them: a line more in one file would make all others be
/// bound again.
/// </summary>
internal sealed class LifeCyclePlaces
{
    private readonly Dictionary<(Rule Rule, string Id), SourceLocation> _places = [];

    public LifeCyclePlaces(EquatableArray<LifeCyclePlace> places)
    {
        foreach (var place in places) _places[(place.Rule, place.Id)] = place.Location;
    }

    /// <summary>The diagnostic with the place that it lacks.</summary>
    public Diagnostic Complete(Diagnostic diagnostic)
    {
        if (diagnostic.OutOfUse is not { } id) return diagnostic;

        var rule = diagnostic.Rule == Rules.RestsOnRetracted ? Rules.Retracted : diagnostic.Rule;
        return _places.TryGetValue((rule, id), out var place)
            ? diagnostic with { Related = new[] { place }.ToEquatableArray(), OutOfUse = null }
            : diagnostic;
    }
}
