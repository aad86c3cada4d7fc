using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>
/// What generated members read through. They are static methods so that <see cref="Entity"/> and <see cref="Statement"/> keep
/// their own names few: every name they have is one that a schema cannot use.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FactReader
{
    /// <summary>The one string that an entity has for a property.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string String(Entity entity, int predicate) =>
        OptionalString(entity, predicate) ?? throw Missing(entity, predicate);

    /// <summary>The string that an entity has for a property, or null.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    public static string? OptionalString(Entity entity, int predicate)
    {
        var facts = entity.Facts;
        var found = facts.Find(entity.Local, predicate << 1);
        return found < 0 ? null : facts.Texts[facts.Payload[found]];
    }

    /// <summary>The one value that an entity has for a property.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# type of its values.</typeparam>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static T Value<T>(Entity entity, int predicate)
    {
        var facts = entity.Facts;
        var found = facts.Find(entity.Local, predicate << 1);
        return found < 0 ? throw Missing(entity, predicate) : ReadAt<T>(facts, entity.Store.Predicates[predicate].Kind, found);
    }

    /// <summary>The value that an entity has for a property, or null.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# type of its values.</typeparam>
    public static T? OptionalValue<T>(Entity entity, int predicate)
        where T : struct
    {
        var facts = entity.Facts;
        var found = facts.Find(entity.Local, predicate << 1);
        return found < 0 ? null : ReadAt<T>(facts, entity.Store.Predicates[predicate].Kind, found);
    }

    /// <summary>The object that an entity has for a property, or null.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# class of its values.</typeparam>
    public static T? OptionalObject<T>(Entity entity, int predicate)
        where T : class
    {
        var facts = entity.Facts;
        var found = facts.Find(entity.Local, predicate << 1);
        return found < 0 ? null : ReadAt<T>(facts, entity.Store.Predicates[predicate].Kind, found);
    }

    /// <summary>The values that an entity has for a property.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# type of its values.</typeparam>
    public static IReadOnlyList<T> Values<T>(Entity entity, int predicate)
    {
        var facts = entity.Facts;
        var first = facts.Find(entity.Local, predicate << 1);
        if (first < 0) return [];

        var kind = entity.Store.Predicates[predicate].Kind;
        var values = new T[facts.Run(entity.Local, first)];
        for (var i = 0; i < values.Length; i++) values[i] = ReadAt<T>(facts, kind, first + i);
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
        var facts = entity.Facts;
        var found = facts.Find(entity.Local, predicate << 1);
        return found < 0 ? null : (T)entity.Store.EntityAt(facts.Payload[found]);
    }

    /// <summary>The objects of a relation, one for each asserted statement.</summary>
    /// <param name="entity">The subject.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of its objects.</typeparam>
    public static EntityList<T> Targets<T>(Entity entity, int predicate)
        where T : Entity
    {
        var facts = entity.Facts;
        var first = facts.Find(entity.Local, predicate << 1);
        return first < 0 ? default : new(entity.Store, facts.Payload, first, facts.Run(entity.Local, first));
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
        var index = entity.Store.Edges(predicate);
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
        var subject = view.Entity;
        var facts = subject.Facts;
        var first = facts.Find(subject.Local, predicate << 1);
        var asserted = first < 0 ? 0 : facts.Run(subject.Local, first);
        var firstReported = view.IncludesReported ? facts.Find(subject.Local, (predicate << 1) | 1) : -1;
        var reported = firstReported < 0 ? 0 : facts.Run(subject.Local, firstReported);
        if (asserted + reported == 0) return default;

        var create = subject.Store.Predicates[predicate].Create;
        var statements = new T[asserted + reported];
        for (var i = 0; i < statements.Length; i++)
        {
            var index = i < asserted ? first + i : firstReported + i - asserted;
            statements[i] = (T)create(new StatementKey(subject.Store, subject.Row, index));
        }

        return new(statements);
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
        var store = view.Entity.Store;
        var index = store.Edges(predicate);
        index.EdgesOf(view.Entity.Row, view.IncludesReported, out var start, out var count);
        if (count == 0) return default;

        var create = store.Predicates[predicate].Create;
        var statements = new T[count];
        for (var i = 0; i < count; i++)
        {
            var edge = index.Edges[start + i];
            statements[i] = (T)create(new StatementKey(store, edge.Subject, edge.Statement));
        }

        return new(statements);
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

    internal static T ReadAt<T>(BlockFacts facts, LiteralKind kind, int statement)
    {
        var payload = facts.Payload[statement];
        return StoredValue.IsText(kind)
            ? StoredValue.Read<T>(kind, 0, facts.Texts[payload])
            : StoredValue.Read<T>(kind, kind == LiteralKind.Integer ? facts.Integers[payload] : payload, null);
    }

    private static InvalidOperationException Missing(Entity entity, int predicate) => new(
        $"'{entity.Id}' has no asserted statement of '{entity.Store.Predicates[predicate].Name}', which its type requires.");
}
