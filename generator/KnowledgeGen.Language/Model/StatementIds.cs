using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGen.Language.Model;

/// <summary>
/// The ids of statements: <c>subject/predicate/object</c>; of a literal the first 12 hexadecimal digits of SHA-256 over its
/// canonical text stand for the object. Where several statements of a subject would have the same id, the second and later ones
/// end in <c>~2</c>, <c>~3</c>. The order of files, keys and lines has no part in an id.
/// </summary>
public static class StatementIds
{
    /// <summary>The ids of an entity's statements, one for one.</summary>
    public static string[] Of(EntityModel entity)
    {
        var ordinals = OrdinalsOf(entity.Statements);
        var ids = new string[ordinals.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = Make(entity, entity.Statements[i], ordinals[i]);
        return ids;
    }

    /// <summary>The id of a statement that is the n-th of its subject to say the same, from 1.</summary>
    internal static string Make(EntityModel entity, StatementModel statement, int ordinal)
    {
        var id = StatementId.Make(
            entity.Id,
            statement.Predicate.Name,
            statement.Value.ToCanonicalText(),
            statement.Predicate is RelationModel);
        return ordinal == 1 ? id : id + "~" + ordinal.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Of each statement of an entity, the how many-th it is, from 1, to say the same of the same predicate.</summary>
    internal static int[] OrdinalsOf(IReadOnlyList<StatementModel> statements)
    {
        var ordinals = new int[statements.Count];
        var uses = new Dictionary<(string Predicate, string Value), int>();
        for (var i = 0; i < ordinals.Length; i++)
        {
            var key = (statements[i].Predicate.Name, statements[i].Value.ToCanonicalText());
            uses.TryGetValue(key, out var count);
            uses[key] = ordinals[i] = count + 1;
        }

        return ordinals;
    }
}
