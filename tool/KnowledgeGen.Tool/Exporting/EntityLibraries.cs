using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>Which library each imported entity is from.</summary>
internal sealed class EntityLibraries
{
    private readonly Dictionary<string, LibraryModel> _byEntity = new(StringComparer.Ordinal);

    public EntityLibraries(KnowledgeModel model)
    {
        foreach (var file in model.Files.Where(file => file.Library is not null))
        {
            var library = model.Schema.Imports.First(import => import.Name == file.Library);
            foreach (var entity in file.Entities) _byEntity.TryAdd(entity.Id, library);
        }
    }

    /// <summary>The library that an entity is from; null for one of the knowledge base's own.</summary>
    public LibraryModel? Of(string entity) => _byEntity.GetValueOrDefault(entity);
}
