using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Overlays;

/// <summary>What overlays say of imported entities, and what is wrong with it.</summary>
/// <param name="Files">The bound overlays, those of libraries first, sorted by relative path.</param>
/// <param name="Diagnostics">What is wrong with them.</param>
public sealed record OverlayResult(EquatableArray<BoundFile> Files, EquatableArray<Diagnostic> Diagnostics)
{
    private Dictionary<string, List<BoundEntity>>? _entities;

    /// <summary>No overlay.</summary>
    public static OverlayResult Empty { get; } = new(default, default);

    /// <summary>Takes the overlays among bound files and checks them against what they correct.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="files">All bound fact files, sorted by relative path.</param>
    public static OverlayResult Of(SchemaModel schema, EquatableArray<BoundFile> files)
    {
        // What the knowledge base says itself comes last, and holds.
        var overlays = files.Where(file => file.Source.IsOverlay).OrderBy(file => file.Source.File.Library is null).ToEquatableArray();
        return overlays.Count == 0 ? Empty : new OverlayResult(overlays, OverlayChecker.Check(schema, overlays, files));
    }

    /// <summary>
    /// A file as overlays make it: of an imported one the statements as they are corrected, of an overlay those that it adds.
    /// </summary>
    public BoundFile Correct(BoundFile file)
    {
        if (Files.Count == 0) return file;
        if (file.Source.IsOverlay) return file with { Entities = file.Entities.Select(CorrectedEntity.Additions).ToEquatableArray() };
        return file.Source.File.Library is null || !file.Entities.Any(entity => Of(entity.Id).Count > 0)
            ? file
            : file with { Entities = file.Entities.Select(entity => Of(entity.Id) is { Count: > 0 } overlays ? new CorrectedEntity(entity, overlays).Entity : entity).ToEquatableArray() };
    }

    /// <inheritdoc/>
    public bool Equals(OverlayResult? other) => other is not null && Files == other.Files && Diagnostics == other.Diagnostics;

    /// <inheritdoc/>
    public override int GetHashCode() => Files.GetHashCode();

    private List<BoundEntity> Of(string id)
    {
        if (_entities is null)
        {
            var entities = new Dictionary<string, List<BoundEntity>>(StringComparer.Ordinal);
            foreach (var entity in Files.SelectMany(file => file.Entities))
            {
                if (!entities.TryGetValue(entity.Id, out var list)) entities.Add(entity.Id, list = []);
                list.Add(entity);
            }

            _entities = entities;
        }

        return _entities.TryGetValue(id, out var found) ? found : [];
    }
}
