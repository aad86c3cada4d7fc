using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KnowledgeGen;

/// <summary>
/// What generated members read through. They are static methods so that <see cref="Entity"/> and <see cref="Statement"/> keep
/// their own names few: every name they have is one that a schema cannot use.
/// </summary>
/// <remarks>
/// Anybody may call them with an index that is not of the property or relation in question. That may be answered with nonsense or an
/// exception such as <see cref="InvalidCastException"/>, but no column is ever read as one of another layout. Only the class of a
/// list's entities is taken on trust: generated code says it rightly, and to ask for a list of another class is as unsafe as
/// <c>Unsafe.As</c>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FactReader
{
    /// <summary>The one string that an entity has for a property.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string String(Entity entity, int predicate)
    {
        var column = entity.Block.AssertedOf(predicate);
        return column?.First(entity.Row & KnowledgeStore.BlockMask) is >= 0 and var found
            ? column.Text(found)! : throw Missing(entity, predicate);
    }

    /// <summary>The string that an entity has for a property, or null.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    public static string? OptionalString(Entity entity, int predicate)
    {
        var column = entity.Block.AssertedOf(predicate);
        return column?.First(entity.Local) is >= 0 and var found ? column.Text(found) : null;
    }

    /// <summary>The one value that an entity has for a property.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# type of its values.</typeparam>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static T Value<T>(Entity entity, int predicate)
    {
        var column = entity.Block.AssertedOf(predicate);
        return column?.First(entity.Local) is >= 0 and var found
            ? ReadAt<T>(column, PredicateOf(entity, predicate).Kind, found) : throw Missing(entity, predicate);
    }

    /// <summary>The value that an entity has for a property, or null.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# type of its values.</typeparam>
    public static T? OptionalValue<T>(Entity entity, int predicate)
        where T : struct
    {
        var column = entity.Block.AssertedOf(predicate);
        return column?.First(entity.Local) is >= 0 and var found
            ? ReadAt<T>(column, PredicateOf(entity, predicate).Kind, found) : null;
    }

    /// <summary>The object that an entity has for a property, or null.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# class of its values.</typeparam>
    public static T? OptionalObject<T>(Entity entity, int predicate)
        where T : class
    {
        var column = entity.Block.AssertedOf(predicate);
        return column?.First(entity.Local) is >= 0 and var found
            ? ReadAt<T>(column, PredicateOf(entity, predicate).Kind, found) : null;
    }

    /// <summary>The values that an entity has for a property.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# type of its values.</typeparam>
    public static IReadOnlyList<T> Values<T>(Entity entity, int predicate)
    {
        if (entity.Block.AssertedOf(predicate) is not { } column) return [];

        column.Slice(entity.Local, out var first, out var count);
        if (count == 0) return [];

        var kind = PredicateOf(entity, predicate).Kind;
        var values = new T[count];
        for (var i = 0; i < values.Length; i++) values[i] = ReadAt<T>(column, kind, first + i);
        return values;
    }

    /// <summary>The one object of a relation.</summary>
    /// <param name="entity">The subject.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of its objects.</typeparam>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static T Target<T>(Entity entity, int predicate)
        where T : Entity => OptionalTarget<T>(entity, predicate) ?? throw Missing(entity, predicate);

    /// <summary>The object of a relation, or null.</summary>
    /// <param name="entity">The subject.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of its objects.</typeparam>
    public static T? OptionalTarget<T>(Entity entity, int predicate)
        where T : Entity
    {
        var block = entity.Block;
        return block.AssertedOf(predicate) is { } column && column.First(entity.Local) is >= 0 and var first
            ? (T)block.Store.At(((RelationColumn)column).Rows[first]) : null;
    }

    /// <summary>The objects of a relation, one for each asserted statement.</summary>
    /// <param name="entity">The subject.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of its objects.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EntityList<T> Targets<T>(Entity entity, int predicate)
        where T : Entity
    {
        var block = entity.Block;
        var column = block.Asserted[predicate] ?? block.AssertedOf(predicate);
        if (column is null) return default;

        column.Slice(entity.Local, out var first, out var count);
        return new(block.Store, ((RelationColumn)column).Rows, first, count);
    }

    /// <summary>
    /// The entities at the other ends of a relation: its subjects, or both where it is symmetric. Each is there once; subjects
    /// that are merely reported are not.
    /// </summary>
    /// <param name="entity">The entity that it is seen from.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of the other ends.</typeparam>
    public static EntityList<T> Others<T>(Entity entity, int predicate)
        where T : Entity
    {
        if (entity.Block.Number(predicate) is not (>= 0 and var number)) return default;

        var index = entity.Store.Edges(number);
        index.RowsOf(entity.Row, out var start, out var count);
        return count == 0 ? default : new(entity.Store, index.Rows, start, count);
    }

    /// <summary>The one entity at the other end of a relation; see <see cref="Others{T}"/>.</summary>
    /// <param name="entity">The entity that it is seen from.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of the other end.</typeparam>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static T Other<T>(Entity entity, int predicate)
        where T : Entity => OptionalOther<T>(entity, predicate) ?? throw Missing(entity, predicate);

    /// <summary>The first entity at the other end of a relation, or null; see <see cref="Others{T}"/>.</summary>
    /// <param name="entity">The entity that it is seen from.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of the other end.</typeparam>
    public static T? OptionalOther<T>(Entity entity, int predicate)
        where T : Entity => Others<T>(entity, predicate) is { Count: > 0 } others ? others[0] : null;

    /// <summary>The statements of a view with a predicate.</summary>
    /// <param name="view">The view.</param>
    /// <param name="predicate">The index of the property or relation.</param>
    /// <typeparam name="T">The class of its statements.</typeparam>
    public static StatementList<T> Statements<T>(EntityStatements view, int predicate)
        where T : Statement
    {
        var (block, row, local) = (view.Block, view.Row, view.Row & KnowledgeStore.BlockMask);
        var (first, asserted, firstReported, reported) = (0, 0, 0, 0);
        block.AssertedOf(predicate)?.Slice(local, out first, out asserted);
        predicate = block.Number(predicate);
        if (view.IncludesReported) block.Find((predicate << 1) | 1)?.Slice(local, out firstReported, out reported);
        if (asserted + reported == 0) return default;

        var statements = new T[asserted + reported];
        for (var i = 0; i < statements.Length; i++)
        {
            var key = i < asserted
                ? new StatementKey(block, row, predicate << 1, first + i)
                : new StatementKey(block, row, (predicate << 1) | 1, firstReported + i - asserted);
            statements[i] = (T)key.Make();
        }

        return view.Narrow(statements);
    }

    /// <summary>
    /// The statements with a relation that have the view's entity as their object, or at either end of a symmetric one.
    /// </summary>
    /// <param name="view">The view.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of its statements.</typeparam>
    public static StatementList<T> Incoming<T>(EntityStatements view, int predicate)
        where T : Statement
    {
        if (view.Block.Number(predicate) is not (>= 0 and var number)) return default;

        var store = view.Block.Store;
        var index = store.Edges(number);
        index.EdgesOf(view.Row, view.IncludesReported, out var start, out var count);
        if (count == 0) return default;

        var statements = new T[count];
        for (var i = 0; i < count; i++)
        {
            statements[i] = (T)index.Edges[start + i].Statement(store, number).Make();
        }

        return view.Narrow(statements);
    }

    /// <summary>
    /// The entities that a relation leads to by asserted statements, stated or derived ones, each once; of a symmetric one those at the other
    /// ends.
    /// </summary>
    /// <param name="entity">The entity that it is seen from.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of the other ends.</typeparam>
    public static EntityList<T> Closure<T>(Entity entity, int predicate)
        where T : Entity => Closure<T>(entity, predicate, GraphDirection.Outgoing);

    /// <summary>The same against the relation: its subjects, without those that are merely reported.</summary>
    /// <param name="entity">The entity that it is seen from.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of the other ends.</typeparam>
    public static EntityList<T> InverseClosure<T>(Entity entity, int predicate)
        where T : Entity => Closure<T>(entity, predicate, GraphDirection.Incoming);

    /// <summary>The statements of a view with a relation, then those that are derived.</summary>
    /// <param name="view">The view.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of its statements.</typeparam>
    public static StatementList<T> ClosureStatements<T>(EntityStatements view, int predicate)
        where T : Statement
    {
        var isSymmetric = view.Block.Number(predicate) is >= 0 and var number && view.Block.Store.Predicates[number].IsSymmetric;
        var stated = isSymmetric ? Incoming<T>(view, predicate) : Statements<T>(view, predicate);
        return WithDerived(stated, view, predicate, isForwards: true);
    }

    /// <summary>The same against the relation.</summary>
    /// <param name="view">The view.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of its statements.</typeparam>
    public static StatementList<T> InverseClosureStatements<T>(EntityStatements view, int predicate)
        where T : Statement => WithDerived(Incoming<T>(view, predicate), view, predicate, isForwards: false);

    private static EntityList<T> Closure<T>(Entity entity, int predicate, GraphDirection direction)
        where T : Entity
    {
        if (entity.Block.Number(predicate) is not (>= 0 and var number)) return default;

        var found = entity.Store.Closure(number, direction).Neighbors(entity.Store.Ordinal(entity.Row));
        return found.Count == 0 ? default : new(entity.Store, found.RowArray, found.Start, found.Count);
    }

    private static StatementList<T> WithDerived<T>(StatementList<T> stated, EntityStatements view, int predicate, bool isForwards)
        where T : Statement
    {
        var store = view.Block.Store;
        if (view.Block.Number(predicate) is not (>= 0 and var number)) return stated;
        if (store.Conclusions is not { } conclusions || conclusions.Of(number) is not { } table) return stated;

        var statements = new List<T>(stated);
        foreach (var place in table.PlacesOf(view.Row, isForwards, store.Predicates[number].IsSymmetric))
        {
            if (!view.IncludesReported && !conclusions.IsAsserted(table, place)) continue;

            var derived = (T)conclusions.KeyAt(table, place).Make();
            if (view.Admits(derived)) statements.Add(derived);
        }

        return new(statements.ToArray());
    }

    /// <summary>
    /// Whether an entity as a whole is merely reported: the value of its property with the role <c>modality</c> is not
    /// <c>asserted</c>.
    /// </summary>
    /// <param name="entity">The entity, of any knowledge base.</param>
    public static bool IsReported(Entity entity) => (entity ?? throw new ArgumentNullException(nameof(entity))).IsReported;

    /// <summary>The value of a qualifier, or null.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="qualifier">The index of the qualifier among those of the predicate.</param>
    /// <typeparam name="T">The C# type of its values.</typeparam>
    public static T? Qualifier<T>(Statement statement, int qualifier)
        where T : struct =>
        statement.FindQualifier(qualifier, out var kind, out var number, out var text)
            ? StoredValue.Read<T>(kind, number, text) : null;

    /// <summary>The object that is the value of a qualifier, or null.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="qualifier">The index of the qualifier among those of the predicate.</param>
    /// <typeparam name="T">The C# class of its values.</typeparam>
    public static T? QualifierObject<T>(Statement statement, int qualifier)
        where T : class =>
        statement.FindQualifier(qualifier, out var kind, out var number, out var text)
            ? StoredValue.Read<T>(kind, number, text) : null;

    internal static T Read<T>(StatementKey key) => ReadAt<T>(key.Block.Find(key.Code)!, key.Block.Store.Predicates[key.Code >> 1].Kind, key.Index);

    private static T ReadAt<T>(Column column, LiteralKind kind, int index) => StoredValue.IsText(kind)
        ? StoredValue.Read<T>(kind, 0, column.Text(index))
        : StoredValue.Read<T>(kind, column.Number(index), null);

    private static Predicate PredicateOf(Entity entity, int predicate) => entity.Store.Predicates[entity.Block.Number(predicate)];

    private static InvalidOperationException Missing(Entity entity, int predicate) => new(
        $"'{entity.Id}' has no asserted statement of '{entity.Type.PredicateAt(predicate)?.Name}', which its type requires.");
}
