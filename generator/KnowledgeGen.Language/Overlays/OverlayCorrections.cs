using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Overlays;

/// <summary>
/// What a statement of an overlay does to an imported one with the same value: where it says what became of it, such as <c>retracted</c>, that is all it
/// says; else it stands in its place. A statement of which the library has none, or several, is added.
/// </summary>
internal static class OverlayCorrections
{
    /// <summary>An imported entity as overlays correct it.</summary>
    public static BoundEntity Apply(BoundEntity entity, IReadOnlyList<BoundEntity> overlays)
    {
        if (overlays.Count == 0) return entity;

        var statements = new List<BoundStatement>();
        for (var i = 0; i < entity.Statements.Count; i++)
        {
            var statement = entity.Statements[i];
            var isReplaced = false;
            foreach (var correction in overlays.SelectMany(overlay => overlay.Statements))
            {
                if (!IsSame(correction, statement)) continue;
                if (correction.LifeCycle != LifeCycleModel.None)
                {
                    if (IsMeant(correction, statement)) statement = statement with { LifeCycle = correction.LifeCycle };
                }
                else
                {
                    isReplaced |= Replaced(correction, entity) == i;
                }
            }

            if (!isReplaced) statements.Add(statement);
        }

        var lifeCycle = overlays.Select(overlay => overlay.LifeCycle).LastOrDefault(said => said != LifeCycleModel.None) ?? entity.LifeCycle;
        return entity with { Statements = statements.ToEquatableArray(), LifeCycle = lifeCycle };
    }

    /// <summary>What an overlay adds to an entity.</summary>
    public static BoundEntity Additions(BoundEntity overlay) => overlay with
    {
        Statements = overlay.Statements.Where(statement => statement.LifeCycle == LifeCycleModel.None).ToEquatableArray(),
        LifeCycle = LifeCycleModel.None,
        Formerly = default,
    };

    /// <summary>The place of the one statement of an entity that a statement of an overlay stands for; -1 where it is none or not one alone.</summary>
    public static int Replaced(in BoundStatement correction, BoundEntity entity)
    {
        var found = -1;
        for (var i = 0; i < entity.Statements.Count; i++)
        {
            if (!IsSame(correction, entity.Statements[i])) continue;
            if (found >= 0) return -1;
            found = i;
        }

        return found;
    }

    /// <summary>Whether what an overlay says became of a statement is said of this one: it has the value, and the time if that is said.</summary>
    public static bool IsMeant(in BoundStatement correction, in BoundStatement statement) => IsSame(correction, statement)
        && (correction.Annotations.During is not { } during || during == statement.Annotations.During);

    private static bool IsSame(in BoundStatement correction, in BoundStatement statement) =>
        correction.Predicate.Name == statement.Predicate.Name && correction.Value.Equals(statement.Value);
}
