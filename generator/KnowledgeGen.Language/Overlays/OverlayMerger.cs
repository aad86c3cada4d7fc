using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Overlays;

/// <summary>Puts what overlays add among the statements of the imported entity.</summary>
public static class OverlayMerger
{
    /// <summary>The models of all files, those of overlays within what they correct.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="files">The models, sorted by path (ordinal).</param>
    public static EquatableArray<FactFileModel> Merge(SchemaModel schema, IEnumerable<FactFileModel> files)
    {
        var all = files.ToList();
        var additions = new OverlayAdditions(all);
        return all.Where(file => !file.IsOverlay).Select(file => Merge(schema, file, additions)).ToEquatableArray();
    }

    /// <summary>The model of a file with what overlays add to it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="file">The model.</param>
    /// <param name="additions">What overlays add.</param>
    public static FactFileModel Merge(SchemaModel schema, FactFileModel file, OverlayAdditions additions) =>
        file.Library is not null && file.Entities.Any(entity => additions.To(entity.Id).Any())
            ? file with { Entities = file.Entities.Select(entity => Merge(schema, entity, additions.To(entity.Id))).ToEquatableArray() }
            : file;

    private static EntityModel Merge(SchemaModel schema, EntityModel entity, IEnumerable<(string Path, EntityModel Entity)> overlays)
    {
        if (!overlays.Any()) return entity;

        var ranks = new Dictionary<string, int>(System.StringComparer.Ordinal);
        foreach (var predicate in schema.PredicatesOf(entity.Type))
        {
            if (!ranks.ContainsKey(predicate.Name)) ranks.Add(predicate.Name, ranks.Count);
        }

        var statements = entity.Statements.Concat(overlays.SelectMany(overlay => StatementsOf(overlay.Path, overlay.Entity)))
            .OrderBy(statement => ranks.TryGetValue(statement.Predicate.Name, out var rank) ? rank : ranks.Count)
            .ThenBy(statement => !statement.IsAsserted)
            .ToArray();
        var isDenied = ModelBuilder.IsDenied(statements);
        return entity with
        {
            Statements = new EquatableArray<StatementModel>(statements),
            IsDenied = isDenied,
            IsReported = entity.LifeCycle.Retracted is not null || isDenied || ModelBuilder.IsReported(statements),
        };
    }

    // The evidence that stands on the entity in the overlay covers what the overlay says, not what the library does.
    private static IEnumerable<StatementModel> StatementsOf(string path, EntityModel overlay) => overlay.Statements.Select(statement => statement with
    {
        Overlay = path,
        Evidence = statement.Evidence.Count == 0 && statement.Unsourced is null ? overlay.Evidence : statement.Evidence,
    });
}
