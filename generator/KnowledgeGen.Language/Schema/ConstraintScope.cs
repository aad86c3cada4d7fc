using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Schema;

/// <summary>Looks up the names in the constraints of one declaration, and reports those that nothing has or that do not fit.</summary>
internal sealed class ConstraintScope(Declaration declaration, ConstraintNames names)
{
    private const string Disjoint = "disjoint";

    private Dictionary<string, TextRange>? _placesInList;

    /// <summary>Whether a name in <c>disjoint</c> can stay.</summary>
    public bool HasRelation(string name)
    {
        if (name == declaration.Name)
        {
            Report(PlaceInList(name), "Relation '" + name + "' cannot exclude itself; name another relation.");
            return false;
        }

        if (names.HasRelation(name)) return true;

        Report(PlaceInList(name), "There is no relation '" + Escape.ForMessage(name) + "'" + Suggestion(name, names.Relations));
        return false;
    }

    /// <summary>The name of a date in <c>before</c> or <c>after</c>, or null where there is none or it cannot stay.</summary>
    public string? DateOrNull(string key, string? name, PredicateModel predicate)
    {
        if (name is null) return null;

        var place = Find(key)?.Range;
        if (predicate is PropertyModel { Type.Kind: not ValueKind.Date })
        {
            Report(place, "'" + key + "' orders dates, and '" + predicate.Name + "' is none; take it out.");
            return null;
        }

        if (names.FindProperty(name) is not { } date)
        {
            Report(place, "There is no property '" + Escape.ForMessage(name) + "'" + Suggestion(name, names.Dates));
            return null;
        }

        if (date.Type.Kind == ValueKind.Date && name != predicate.Name) return name;

        Report(place, date.Type.Kind == ValueKind.Date
            ? "'" + name + "' cannot be ordered by itself; name another date."
            : "'" + key + "' orders dates, and '" + name + "' is none; name a property of type date.");
        return null;
    }

    private string Suggestion(string name, IEnumerable<string> candidates) => declaration.File.Bag.Suggestion(name, candidates);

    private void Report(TextRange? place, string message) => declaration.Report(Rules.InvalidConstraint, place ?? declaration.Key.Range, message);

    private YamlNode? Find(string key) => (declaration.Body as YamlMapping)?.Find(key)?.Value;

    private TextRange? PlaceInList(string name) => (_placesInList ??= PlacesInList()).TryGetValue(name, out var place) ? place : null;

    // Where each name stands first.
    private Dictionary<string, TextRange> PlacesInList()
    {
        var places = new Dictionary<string, TextRange>(StringComparer.Ordinal);
        IEnumerable<YamlNode> items = Find(Disjoint) switch { YamlSequence list => list.Items, { } node => [node], null => [] };
        foreach (var scalar in items.OfType<YamlScalar>())
        {
            if (!places.ContainsKey(scalar.Value)) places.Add(scalar.Value, scalar.Range);
        }

        return places;
    }
}
