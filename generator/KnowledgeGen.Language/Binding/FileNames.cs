using System.Linq;

namespace KnowledgeGen.Language.Binding;

/// <summary>What the checks of one file depend on of what entities are called.</summary>
/// <param name="Entities">The names: of those entities at least that statements of the file with evidence of their own lead to.</param>
/// <param name="Unknown">
/// Of each reference of the file that is like no id, one for one, the sentence that reports it. Whom it meant is looked for among the names of
/// all entities, so it is carried along: among fewer, somebody else would be found.
/// </param>
public sealed record FileNames(EntityNames Entities, EquatableArray<string> Unknown)
{
    /// <summary>For a compiler that has the names of all entities at hand.</summary>
    public static FileNames WithAll(BoundFile file, EntityNames all) => new(all, Report(file, all));

    /// <summary>For a pipeline that checks a file again only where something has changed for it.</summary>
    public static FileNames WithUsed(BoundFile file, EntityNames all) => new(all.UsedBy(file), Report(file, all));

    private static EquatableArray<string> Report(BoundFile file, EntityNames all) =>
        file.UnknownReferences.Select(unknown => unknown.Message(all)).ToEquatableArray();
}
