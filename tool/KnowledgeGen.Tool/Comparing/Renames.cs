using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Comparing;

/// <summary>The ids of the earlier knowledge base that are others in the later one, which says so by <c>formerly</c>.</summary>
internal sealed class Renames
{
    /// <summary>Every id is what it was.</summary>
    public static readonly Renames None = new();

    private readonly Dictionary<string, string> _latest = new(StringComparer.Ordinal);

    private Renames()
    {
    }

    /// <summary>Finds the renamed entities.</summary>
    public static Renames Between(IReadOnlyDictionary<string, EntityModel> before, IReadOnlyDictionary<string, EntityModel> after)
    {
        var renames = new Renames();
        foreach (var entity in after.Values)
        {
            foreach (var former in entity.Formerly)
            {
                if (before.ContainsKey(former.Id) && !after.ContainsKey(former.Id) && !before.ContainsKey(entity.Id)) renames._latest.TryAdd(former.Id, entity.Id);
            }
        }

        return renames;
    }

    /// <summary>The id that something has in the later knowledge base.</summary>
    public string Latest(string id) => _latest.GetValueOrDefault(id, id);
}
