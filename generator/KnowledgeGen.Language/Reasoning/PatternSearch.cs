using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Patterns;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// Finds what the variables of a pattern may stand for, condition by condition: whichever has the fewest unknowns comes next. Comparisons
/// and negations follow as soon as all that they name is known.
/// </summary>
internal sealed class PatternSearch
{
    private const int Unknown = -1;

    // An id that nothing has.
    private const int Nobody = int.MaxValue;

    private readonly FactBase _facts;
    private readonly AtomModel[] _atoms;

    // The statements that each condition is about; none where it is about something else.
    private readonly FactTable?[] _tables;
    private readonly bool _includesReported;
    private readonly bool _isClosure;
    private readonly int _ruleNumber;
    private readonly int[] _values;
    private readonly FactReference[] _premises;
    private readonly MatchHandler _found;
    private readonly bool[] _areEntities;

    // The conditions by their places, in the order in which they are tried.
    private int[] _order = [];
    private int _deltaPlace;

    /// <summary>Prepares a search.</summary>
    /// <param name="facts">The statements.</param>
    /// <param name="pattern">The conditions.</param>
    /// <param name="includesReported">Whether statements count that are not asserted.</param>
    /// <param name="found">Takes what is found; the answer tells whether to go on.</param>
    /// <param name="rule">The number of the rule, if it is one.</param>
    /// <param name="isClosure">Whether what the rule concluded does not meet its first condition.</param>
    public PatternSearch(
        FactBase facts, PatternModel pattern, bool includesReported, MatchHandler found, int rule = Provenance.Stated - 1, bool isClosure = false)
    {
        _facts = facts;
        _atoms = pattern.Atoms.ToArray();
        _tables = Array.ConvertAll(_atoms, atom => atom is AtomModel.Stated stated ? facts.Table(stated.Predicate) : null);
        _includesReported = includesReported;
        _found = found;
        _ruleNumber = rule;
        _isClosure = isClosure;
        _values = new int[pattern.Variables.Count];
        _premises = new FactReference[_atoms.Length];
        _areEntities = pattern.Variables.Select(variable => variable.Kind is null).ToArray();
    }

    /// <summary>
    /// Which statements count, by their qualification; null for those that the conditions of a rule take. Each counts by itself then,
    /// whatever the others say of when they hold and who says so.
    /// </summary>
    public Func<int, bool>? Counts { get; init; }

    /// <summary>
    /// Which statements stand against a negated condition; null for those that <see cref="Counts"/> takes. Where it must be certain that there is none, one that
    /// may count does.
    /// </summary>
    public Func<int, bool>? CountsAgainst { get; init; }

    /// <summary>The number of combinations that were tried.</summary>
    public long Steps { get; private set; }

    /// <summary>How many may be tried.</summary>
    public long MaxSteps { get; set; } = long.MaxValue;

    /// <summary>Whether there were too many to try.</summary>
    public bool GaveUp => Steps > MaxSteps;

    /// <summary>Counts what was looked at elsewhere on behalf of the search.</summary>
    public void Charge(long steps) => Steps += steps;

    /// <summary>Finds all, with some variables known before.</summary>
    /// <param name="known">The numbers of what they stand for; -1 for those that are not known.</param>
    public void FindAll(IReadOnlyList<int>? known = null)
    {
        for (var i = 0; i < _values.Length; i++) _values[i] = known?[i] ?? Unknown;
        _deltaPlace = -1;
        _order = PatternOrder.Of(_atoms, KnownVariables());
        Search(0, QualificationTable.Plain);
    }

    /// <summary>Finds what rests on at least one statement that is new in this round, each combination once.</summary>
    public void FindNew()
    {
        for (var place = 0; place < _atoms.Length && !GaveUp; place++)
        {
            if (_atoms[place] is not AtomModel.Stated { IsNegated: false }) continue;
            var table = _tables[place]!;
            if (table.DeltaStart == table.DeltaEnd || (_isClosure && place == 0 && !table.HasNewOthers)) continue;

            for (var i = 0; i < _values.Length; i++) _values[i] = Unknown;
            _deltaPlace = place;
            _order = PatternOrder.Of(_atoms, [], place);
            if (!Search(0, QualificationTable.Plain)) return;
        }
    }

    // The answer tells whether to go on.
    private bool Search(int step, int qualification)
    {
        if (step == _order.Length) return _found(new Match(_values, _premises, qualification));

        var place = _order[step];
        return _atoms[place] switch
        {
            AtomModel.Stated { IsNegated: false } stated => Search(stated, place, step, qualification),
            AtomModel.Stated negated => HasAny(negated, place) || Search(step + 1, qualification),
            AtomModel.OfType ofType => Search(ofType, step, qualification),
            AtomModel.Compared compared => !Compare(compared) || Search(step + 1, qualification),
            _ => true,
        };
    }

