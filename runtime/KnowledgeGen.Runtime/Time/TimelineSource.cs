using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen;

/// <summary>The dates of entities in order, which timelines of all classes share.</summary>
internal sealed class TimelineSource(KnowledgeStore store, bool includesReported = false, bool includesDerived = false)
{
    private Dating[]? _datings;

    /// <summary>Sorted; each date of an entity once.</summary>
    public Dating[] Datings => _datings ??= Sort(new DatingReader(store, includesReported, includesDerived).Read());

    /// <summary>With what is not asserted.</summary>
    public TimelineSource WithReported() => new(store, includesReported: true, includesDerived);

    /// <summary>With what is derived.</summary>
    public TimelineSource WithDerived() => new(store, includesReported, includesDerived: true);

    /// <summary>The entities of a class without a date, in the order of the fact files.</summary>
    public EntityList<T> Undated<T>()
        where T : Entity
    {
        var dated = new HashSet<Entity>(Datings.Select(static dating => dating.Entity));
        var rows = Array.FindAll(store.AllRows, row => store.At(row) is T entity && (includesReported || !store.IsReported(entity)) && !dated.Contains(entity));
        return new(store, rows, 0, rows.Length);
    }

    // Sorting by keys is stable here: what is equal by its bounds stays in the order of the fact files.
    private static Dating[] Sort(IEnumerable<Dating> datings) =>
        datings.OrderBy(static dating => dating.Date, Comparer<EdtfDate>.Create(static (a, b) => a.CompareBounds(b))).ToArray();
}
