using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Overlays;

/// <summary>What overlays add to imported entities, checked.</summary>
public sealed class OverlayAdditions : IEquatable<OverlayAdditions>
{
    private readonly EquatableArray<FactFileModel> _files;
    private ILookup<string, (string Path, EntityModel Entity)>? _byId;

    /// <summary>Takes in the models of overlays.</summary>
    /// <param name="files">The models, sorted by path (ordinal); those of other files are left out.</param>
    public OverlayAdditions(IEnumerable<FactFileModel> files) => _files = files.Where(file => file.IsOverlay).ToEquatableArray();

    /// <summary>What is added to an entity, in the order of files, with the paths of these; nothing for most.</summary>
    internal IEnumerable<(string Path, EntityModel Entity)> To(string id)
    {
        _byId ??= _files.SelectMany(file => file.Entities, (file, entity) => (file.Path, entity)).ToLookup(addition => addition.entity.Id, StringComparer.Ordinal);
        return _byId[id];
    }

    /// <inheritdoc/>
    public bool Equals(OverlayAdditions? other) => other is not null && _files == other._files;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OverlayAdditions);

    /// <inheritdoc/>
    public override int GetHashCode() => _files.GetHashCode();
}
