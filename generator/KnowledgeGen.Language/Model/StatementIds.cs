using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGen.Language.Model;

/// <summary>
/// The ids of statements: <c>subject/predicate/object</c>; of a literal the first 12 hexadecimal digits of SHA-256 over its
/// canonical text stand for the object. Where several statements of a subject would have the same id, the second and later ones
/// end in <c>~2</c>, <c>~3</c>; derived ones are counted after those of the facts. The order of files, keys and lines has no part in an id.
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
    internal static string Make(EntityModel entity, StatementModel statement, int ordinal) => Number(
        StatementId.Make(
            entity.Id,
            statement.Predicate.Name,
            statement.Value.ToCanonicalText(),
            statement.Predicate is RelationModel),
        ordinal);

    /// <summary>The id of an edge that is the n-th of its subject to say the same, from 1.</summary>
    internal static string MakeOfEdge(string subject, string relation, string target, int ordinal) =>
        Number(StatementId.Make(subject, relation, target, isRelation: true), ordinal);

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

    /// <summary>The same of each derived statement; those of the facts come first.</summary>
    /// <param name="derivation">What is derived.</param>
    /// <param name="entities">The entities by the numbers that it calls them.</param>
    internal static int[] OrdinalsOf(DerivationModel derivation, IReadOnlyList<EntityModel> entities)
    {
        var statements = derivation.Statements.AsSpan();
        var ordinals = new int[statements.Length];
        var stated = new Dictionary<string, int>();
        for (var i = 0; i < ordinals.Length; i++)
        {
            ref readonly var statement = ref statements[i];
            var goesOn = i > 0 && statements[i - 1].Relation == statement.Relation && statements[i - 1].Subject == statement.Subject;
            if (!goesOn) stated = CountObjects(entities[statement.Subject], derivation.Relations[statement.Relation]);

            // Those of one subject and object lie together.
            if (goesOn && statements[i - 1].Object == statement.Object) ordinals[i] = ordinals[i - 1] + 1;
            else ordinals[i] = stated.TryGetValue(derivation.Entities[statement.Object], out var count) ? count + 1 : 1;
        }

        return ordinals;
    }

    private static Dictionary<string, int> CountObjects(EntityModel entity, string relation)
    {
        var counts = new Dictionary<string, int>();
        foreach (var statement in entity.Statements.AsSpan())
        {
            if (statement.Value is not ValueModel.Reference(var id) || statement.Predicate.Name != relation) continue;

            counts.TryGetValue(id, out var count);
            counts[id] = count + 1;
        }

        return counts;
    }

    private static string Number(string id, int ordinal) =>
        ordinal == 1 ? id : id + "~" + ordinal.ToString(CultureInfo.InvariantCulture);
}