    private bool Search(AtomModel.Stated atom, int place, int step, int qualification)
    {
        var table = _tables[place]!;
        var (subject, value) = (NumberOf(atom.Subject), NumberOf(atom.Value));
        if (!TryRows(table, atom, place, subject, value, isReversed: false, step, qualification)) return false;
        return !table.IsSymmetric || TryRows(table, atom, place, value, subject, isReversed: true, step, qualification);
    }

    // Of each combination with a new statement the first new one counts as such: those before it must be old.
    private bool TryRows(
        FactTable table, AtomModel.Stated atom, int place, int subject, int value, bool isReversed, int step, int qualification)
    {
        var (low, high) = place == _deltaPlace ? (table.DeltaStart, table.DeltaEnd)
            : _deltaPlace < 0 ? (0, table.Count)
            : (0, place < _deltaPlace ? table.DeltaStart : table.DeltaEnd);
        var onlyOthers = _isClosure && place == 0;
        var at = subject != Unknown && value != Unknown ? table.FirstOfBoth(subject, value)
            : subject != Unknown ? (onlyOthers ? table.FirstOtherOfSubject(subject) : table.FirstOfSubject(subject))
            : value != Unknown ? (onlyOthers ? table.FirstOtherOfValue(value) : table.FirstOfValue(value))
            : high - 1;
        while (at >= low)
        {
            ref readonly var row = ref table[at];
            var next = subject != Unknown && value != Unknown ? row.NextOfBoth
                : subject != Unknown ? (onlyOthers ? row.NextOtherOfSubject : row.NextOfSubject)
                : value != Unknown ? (onlyOthers ? row.NextOtherOfValue : row.NextOfValue)
                : at - 1;
            if (at < high && !(isReversed && row.Subject == row.Value) && !TryRow(table, atom, place, at, in row, isReversed, step, qualification)) return false;
            at = next;
        }

        return true;
    }

    private bool TryRow(
        FactTable table, AtomModel.Stated atom, int place, int at, in FactTable.Row row, bool isReversed, int step, int qualification)
    {
        if (++Steps > MaxSteps) return false;
        if ((_isClosure && place == 0 && row.Rule == _ruleNumber) || table.IsCovered(at)) return true;
        if (!MayCount(row.Qualification)) return true;
        if (atom.Value is TermModel.Literal literal && !ValueComparison.Holds(_facts.Value(row.Value), Comparison.Equal, literal.Value)) return true;

        var combined = Counts is null ? Combine(qualification, row.Qualification) : QualificationTable.Plain;
        if (combined == QualificationTable.None) return true;

        var (first, last) = isReversed ? (row.Value, row.Subject) : (row.Subject, row.Value);
        var goesOn = true;
        if (TryBind(atom.Subject, first, out var boundSubject))
        {
            if (TryBind(atom.Value, last, out var boundValue))
            {
                if (TryBindTime(atom.During, row.Qualification, out var boundTime))
                {
                    _premises[place] = new FactReference(table.Number, at);
                    goesOn = Search(step + 1, combined);
                    Unbind(atom.During, boundTime);
                }

                Unbind(atom.Value, boundValue);
            }

            Unbind(atom.Subject, boundSubject);
        }

        return goesOn;
    }

    private bool Search(AtomModel.OfType atom, int step, int qualification)
    {
        if (NumberOf(atom.Entity) is not Unknown and var known)
        {
            return known == Nobody || !HasType(known, atom) || Search(step + 1, Taint(qualification, known));
        }

        foreach (var entity in _facts.EntitiesOf(atom.Type))
        {
            if (++Steps > MaxSteps) return false;
            if (!_includesReported && _facts.IsReported(entity)) continue;
            if (!TryBind(atom.Entity, entity, out var bound)) continue;

            var goesOn = Search(step + 1, Taint(qualification, entity));
            Unbind(atom.Entity, bound);
            if (!goesOn) return false;
        }

        return true;
    }

    private bool MayCount(int qualification) =>
        (_includesReported || _facts.Qualifications[qualification].IsAsserted) && Counts?.Invoke(qualification) != false;

    // What is denied or retracted is of no type; that somebody is not of one is so whatever became of them.
    private bool HasType(int entity, AtomModel.OfType atom) => atom.IsNegated
        ? !_facts.IsOfType(entity, atom.Type)
        : _facts.IsOfType(entity, atom.Type) && _facts.Counts(entity) && (_includesReported || !_facts.IsReported(entity));

