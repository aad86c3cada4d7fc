using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Reasoning;

/// <summary>A statement with what qualifies it.</summary>
internal sealed record NaiveFact(string Predicate, string Subject, string Value, StatementCertainty Certainty, string? Source, NaiveTime Time)
{
    /// <summary>Whether it says of the same all that another one says, or more.</summary>
    public bool Covers(NaiveFact other) => Certainty <= other.Certainty && (Source is null || Source == other.Source) && Time.Covers(other.Time);
}

/// <summary>
/// What follows statement by statement, by the definition: every condition of every rule is tried with every statement, again and again, until nothing is new.
/// A conclusion is as sure as its least sure premise, is the word of whom a premise is, and holds while all of them do. What says no more than another
/// statement is left out when all is concluded on which later rules rest.
/// </summary>
internal sealed class NaiveConclusions
{
    private static readonly NaiveFact Nothing = new(string.Empty, string.Empty, string.Empty, StatementCertainty.Certain, null, NaiveTime.Always);

    private readonly SchemaModel _schema;
    private readonly Dictionary<string, EntityModel> _entities;
    private readonly HashSet<NaiveFact> _stated;
    private HashSet<NaiveFact> _facts = [];

    public NaiveConclusions(KnowledgeModel model)
    {
        _schema = model.Schema;
        _entities = model.Files.SelectMany(file => file.Entities).ToDictionary(entity => entity.Id);
        foreach (var entity in _entities.Values)
        {
            foreach (var statement in entity.Statements.Where(statement => statement.LifeCycle.Retracted is null))
            {
                Add(new NaiveFact(
                    statement.Predicate.Name,
                    entity.Id,
                    TextOf(statement.Value),
                    statement.Certainty,
                    statement.AttributedTo,
                    NaiveTime.Of(statement.During)));
            }
        }

        _stated = [.. _facts];
    }

    /// <summary>What is concluded.</summary>
    public IEnumerable<NaiveFact> Conclusions => _facts.Except(_stated);

    /// <summary>Draws all conclusions.</summary>
    public void Run()
    {
        var rules = _schema.Relations.SelectMany(NaiveReasoning.OfRelation).Concat(_schema.Rules).ToList();
        var levels = LevelsOf(rules);
        foreach (var group in rules.GroupBy(rule => levels[rule.Head.Predicate]).OrderBy(group => group.Key).Select(group => group.ToList()))
        {
            while (group.Aggregate(false, (isNew, rule) => Apply(rule) | isNew))
            {
            }

            _facts = [.. _facts.GroupBy(What).SelectMany(same => same.Where(fact => _stated.Contains(fact) || !same.Any(other => SaysMore(other, fact))))];
        }
    }

    /// <summary>What a statement is about; of a symmetric relation either way.</summary>
    public (string Predicate, string First, string Second) What(NaiveFact fact) =>
        _schema.Relations.Any(relation => relation.Name == fact.Predicate && relation.IsSymmetric) && string.CompareOrdinal(fact.Subject, fact.Value) > 0
            ? (fact.Predicate, fact.Value, fact.Subject)
            : (fact.Predicate, fact.Subject, fact.Value);

    // Of two that say the same either will do, unless one is stated.
    private bool SaysMore(NaiveFact one, NaiveFact other) => one.Covers(other) && (!other.Covers(one) || (_stated.Contains(one) && !_stated.Contains(other)));

    // What is denied, or asked for its time, is all concluded before.
    private static Dictionary<string, int> LevelsOf(List<RuleModel> rules)
    {
        var levels = rules.SelectMany(rule => Conditions(rule).Select(condition => condition.Predicate).Append(rule.Head.Predicate)).Distinct().ToDictionary(name => name, _ => 0);
        for (var isSettled = false; !isSettled;)
        {
            isSettled = true;
            foreach (var rule in rules)
            {
                var needed = Conditions(rule).Select(condition => levels[condition.Predicate] + (condition.IsNegated || condition.During is not null ? 1 : 0)).DefaultIfEmpty().Max();
                if (levels[rule.Head.Predicate] >= needed) continue;

                levels[rule.Head.Predicate] = needed;
                isSettled = false;
            }
        }

        return levels;

        static IEnumerable<AtomModel.Stated> Conditions(RuleModel rule) => rule.Body.Atoms.OfType<AtomModel.Stated>();
    }

