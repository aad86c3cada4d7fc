using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>One search for the answers to a question: condition by condition, in their order.</summary>
internal sealed class QuestionSearch
{
    private readonly Question _question;
    private readonly EdtfDate? _asOf;
    private readonly Truth _atLeast;
    private readonly object?[] _values;
    private readonly Statement?[] _premises;
    private readonly QuestionMatch _match;
    private Action<QuestionMatch> _found = static _ => { };

    public QuestionSearch(Question question, EdtfDate? asOf, Truth atLeast)
    {
        _question = question;
        _asOf = asOf;
        _atLeast = atLeast;
        _values = new object?[question.VariableCount];
        _premises = new Statement?[question.Conditions.Count];
        _match = new QuestionMatch(_values);
    }

    private KnowledgeStore Store => _question.Store;

    /// <summary>Says what a variable stands for.</summary>
    public void Give(int variable, object value)
    {
        if (value is Entity entity) Store.RequireRow(entity, nameof(value));
        _values[variable] = value is Entity ? value : TermValue.Of(value);
    }

    /// <summary>Finds all answers; some may come several times.</summary>
    public void Run(Action<QuestionMatch> found)
    {
        _found = found;
        Search(0);
    }

    /// <summary>The statements that meet the conditions in what was found last.</summary>
    public IReadOnlyList<Statement> CopyPremises()
    {
        var statements = new List<Statement>(_premises.Length);
        foreach (var premise in _premises)
        {
            if (premise is not null) statements.Add(premise);
        }

        return statements;
    }

    private void Search(int place)
    {
        if (place == _question.Conditions.Count)
        {
            _found(_match);
            return;
        }

        switch (_question.Conditions[place])
        {
            case QuestionCondition.StatedCondition { IsNegated: false } stated:
                Search(stated, place);
                break;
            case QuestionCondition.StatedCondition negated:
                if (!HasAny(negated)) Search(place + 1);
                break;
            case QuestionCondition.TypeCondition ofType:
                Search(ofType, place);
                break;
            case QuestionCondition.ComparedCondition compared:
                if (Holds(compared)) Search(place + 1);
                break;
        }
    }

    private void Search(QuestionCondition.StatedCondition condition, int place)
    {
        foreach (var (statement, first, last) in Candidates(condition))
        {
            if (!TryBind(condition.Subject, first, out var boundSubject)) continue;
            if (TryBind(condition.Value, last, out var boundValue))
            {
                var isTimed = TryBindTime(condition.During, statement, out var boundTime);
                if (isTimed && Counts(statement, _atLeast))
                {
                    _premises[place] = statement;
                    Search(place + 1);
                }

                Unbind(condition.During, boundTime);
                Unbind(condition.Value, boundValue);
            }

            Unbind(condition.Subject, boundSubject);
        }
    }

    // A negation goes by all that may count, whenever it holds, unless a date is asked for: then it is certain that there is none only where none may hold.
    private bool HasAny(QuestionCondition.StatedCondition condition)
    {
        foreach (var (statement, first, last) in Candidates(condition))
        {
            if (Fits(condition.Subject, first) && Fits(condition.Value, last) && FitsTime(condition.During, statement) && Counts(statement, _atLeast == Truth.Certainly ? Truth.Possibly : Truth.Certainly)) return true;
        }

        return false;
    }

    private IEnumerable<(Statement Statement, object First, object Last)> Candidates(QuestionCondition.StatedCondition condition)
    {
        if (IsNobody(condition.Subject) || IsNobody(condition.Value)) yield break;

        foreach (var predicate in condition.Predicates)
        {
            foreach (var candidate in Candidates(condition, predicate)) yield return candidate;
        }
    }

    // A statement of a symmetric relation stands for itself and for its reverse.
    private IEnumerable<(Statement Statement, object First, object Last)> Candidates(QuestionCondition.StatedCondition condition, int predicate)
    {
        var (isRelation, isSymmetric) = (Store.Predicates[predicate].IsRelation, Store.Predicates[predicate].IsSymmetric);
        var table = _question.Table(predicate);
        var (subject, @object) = (EntityOf(condition.Subject), isRelation ? EntityOf(condition.Value) : null);
        foreach (var key in isRelation ? table.Find(subject, @object) : table.Find(subject, TextOf(condition.Value)))
        {
            var statement = key.Make();
            yield return (statement, statement.Subject, (object?)statement.Object ?? TermValue.Of(statement));
        }

        if (!isSymmetric) yield break;
        foreach (var key in table.Find(@object, subject))
        {
            var statement = key.Make();
            if (statement.Subject != statement.Object) yield return (statement, statement.Object!, statement.Subject);
        }
    }

