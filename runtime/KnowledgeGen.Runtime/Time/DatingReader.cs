using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>Finds what dates entities: values of properties with the role <c>time</c>, their own or those of where a relation with it leads.</summary>
internal sealed class DatingReader(KnowledgeStore store, bool includesReported, bool includesDerived)
{
    // Each date of an entity once.
    private readonly Dictionary<(Entity, EdtfDate), Dating> _known = [];
    private readonly List<Dating> _found = [];

    /// <summary>Reads the dates of all entities, in the order of the fact files.</summary>
    public IEnumerable<Dating> Read()
    {
        foreach (var row in store.AllRows)
        {
            if (IsIn(row)) AddDatesOf(row);
        }

        return _found;
    }

    private void AddDatesOf(int row)
    {
        foreach (var statement in TimesOf(row))
        {
            if (statement is not RelationStatement relation)
            {
                Add(statement.Subject, (EdtfDate)statement.Value, statement);
            }
            else if (IsIn(relation.ObjectRow))
            {
                foreach (var date in TimesOf(relation.ObjectRow))
                {
                    if (date is not RelationStatement) Add(relation.From, (EdtfDate)date.Value, relation, date);
                }
            }
        }
    }

    private bool IsIn(int row) => includesReported || !store.BlockOf(row).IsReported(row & KnowledgeStore.BlockMask);

    private void Add(Entity entity, EdtfDate date, params Statement[] statements)
    {
        if (!_known.TryGetValue((entity, date), out var dating))
        {
            _found.Add(dating = new Dating(entity, date));
            _known.Add((entity, date), dating);
        }

        dating.Statements.AddRange(statements);
    }

    private IEnumerable<Statement> TimesOf(int row)
    {
        var block = store.BlockOf(row);
        for (var column = 0; column < block.ColumnCount; column++)
        {
            var code = block.CodeAt(column);
            if (!IsTime(store.Predicates[code >> 1]) || (!includesReported && (code & 1) != 0)) continue;

            block.ColumnAt(column).Slice(row & KnowledgeStore.BlockMask, out var first, out var count);
            for (var i = first; i < first + count; i++) yield return new StatementKey(block, row, code, i).Make();
        }

        if (!includesDerived || store.Conclusions is not { } conclusions) yield break;

        foreach (var predicate in store.Predicates)
        {
            if (!IsTime(predicate) || conclusions.Of(predicate.Index) is not { } table) continue;

            foreach (var place in table.PlacesOf(row, isSubject: true, isSymmetric: false))
            {
                if (includesReported || conclusions.IsAsserted(table, place)) yield return conclusions.KeyAt(table, place).Make();
            }
        }
    }

    private static bool IsTime(Predicate predicate) =>
        predicate.Role == PredicateRole.Time && (predicate.IsRelation || predicate.Kind == LiteralKind.Date);
}
