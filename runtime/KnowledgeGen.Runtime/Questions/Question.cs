using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>A question to the facts of a knowledge base, with its conditions in the order in which they are tried; for generated code.</summary>
/// <remarks>
/// Each condition is met by a statement, stated or derived, whatever others say of when they hold. Only asserted ones count, unless reported
/// ones are asked for; what is denied or retracted never does.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Question
{
    private readonly QuestionCondition[] _conditions;
    private readonly PredicateTable?[] _tables;

    /// <summary>Describes a question.</summary>
    /// <param name="store">The facts.</param>
    /// <param name="variableCount">The number of variables.</param>
    /// <param name="includesReported">Whether statements count that are not asserted.</param>
    /// <param name="conditions">The conditions.</param>
    public Question(KnowledgeStore store, int variableCount, bool includesReported, params QuestionCondition[] conditions)
    {
        Store = store ?? throw new ArgumentNullException(nameof(store));
        VariableCount = variableCount;
        IncludesReported = includesReported;
        _conditions = conditions ?? throw new ArgumentNullException(nameof(conditions));
        _tables = new PredicateTable?[store.PredicateCount];
    }

    internal KnowledgeStore Store { get; }

    internal int VariableCount { get; }

    internal bool IncludesReported { get; }

    internal IReadOnlyList<QuestionCondition> Conditions => _conditions;

    /// <summary>Finds the answers.</summary>
    /// <param name="read">Makes an answer of what the variables stand for.</param>
    /// <param name="asOf">When statements must hold; null for any time.</param>
    /// <param name="atLeast">How sure it must be that they hold then.</param>
    /// <param name="given">What the first variables stand for, entities and values.</param>
    /// <typeparam name="T">An answer.</typeparam>
    /// <exception cref="ArgumentNullException">Something given is null.</exception>
    /// <exception cref="ArgumentException">An entity is of another knowledge base.</exception>
    public Answers<T> Ask<T>(Func<QuestionMatch, T> read, EdtfDate? asOf, Truth atLeast, params object?[] given)
    {
        _ = read ?? throw new ArgumentNullException(nameof(read));
        _ = given ?? throw new ArgumentNullException(nameof(given));
        var search = new QuestionSearch(this, asOf, atLeast);
        for (var i = 0; i < given.Length; i++) search.Give(i, given[i] ?? throw new ArgumentNullException(nameof(given), "What is given to a question is null."));
        return Answers<T>.Of(search, read);
    }

    /// <summary>The statements of a property or relation.</summary>
    internal PredicateTable Table(int predicate) => _tables[predicate] ??= new PredicateTable(Store, predicate);
}