    // A whole number is compared with any, so that the text of a literal does not tell; what a variable stands for is told by its text.
    private string? TextOf(QuestionTerm term) => term.Value is { } literal
        ? literal.Kind is LiteralKind.Integer or LiteralKind.Decimal ? null : literal.Text
        : term.VariableIndex >= 0 && _values[term.VariableIndex] is TermValue known ? known.Text : null;

    private void Search(QuestionCondition.TypeCondition condition, int place)
    {
        if (IsNobody(condition.Entity)) return;
        if (EntityOf(condition.Entity) is { } known)
        {
            if (condition.IsNegated ? !Store.IsOfType(known, condition.Type) : Store.IsOfType(known, condition.Type) && MayBeMet(known)) Search(place + 1);
            return;
        }

        foreach (var entity in Store.All<Entity>(condition.Type))
        {
            if (!MayBeMet(entity) || !TryBind(condition.Entity, entity, out var bound)) continue;

            Search(place + 1);
            Unbind(condition.Entity, bound);
        }
    }

    private bool MayBeMet(Entity entity)
    {
        var row = Store.RowOf(entity);
        var (block, local) = (Store.BlockOf(row), row & KnowledgeStore.BlockMask);
        return !block.IsRuledOut(local) && (_question.IncludesReported || !block.IsReported(local));
    }

    private bool FitsTime(QuestionTerm? during, Statement statement) =>
        during is null || (statement.During is { } date && Fits(during, TermValue.Of(date)));

    private bool Counts(Statement statement, Truth atLeast)
    {
        if (!statement.IsAsserted && statement.Retracted is not null) return false;
        if (!_question.IncludesReported && (statement.IsReported || (statement.Object is { } reached && Store.IsReported(reached)))) return false;
        return _asOf is null || statement.HoldsOn(_asOf) >= atLeast;
    }

    private bool Holds(QuestionCondition.ComparedCondition condition)
    {
        var (left, right) = (Known(condition.Left), Known(condition.Right));
        if (left is TermValue one && right is TermValue other) return ValueComparison.Holds(one, condition.Comparison, other);
        return Equals(left, right) == (condition.Comparison == QuestionComparison.Equal);
    }

    private object? Known(QuestionTerm term) => term.Value ?? (object?)EntityOf(term) ?? (term.VariableIndex >= 0 ? _values[term.VariableIndex] : null);

    private Entity? EntityOf(QuestionTerm term) =>
        term.EntityIn(Store) ?? (term.VariableIndex >= 0 ? _values[term.VariableIndex] as Entity : null);

    // An id that nothing has: only where an assembly was compiled from facts with errors.
    private bool IsNobody(QuestionTerm term) => term.Id is not null && term.EntityIn(Store) is null;

    private bool Fits(QuestionTerm term, object value)
    {
        if (term.Value is { } literal) return ValueComparison.Holds((TermValue)value, QuestionComparison.Equal, literal);
        if (term.Id is not null) return ReferenceEquals(value, term.EntityIn(Store));
        return term.VariableIndex < 0 || _values[term.VariableIndex] is not { } known || known.Equals(value);
    }

    private bool TryBind(QuestionTerm term, object value, out bool isBound)
    {
        isBound = term.VariableIndex >= 0 && _values[term.VariableIndex] is null;
        if (!Fits(term, value))
        {
            isBound = false;
            return false;
        }

        if (isBound) _values[term.VariableIndex] = value;
        return true;
    }

    private bool TryBindTime(QuestionTerm? during, Statement statement, out bool isBound)
    {
        isBound = false;
        return during is null || (statement.During is { } date && TryBind(during, TermValue.Of(date), out isBound));
    }

    private void Unbind(QuestionTerm? term, bool isBound)
    {
        if (isBound) _values[term!.VariableIndex] = null;
    }
}
