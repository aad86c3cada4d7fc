using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;

namespace KnowledgeGen.Generator.Emit;

/// <summary>A type whose entities are more than one class can have members.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="Count">The number of classes that its entities' members are in.</param>
public sealed record SplitType(string Type, int Count);

/// <summary>The classes that hold the members of a file's entities of a type.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="First">The class of its first entities: 0 is the class of the type, others are classes that it inherits from.</param>
public sealed record FileMembers(string Type, int First);

/// <summary>
/// Deals out entities to classes. The runtime refuses a class of more than 65,535 methods, and says so only when it loads it; static
/// members of base classes are members of the class, too. So a type of very many entities inherits from classes that hold the members
/// which its own class cannot.
/// </summary>
internal sealed class MemberClasses
{
    /// <summary>The greatest number of entities that have their members in one class.</summary>
    public const int Limit = 50_000;

    private static readonly Dictionary<string, int> None = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, int>> _firstByFile = new(StringComparer.Ordinal);
    private readonly List<SplitType> _split = [];

    public MemberClasses(IReadOnlyList<LayoutFile> files)
    {
        foreach (var type in TypesBeyondLimit(files)) Deal(files, type);
        Split = _split.ToEquatableArray();
    }

    /// <summary>The types of more than one class.</summary>
    public EquatableArray<SplitType> Split { get; }

    /// <summary>The first class of each split type that a file has entities of.</summary>
    public IReadOnlyDictionary<string, int> FirstOf(string path) => _firstByFile.TryGetValue(path, out var found) ? found : None;

    /// <summary>The class that holds the member of an entity.</summary>
    /// <param name="first">The first class of its type in its file.</param>
    /// <param name="place">Its place among the entities of its type in its file.</param>
    public static int ClassOf(int first, int place) => first + (place / Limit);

    private static IEnumerable<string> TypesBeyondLimit(IReadOnlyList<LayoutFile> files)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var entity in files.SelectMany(file => file.Entities))
        {
            counts[entity.Type] = counts.TryGetValue(entity.Type, out var count) ? count + 1 : 1;
        }

        return counts.Where(pair => pair.Value > Limit).Select(pair => pair.Key);
    }

    // A file that fits is not torn: an entity that comes or goes then leaves the classes of most other files as they are.
    private void Deal(IReadOnlyList<LayoutFile> files, string type)
    {
        var current = 0;
        var used = 0;
        foreach (var file in files)
        {
            var count = file.Entities.Count(entity => entity.Type == type);
            if (count == 0) continue;
            if (used > 0 && used + count > Limit)
            {
                current++;
                used = 0;
            }

            if (!_firstByFile.TryGetValue(file.Path, out var ofFile)) _firstByFile[file.Path] = ofFile = new(StringComparer.Ordinal);
            ofFile[type] = current;
            current = ClassOf(current, count - 1);
            used = count > Limit ? ((count - 1) % Limit) + 1 : used + count;
        }

        _split.Add(new SplitType(type, current + 1));
    }
}
