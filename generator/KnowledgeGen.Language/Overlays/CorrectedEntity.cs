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
    private readonly EquatableArray<BoundStatement> _imported;
    private readonly Dictionary<(string Predicate, ValueModel Value), List<int>> _places = [];
    private readonly Dictionary<string, Dictionary<(ValueModel Value, string? During, EquatableArray<QualifierValueModel> Qualifiers), List<int>>> _narrowed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _asserted = new(StringComparer.Ordinal);

    /// <summary>Corrects an entity.</summary>
    /// <param name="imported">The entity of the library.</param>
    /// <param name="overlays">What overlays say of it, in the order of their files.</param>
    public CorrectedEntity(BoundEntity imported, IReadOnlyList<BoundEntity> overlays)
    {
        _imported = imported.Statements;
        var statements = imported.Statements.ToArray();
        for (var i = 0; i < statements.Length; i++) Add(_places, KeyOf(statements[i]), i);

        var isReplaced = new bool[statements.Length];
        foreach (var correction in overlays.SelectMany(overlay => overlay.Statements))
        {
            foreach (var place in PlacesOf(correction))
            {
                if (SaysWhatBecame(correction)) statements[place] = statements[place] with { LifeCycle = statements[place].LifeCycle.With(correction.LifeCycle) };
                else isReplaced[place] = true;
            }
        }

        Entity = imported with
        {
            Statements = statements.Where((_, i) => !isReplaced[i]).ToEquatableArray(),
            LifeCycle = overlays.Aggregate(imported.LifeCycle, (known, overlay) => known.With(overlay.LifeCycle)),
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

    /// <summary>
    /// Which statements of the library a statement of an overlay is about. One that says what became of them: those with its value, and with its time and qualifiers
    /// as far as it has any. One that stands in the place of another: that. None where it is added.
    /// </summary>
    public IReadOnlyList<int> PlacesOf(in BoundStatement correction)
    {
        if (SaysWhatBecame(correction) && IsNarrow(correction)) return FindNarrow(correction);
        return _places.TryGetValue(KeyOf(correction), out var places) && (SaysWhatBecame(correction) || places.Count == 1) ? places : [];
    }

    /// <summary>How many asserted statements of a predicate there are, those of overlays too.</summary>
    public int CountAsserted(PredicateModel predicate) => _asserted.TryGetValue(predicate.Name, out var count) ? count : 0;

    private static (string Predicate, ValueModel Value) KeyOf(in BoundStatement statement) => (statement.Predicate.Name, statement.Value);

    private static bool IsNarrow(in BoundStatement correction) => correction.Annotations.During is not null || correction.Qualifiers.Count > 0;

    private static void Add<TKey>(Dictionary<TKey, List<int>> places, TKey key, int place)
        where TKey : notnull
    {
        if (!places.TryGetValue(key, out var list)) places.Add(key, list = []);
        list.Add(place);
    }

    // All corrections that name the same qualifiers look into one table: many of them take time linear in them.
    private List<int> FindNarrow(in BoundStatement correction)
    {
        var predicate = correction.Predicate.Name;
        var hasTime = correction.Annotations.During is not null;
        var named = correction.Qualifiers.Select(qualifier => qualifier.Qualifier.Name).ToList();
        var shape = string.Join(" ", named.Prepend(hasTime ? predicate + " during" : predicate));
        if (!_narrowed.TryGetValue(shape, out var table))
        {
            _narrowed.Add(shape, table = []);
            for (var i = 0; i < _imported.Count; i++)
            {
                var statement = _imported[i];
                if (statement.Predicate.Name != predicate) continue;
                var qualifiers = statement.Qualifiers.Where(qualifier => named.Contains(qualifier.Qualifier.Name)).ToEquatableArray();
                Add(table, (statement.Value, hasTime ? statement.Annotations.During : null, qualifiers), i);
            }
        }

        return table.TryGetValue((correction.Value, correction.Annotations.During, correction.Qualifiers), out var places) ? places : [];
    }
}
