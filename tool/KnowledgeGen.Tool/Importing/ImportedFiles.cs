using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Importing;

/// <summary>The files of an import: a schema, and facts in the order in which they came.</summary>
internal static class ImportedFiles
{
    // Far below what a file may hold, and few enough for an editor.
    private const int EntitiesInFile = 5_000;

    /// <summary>Writes them.</summary>
    /// <returns>How many there are.</returns>
    public static int Write(IReadOnlyList<ImportedEntity> entities, bool areUntyped, OutputFolder folder)
    {
        var schema = SchemaGuess.Of(entities, areUntyped);
        folder.Write("imported.schema.yaml", writer => new SchemaFileWriter(schema, writer).Write());
        var many = schema.Predicates.Where(predicate => predicate.IsMany).Select(predicate => predicate.Name).ToHashSet();
        var members = schema.Predicates.Select(predicate => CSharpName.FromId(predicate.Name.Name)).ToHashSet(StringComparer.Ordinal);
        var groups = Split(entities, areTables: areUntyped).ToList();
        var width = groups.Count.ToString(CultureInfo.InvariantCulture).Length;
        for (var i = 0; i < groups.Count; i++)
        {
            var number = (i + 1).ToString("D" + width.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            folder.Write(number + "-" + groups[i][0].Type + ".facts.yaml", writer => new FactFileWriter(groups[i], many, members, writer).Write());
        }

        return groups.Count + 1;
    }

    // A file has each type once, so that whoever comes back to a type starts another file. Of tables each has a file of its own.
    private static IEnumerable<List<ImportedEntity>> Split(IReadOnlyList<ImportedEntity> entities, bool areTables)
    {
        var group = new List<ImportedEntity>();
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            var isNewType = group.Count == 0 || group[^1].Type != entity.Type;
            if (group.Count == EntitiesInFile || (isNewType && (!types.Add(entity.Type) || (areTables && group.Count > 0))))
            {
                yield return group;
                group = [];
                types = [entity.Type];
            }

            group.Add(entity);
        }

        if (group.Count > 0) yield return group;
    }
}
