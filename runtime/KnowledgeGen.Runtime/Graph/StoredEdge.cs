using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>A statement of a relation as a graph keeps it.</summary>
internal readonly struct StoredEdge(int subject, int @object, int code, int index, bool isSymmetric)
{
    // The lowest bit tells whether the relation is symmetric.
    private readonly int _code = (code << 1) | (isSymmetric ? 1 : 0);

    /// <summary>The row of the subject.</summary>
    public int Subject { get; } = subject;

    /// <summary>The row of the object.</summary>
    public int Object { get; } = @object;

    public bool IsSymmetric => (_code & 1) != 0;

    public bool IsLoop => Subject == Object;

    public StatementKey Statement(KnowledgeStore store) => new(store.BlockOf(Subject), Subject, _code >> 1, index);

    /// <summary>Lists the statements that are edges of a graph; those of one subject are in the order of the schema.</summary>
    public static StoredEdge[] Read(KnowledgeStore store, GraphFilter filter)
    {
        var edges = new List<StoredEdge>();
        for (var i = 0; i < store.BlockCount; i++) Read(store.BlockAt(i), filter, edges);
        if (filter.IncludesDerived && store.Conclusions is { } conclusions)
        {
            foreach (var predicate in store.Predicates) ReadDerived(store, conclusions, predicate, filter, edges);
        }

        return edges.ToArray();
    }

    private static void ReadDerived(
        KnowledgeStore store, ConclusionStore conclusions, Predicate predicate, GraphFilter filter, List<StoredEdge> edges)
    {
        if (!filter.MayHold(predicate, isAsserted: true) || conclusions.Of(predicate.Index) is not { } table) return;

        for (var place = 0; place < table.Count; place++)
        {
            var isAsserted = conclusions.IsAsserted(table, place);
            if (!filter.MayHold(predicate, isAsserted)) continue;

            var code = (predicate.Index << 1) | (isAsserted ? 0 : 1);
            Add(store, new StoredEdge(table.SubjectOf(place), table.ObjectOf(place), code, ~place, predicate.IsSymmetric), isAsserted, filter, edges);
        }
    }

    private static void Add(KnowledgeStore store, StoredEdge edge, bool isAsserted, GraphFilter filter, List<StoredEdge> edges)
    {
        if (!filter.Has(store, edge.Subject) || !filter.Has(store, edge.Object)) return;
        if (!filter.AsksStatements(isAsserted) || filter.Holds((RelationStatement)edge.Statement(store).Make())) edges.Add(edge);
    }

    // Entity by entity, as in the files.
    private static void Read(Block block, GraphFilter filter, List<StoredEdge> edges)
    {
        var columns = new List<(int Code, RelationColumn Column)>();
        for (var place = 0; place < block.ColumnCount; place++)
        {
            var code = block.CodeAt(place);
            if (filter.MayHold(block.Store.Predicates[code >> 1], (code & 1) == 0)) columns.Add((code, (RelationColumn)block.ColumnAt(place)));
        }

        for (var local = 0; local < block.Entities.Length; local++)
        {
            foreach (var (code, column) in columns)
            {
                column.Slice(local, out var first, out var count);
                var isSymmetric = block.Store.Predicates[code >> 1].IsSymmetric;
                for (var i = first; i < first + count; i++)
                {
                    Add(block.Store, new StoredEdge(block.FirstRow + local, column.Rows[i], code, i, isSymmetric), (code & 1) == 0, filter, edges);
                }
            }
        }
    }
}
