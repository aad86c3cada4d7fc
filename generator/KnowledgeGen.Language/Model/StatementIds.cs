using System.Collections.Generic;

namespace KnowledgeGen.Language.Model;

/// <summary>
/// The ids of statements: <c>subject/predicate/object</c>; of a literal the first 12 hexadecimal digits of SHA-256 over its canonical
/// text stand for the object. Where several statements of a subject would have the same id, the second and later ones end in
/// <c>~2</c>, <c>~3</c>. The order of files, keys and lines has no part in an id.
/// </summary>
public static class StatementIds
{
    /// <summary>The ids of an entity's statements, one for one.</summary>
    public static string[] Of(EntityModel entity)
    {
        var ids = new string[entity.Statements.Count];
        var uses = new Dictionary<string, int>(System.StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            var statement = entity.Statements[i];
            var id = StatementId.Make(
                entity.Id, statement.Predicate.Name, statement.Value.ToCanonicalText(), statement.Predicate is RelationModel);
            uses.TryGetValue(id, out var count);
            uses[id] = count + 1;
            ids[i] = count == 0 ? id : id + "~" + (count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return ids;
    }
}