    private bool Apply(RuleModel rule)
    {
        var found = new List<NaiveFact>();
        var atoms = rule.Body.Atoms.OrderBy(atom => atom switch
        {
            AtomModel.Stated { IsNegated: false } => 0,
            AtomModel.OfType { IsNegated: false } => 1,
            _ => 2,
        }).ToList();
        Meet(0, [], Nothing);
        return found.Aggregate(false, (isNew, fact) => Add(fact) | isNew);

        void Meet(int place, Dictionary<int, string> values, NaiveFact soFar)
        {
            if (place == atoms.Count)
            {
                found.Add(soFar with { Predicate = rule.Head.Predicate, Subject = TextOf(rule.Head.Subject, values)!, Value = TextOf(rule.Head.Value, values)! });
                return;
            }

            switch (atoms[place])
            {
                case AtomModel.Stated { IsNegated: false } stated:
                    foreach (var fact in FactsOf(stated, rule))
                    {
                        var bound = new Dictionary<int, string>(values);
                        if (Fits(stated, fact, bound) && And(soFar, fact) is { } both) Meet(place + 1, bound, both);
                    }

                    break;
                case AtomModel.OfType { IsNegated: false } type:
                    foreach (var entity in _entities.Values.Where(entity => Counts(entity) && (rule.IncludesReported || !entity.IsReported) && _schema.IsA(entity.Type, type.Type)))
                    {
                        var bound = new Dictionary<int, string>(values);
                        if (!Bind(type.Entity, entity.Id, bound)) continue;
                        Meet(place + 1, bound, entity.IsReported ? soFar with { Certainty = StatementCertainty.Possible } : soFar);
                    }

                    break;
                case AtomModel.OfType type:
                    if (!_schema.IsA(_entities[TextOf(type.Entity, values)!].Type, type.Type)) Meet(place + 1, values, soFar);
                    break;
                case AtomModel.Stated negated:
                    if (!FactsOf(negated, rule).Any(fact => Fits(negated, fact, new Dictionary<int, string>(values)))) Meet(place + 1, values, soFar);
                    break;
                case AtomModel.Compared compared:
                    var kind = KindOf(compared.Left, rule) ?? KindOf(compared.Right, rule);
                    if (Compare(kind, TextOf(compared.Left, values)!, compared.Comparison, TextOf(compared.Right, values)!)) Meet(place + 1, values, soFar);
                    break;
            }
        }
    }

    private IEnumerable<NaiveFact> FactsOf(AtomModel.Stated atom, RuleModel rule)
    {
        var isSymmetric = _schema.Relations.Any(relation => relation.Name == atom.Predicate && relation.IsSymmetric);
        return _facts
            .Where(fact => fact.Predicate == atom.Predicate && (rule.IncludesReported || fact is { Certainty: StatementCertainty.Certain, Source: null }))
            .SelectMany(fact => isSymmetric ? new[] { fact, fact with { Subject = fact.Value, Value = fact.Subject } } : [fact]);
    }

    private static bool Fits(AtomModel.Stated atom, NaiveFact fact, Dictionary<int, string> values) =>
        Bind(atom.Subject, fact.Subject, values) && Bind(atom.Value, fact.Value, values)
        && (atom.During is null || (fact.Time.Edtf is { } date && Bind(atom.During, date, values)));

    private static bool Bind(TermModel term, string text, Dictionary<int, string> values)
    {
        if (term is TermModel.Anything) return true;
        if (TextOf(term, values) is { } known) return known == text;

        values.Add(((TermModel.Variable)term).Index, text);
        return true;
    }

    private static string? TextOf(TermModel term, Dictionary<int, string> values) => term switch
    {
        TermModel.Entity entity => entity.Id,
        TermModel.Literal literal => TextOf(literal.Value),
        TermModel.Variable variable => values.GetValueOrDefault(variable.Index),
        _ => null,
    };

    // The zeros at the end of a number say nothing.
    private static string TextOf(ValueModel value) =>
        value is ValueModel.Decimal number ? number.Value.ToString("0.####", CultureInfo.InvariantCulture) : value.ToCanonicalText();

    private static ValueKind? KindOf(TermModel term, RuleModel rule) => term is TermModel.Variable variable ? rule.Body.Variables[variable.Index].Kind : null;

    private static bool Compare(ValueKind? kind, string left, Comparison comparison, string right)
    {
        if (kind == ValueKind.Date) return Compare(EdtfDate.Parse(left), comparison, EdtfDate.Parse(right));

        var order = kind is ValueKind.Integer or ValueKind.Decimal
            ? decimal.Parse(left, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(right, CultureInfo.InvariantCulture))
            : string.CompareOrdinal(left, right);
        return comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.Different => order != 0,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static bool Compare(EdtfDate left, Comparison comparison, EdtfDate right) => comparison switch
    {
        Comparison.Equal => left.ToString() == right.ToString(),
        Comparison.Different => left.Overlaps(right) == Truth.No,
        Comparison.Less => left.Before(right) == Truth.Certainly,
        Comparison.LessOrEqual => left.After(right) == Truth.No,
        Comparison.Greater => left.After(right) == Truth.Certainly,
        _ => left.Before(right) == Truth.No,
    };

    // Nothing follows from the words of two, nor from what is never true together.
    private static NaiveFact? And(NaiveFact one, NaiveFact other)
    {
        if (one.Source is not null && other.Source is not null && one.Source != other.Source) return null;
        if (one.Time.And(other.Time) is not { } time) return null;

        var certainty = one.Certainty > other.Certainty ? one.Certainty : other.Certainty;
        return Nothing with { Certainty = certainty, Source = one.Source ?? other.Source, Time = time };
    }

    private bool Add(NaiveFact fact)
    {
        var ends = new[] { fact.Subject, fact.Value }.Where(_entities.ContainsKey).Select(id => _entities[id]).ToList();
        if (!ends.All(Counts)) return false;
        return _facts.Add(ends.Any(end => end.IsReported) ? fact with { Certainty = StatementCertainty.Possible } : fact);
    }

    private static bool Counts(EntityModel entity) => entity is { IsDenied: false, LifeCycle.Retracted: null };
}
