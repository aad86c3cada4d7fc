using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>Says which ids somebody may have meant.</summary>
internal static class NearestIds
{
    private const int Shown = 3;

    // Beyond this, what was asked for is not a mistyped id, and comparing would only cost time.
    private const int LongestCompared = 200;

    public static string Explain<T>(KnowledgeStore store, string? id)
        where T : Entity
    {
        if (id is null) return "An id is needed, not null.";

        var name = typeof(T) == typeof(Entity) ? "entity" : typeof(T).Name;
        if (store.Find(id) is { } other) return $"'{id}' is not of the type {name}, but of {other.GetType().Name}.";

        var nearest = Find<T>(store, id);
        var message = $"There is no {name} with the id '{id}'.";
        return nearest.Count == 0 ? message : $"{message} Did you mean '{string.Join("', '", nearest)}'?";
    }

    private static List<string> Find<T>(KnowledgeStore store, string id)
    {
        var found = new List<KeyValuePair<int, string>>();
        if (id.Length <= LongestCompared)
        {
            var farthest = Math.Max(2, id.Length / 3);
            foreach (var row in store.AllRows)
            {
                if (!typeof(T).IsAssignableFrom(store.TypeAt(row).Class)) continue;

                store.BlockOf(row).FindId(row & KnowledgeStore.BlockMask, out _, out var length);
                if (Math.Abs(length - id.Length) > farthest) continue;

                var candidate = store.IdAt(row);
                var distance = Distance(id, candidate);
                if (distance <= farthest) found.Add(new(distance, candidate));
            }
        }

        found.Sort(static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : string.CompareOrdinal(a.Value, b.Value));
        return found.ConvertAll(static pair => pair.Value).GetRange(0, Math.Min(Shown, found.Count));
    }

    /// <summary>The number of insertions, deletions and replacements that make one text the other (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var costs = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) costs[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.Min(replaced, Math.Min(costs[j], costs[j - 1]) + 1);
            }
        }

        return costs[b.Length];
    }
}
