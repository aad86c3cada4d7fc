using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// Tells the conditions that no statement meets: of what type an entity is, that there is no statement, how values compare. Many conclusions share them,
/// so each sentence is kept once, and so are its phrases.
/// </summary>
internal sealed class ConditionWriter(FactBase facts)
{
    private readonly List<string> _phrases = [];
    private readonly Dictionary<string, int> _phraseNumbers = new(StringComparer.Ordinal);
    private readonly List<ConditionModel> _conditions = [];
    private readonly Dictionary<ConditionModel, int> _conditionNumbers = [];
    private readonly List<int> _words = [];

    /// <summary>The phrases so far.</summary>
    public EquatableArray<string> Phrases => _phrases.ToEquatableArray();

    /// <summary>The conditions so far.</summary>
    public EquatableArray<ConditionModel> Conditions => _conditions.ToEquatableArray();

    /// <summary>The numbers of the conditions of a rule, as they were met.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="values">What its variables stood for.</param>
    public IEnumerable<int> Write(RuleModel rule, int[] values) => rule.Body.Atoms
        .Where(atom => atom is not AtomModel.Stated { IsNegated: false })
        .Select(atom => Write(atom, rule, values));

    private int Write(AtomModel atom, RuleModel rule, int[] values)
    {
        _words.Clear();
        switch (atom)
        {
            case AtomModel.OfType ofType:
                WriteType(ofType, rule.Body, values);
                break;
            case AtomModel.Stated negated:
                WriteAbsence(negated, rule, values);
                break;
            case AtomModel.Compared compared:
                Add(compared.Left, rule.Body, values);
                Add(" " + SignOf(compared.Comparison) + " ");
                Add(compared.Right, rule.Body, values);
                Add(".");
                break;
        }

        var condition = new ConditionModel(_words.ToEquatableArray());
        if (_conditionNumbers.TryGetValue(condition, out var number)) return number;

        _conditionNumbers.Add(condition, _conditions.Count);
        _conditions.Add(condition);
        return _conditions.Count - 1;
    }

    private void WriteType(AtomModel.OfType atom, PatternModel pattern, int[] values)
    {
        var number = atom.Entity is TermModel.Variable variable ? values[variable.Index] : facts.NumberOf(((TermModel.Entity)atom.Entity).Id);
        var entity = facts.Entity(number);
        Add(atom.Entity, pattern, values);
        Add((atom.IsNegated ? " is not of type " : " is of type ") + atom.Type);
        if (entity.Type != atom.Type) Add(", it is of type " + entity.Type);
        if (!atom.IsNegated && facts.IsReported(number)) Add(" (reported)");
        Add(".");
    }

    // Who reads it must not take it for what the world is like: it is about what is written down, and what counts.
    private void WriteAbsence(AtomModel.Stated atom, RuleModel rule, int[] values)
    {
        Add(rule.IncludesReported ? "No statement that still counts, not even a reported one, says that " : "No asserted statement says that ");
        Add(atom.Subject, rule.Body, values);
        Add(" " + atom.Predicate.Replace('-', ' ') + " ");
        Add(atom.Value, rule.Body, values);
        if (atom.During is { } during)
        {
            Add(" during ");
            Add(during, rule.Body, values);
        }

        Add(".");
    }

    private void Add(TermModel term, PatternModel pattern, int[] values)
    {
        switch (term)
        {
            case TermModel.Variable variable when pattern.Variables[variable.Index].Kind is null:
                _words.Add(values[variable.Index]);
                break;
            case TermModel.Variable variable:
                Add(WordsOf(facts.Value(values[variable.Index])));
                break;
            case TermModel.Entity entity:
                _words.Add(facts.NumberOf(entity.Id));
                break;
            case TermModel.Literal literal:
                Add(WordsOf(literal.Value));
                break;
            default:
                Add("anything");
                break;
        }
    }

    private void Add(string phrase)
    {
        if (!_phraseNumbers.TryGetValue(phrase, out var number))
        {
            number = _phrases.Count;
            _phrases.Add(phrase);
            _phraseNumbers.Add(phrase, number);
        }

        _words.Add(~number);
    }

    // A text may read like the rest of the sentence.
    private static string WordsOf(ValueModel value) => value is ValueModel.String text ? "“" + OneLine.Of(text.Value) + "”" : value.ToWords();

    private static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.Different => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}
