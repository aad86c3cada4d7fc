using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Overlays;

/// <summary>
/// An imported entity as overlays correct it. A statement of an overlay with the value of an imported one says what became of that, such as
/// <c>retracted</c>, and nothing else; or, where it says no such thing, it stands in its place. One of whose value the library has no statement, or several, is
/// added.
/// </summary>
internal sealed class CorrectedEntity
{
    private readonly Dictionary<(string Predicate, ValueModel Value), List<int>> _places = [];
    private readonly Dictionary<(string Predicate, ValueModel Value, string? During), List<int>> _placesInTime = [];
    private readonly Dictionary<string, int> _asserted = new(StringComparer.Ordinal);

    /// <summary>Corrects an entity.</summary>
    /// <param name="imported">The entity of the library.</param>
    /// <param name="overlays">What overlays say of it, in the order of their files.</param>
    public CorrectedEntity(BoundEntity imported, IReadOnlyList<BoundEntity> overlays)
    {
        var statements = imported.Statements.ToArray();
        for (var i = 0; i < statements.Length; i++)
        {
            ref readonly var statement = ref statements[i];
            Add(_places, (statement.Predicate.Name, statement.Value), i);
            Add(_placesInTime, (statement.Predicate.Name, statement.Value, statement.Annotations.During), i);
        }

        var isReplaced = new bool[statements.Length];
        foreach (var correction in overlays.SelectMany(overlay => overlay.Statements))
        {
            if (SaysWhatBecame(correction))
            {
                foreach (var place in MeantBy(correction)) statements[place] = statements[place] with { LifeCycle = correction.LifeCycle };
            }
            else if (Replaces(correction))
            {
                isReplaced[_places[KeyOf(correction)][0]] = true;
            }
        }

        Entity = imported with
        {
            Statements = statements.Where((_, i) => !isReplaced[i]).ToEquatableArray(),
            LifeCycle = overlays.Select(overlay => overlay.LifeCycle).LastOrDefault(said => said != LifeCycleModel.None) ?? imported.LifeCycle,
        };
        foreach (var statement in overlays.SelectMany(overlay => Additions(overlay).Statements).Concat(Entity.Statements))
        {
            if (statement.IsAsserted) _asserted[statement.Predicate.Name] = CountAsserted(statement.Predicate) + 1;
        }
    }

    /// <summary>The entity with what is left of its statements.</summary>
    public BoundEntity Entity { get; }

    /// <summary>What an overlay adds to an entity.</summary>
    public static BoundEntity Additions(BoundEntity overlay) => overlay with
    {
        Statements = overlay.Statements.Where(statement => !SaysWhatBecame(statement)).ToEquatableArray(),
        LifeCycle = LifeCycleModel.None,
        Formerly = default,
    };

    /// <summary>Whether a statement of an overlay says what became of an imported one.</summary>
    public static bool SaysWhatBecame(in BoundStatement correction) => correction.LifeCycle != LifeCycleModel.None;

    /// <summary>Whether the library says what a statement of an overlay is about: its value, and in its time if it says one.</summary>
    public bool IsSaid(in BoundStatement correction) => MeantBy(correction).Count > 0;

    /// <summary>Whether a statement of an overlay stands in the place of an imported one.</summary>
    public bool Replaces(in BoundStatement correction) => _places.TryGetValue(KeyOf(correction), out var places) && places.Count == 1;

    /// <summary>How many asserted statements of a predicate there are, those of overlays too.</summary>
    public int CountAsserted(PredicateModel predicate) => _asserted.TryGetValue(predicate.Name, out var count) ? count : 0;

    private static (string Predicate, ValueModel Value) KeyOf(in BoundStatement statement) => (statement.Predicate.Name, statement.Value);

    private static void Add<TKey>(Dictionary<TKey, List<int>> places, TKey key, int place)
        where TKey : notnull
    {
        if (!places.TryGetValue(key, out var list)) places.Add(key, list = []);
        list.Add(place);
    }

    private List<int> MeantBy(in BoundStatement correction)
    {
        List<int>? places;
        var isFound = correction.Annotations.During is { } during
            ? _placesInTime.TryGetValue((correction.Predicate.Name, correction.Value, during), out places)
            : _places.TryGetValue(KeyOf(correction), out places);
        return isFound ? places! : [];
    }
}