    // What is merely reported is no surer for its type than for what it says.
    private int Taint(int qualification, int entity) => Counts is null && _facts.IsReported(entity)
        ? Combine(qualification, _facts.Qualifications.NumberOf(Qualification.OfReported))
        : qualification;

    private int Combine(int one, int other)
    {
        var before = _facts.Qualifications.Compared;
        var combined = _facts.Qualifications.Combine(one, other);
        Charge(_facts.Qualifications.Compared - before);
        return combined;
    }

    // A negation goes by what may count here, whenever it holds.
    private bool HasAny(AtomModel.Stated atom, int place)
    {
        var table = _tables[place]!;
        var (subject, value) = (NumberOf(atom.Subject), NumberOf(atom.Value));
        return HasAny(table, atom, subject, value) || (table.IsSymmetric && HasAny(table, atom, value, subject));
    }

    private bool HasAny(FactTable table, AtomModel.Stated atom, int subject, int value)
    {
        var at = subject != Unknown && value != Unknown ? table.FirstOfBoth(subject, value)
            : subject != Unknown ? table.FirstOfSubject(subject)
            : value != Unknown ? table.FirstOfValue(value)
            : table.Count - 1;
        while (at >= 0)
        {
            Steps++;
            ref readonly var row = ref table[at];
            if (!table.IsCovered(at) && IsAgainst(atom, in row)) return true;
            at = subject != Unknown && value != Unknown ? row.NextOfBoth
                : subject != Unknown ? row.NextOfSubject
                : value != Unknown ? row.NextOfValue
                : at - 1;
        }

        return false;
    }

    private bool IsAgainst(AtomModel.Stated atom, in FactTable.Row row)
    {
        if (!_includesReported && !_facts.Qualifications[row.Qualification].IsAsserted) return false;
        if ((CountsAgainst ?? Counts)?.Invoke(row.Qualification) == false) return false;
        if (atom.Value is TermModel.Literal literal && !ValueComparison.Holds(_facts.Value(row.Value), Comparison.Equal, literal.Value)) return false;

        return atom.During is not { } during || (_facts.Qualifications[row.Qualification].Validity.Single is { } edtf
            && _facts.NumberOf(new ValueModel.Date(edtf)) == _values[during.Index]);
    }

    private IEnumerable<int> KnownVariables() => Enumerable.Range(0, _values.Length).Where(variable => _values[variable] != Unknown);

    private bool Compare(AtomModel.Compared atom)
    {
        if (IsEntity(atom.Left) || IsEntity(atom.Right))
        {
            var isSame = NumberOf(atom.Left) == NumberOf(atom.Right);
            return isSame == (atom.Comparison == Comparison.Equal);
        }

        return ValueComparison.Holds(ValueOf(atom.Left), atom.Comparison, ValueOf(atom.Right));
    }

    private ValueModel ValueOf(TermModel term) => term is TermModel.Literal literal
        ? literal.Value
        : _facts.Value(_values[((TermModel.Variable)term).Index]);

    private bool IsEntity(TermModel term) => term is TermModel.Entity || (term is TermModel.Variable variable && _areEntities[variable.Index]);

    private int NumberOf(TermModel term) => term switch
    {
        TermModel.Variable variable => _values[variable.Index],
        TermModel.Entity entity => _facts.NumberOf(entity.Id) is >= 0 and var number ? number : Nobody,
        _ => Unknown,
    };

    private bool TryBind(TermModel term, int number, out bool isBound)
    {
        isBound = false;
        if (term is not TermModel.Variable variable) return true;
        if (_values[variable.Index] != Unknown) return _values[variable.Index] == number;

        _values[variable.Index] = number;
        isBound = true;
        return true;
    }

    private bool TryBindTime(TermModel.Variable? during, int qualification, out bool isBound)
    {
        isBound = false;
        if (during is null) return true;
        return _facts.Qualifications[qualification].Validity.Single is { } edtf
            && TryBind(during, _facts.NumberOf(new ValueModel.Date(edtf)), out isBound);
    }

    private void Unbind(TermModel? term, bool isBound)
    {
        if (isBound) _values[((TermModel.Variable)term!).Index] = Unknown;
    }
}

/// <summary>Takes what was found.</summary>
/// <param name="match">What was found.</param>
/// <returns>Whether to go on.</returns>
internal delegate bool MatchHandler(Match match);

/// <summary>What was found: the numbers that the variables stand for, and the statements that meet the conditions, one for one.</summary>
internal readonly ref struct Match(ReadOnlySpan<int> values, ReadOnlySpan<FactReference> premises, int qualification)
{
    public ReadOnlySpan<int> Values { get; } = values;

    public ReadOnlySpan<FactReference> Premises { get; } = premises;

    public int Qualification { get; } = qualification;
}
