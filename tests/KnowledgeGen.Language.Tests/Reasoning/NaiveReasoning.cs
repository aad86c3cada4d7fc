using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Reasoning;

/// <summary>
/// What follows on one day, by the definition: every rule is tried on every choice of entities, again and again, until nothing changes. A
/// conclusion is as true as the least true of its conditions, and a statement as the truest of its conclusions.
/// </summary>
internal sealed class NaiveReasoning
{
    private readonly SchemaModel _schema;
    private readonly Dictionary<string, EntityModel> _entities;
    private readonly EdtfDate _day;
    private readonly bool _countsReported;
    private readonly Dictionary<(string, string, string), Truth> _truths = [];

    public NaiveReasoning(KnowledgeModel model, EdtfDate day, bool countsReported)
    {
        _schema = model.Schema;
        _entities = model.Files.SelectMany(file => file.Entities).ToDictionary(entity => entity.Id);
        _day = day;
        _countsReported = countsReported;
        foreach (var entity in _entities.Values)
        {
            foreach (var statement in entity.Statements)
            {
                if (statement.Value is ValueModel.Reference target && Counts(entity) && Counts(_entities[target.Id]) && Counts(statement))
                {
                    Raise(statement.Predicate.Name, entity.Id, target.Id, HoldsOn(statement));
                }
            }
        }
    }

    public Truth this[string relation, string subject, string target] =>
        _truths.TryGetValue((relation, subject, target), out var truth) ? truth : Truth.No;

    /// <summary>The rules in the order in which a group rests on the groups before it.</summary>
    public void Run(params RuleModel[][] groups)
    {
        foreach (var group in groups)
        {
            // What a group denies is settled by those before it.
            while (group.Aggregate(false, (changed, rule) => Apply(rule) | changed))
            {
            }
        }
    }

    /// <summary>Makes a relation transitive, and others hold where it does.</summary>
    public static IEnumerable<RuleModel> OfRelation(RelationModel relation) => Reasoning(relation);

    private static IEnumerable<RuleModel> Reasoning(RelationModel relation)
    {
        TermModel.Variable x = new(0), y = new(1), z = new(2);
        var variables = new[] { "X", "Y", "Z" }.Select(name => new VariableModel(name, default, null)).ToEquatableArray();
        foreach (var wider in relation.Semantics.SubRelationOf)
        {
            yield return new(relation.Name, null, new(variables, new AtomModel[] { Edge(relation.Name, x, y) }.ToEquatableArray()), Edge(wider, x, y), true);
        }

        if (relation.Semantics.IsTransitive)
        {
            // Both ways and on, everything would lead to itself: that is left out.
            var body = new List<AtomModel> { Edge(relation.Name, x, y), Edge(relation.Name, y, z) };
            if (relation.IsSymmetric) body.Add(new AtomModel.Compared(x, Comparison.Different, z));
            yield return new(relation.Name, null, new(variables, body.ToEquatableArray()), Edge(relation.Name, x, z), false);
        }
    }

    private static AtomModel.Stated Edge(string name, TermModel subject, TermModel target) => new(name, true, subject, target, null, false);

    private bool Apply(RuleModel rule)
    {
        var changed = false;
        var choice = new string[rule.Body.Variables.Count];
        Choose(0);
        return changed;

        void Choose(int variable)
        {
            if (variable < choice.Length)
            {
                foreach (var id in _entities.Keys)
                {
                    choice[variable] = id;
                    Choose(variable + 1);
                }

                return;
            }

            var truth = rule.Body.Atoms.Aggregate(Truth.Certainly, (soFar, atom) => soFar.And(TruthOf(atom)));
            if (truth != Truth.No) changed |= Raise(rule.Head.Predicate, IdOf(rule.Head.Subject), IdOf(rule.Head.Value), truth);
        }

        Truth TruthOf(AtomModel atom) => atom switch
        {
            AtomModel.Stated { IsNegated: true } stated => Ends(stated).Any(ends => IsThere(stated.Predicate, ends.Subject, ends.Target)) ? Truth.No : Truth.Certainly,
            AtomModel.Stated stated => Ends(stated).Max(ends => this[stated.Predicate, ends.Subject, ends.Target]),
            AtomModel.OfType type => _schema.IsA(_entities[IdOf(type.Entity)].Type, type.Type) != type.IsNegated && Counts(_entities[IdOf(type.Entity)])
                ? Truth.Certainly : Truth.No,
            AtomModel.Compared compared => (IdOf(compared.Left) == IdOf(compared.Right)) == (compared.Comparison == Comparison.Equal) ? Truth.Certainly : Truth.No,
            _ => throw new InvalidOperationException(),
        };

        IEnumerable<(string Subject, string Target)> Ends(AtomModel.Stated stated) =>
            from subject in IdsOf(stated.Subject)
            from target in IdsOf(stated.Value)
            select (subject, target);

        IEnumerable<string> IdsOf(TermModel term) => term is TermModel.Anything ? _entities.Keys : [IdOf(term)];

        string IdOf(TermModel term) => term is TermModel.Entity entity ? entity.Id : choice[((TermModel.Variable)term).Index];
    }

    // A negation asks whether there is such a statement at all, at whatever time.
    private bool IsThere(string relation, string subject, string target) => _truths.ContainsKey((relation, subject, target));

    private bool Raise(string relation, string subject, string target, Truth truth)
    {
        if (!Counts(_entities[subject]) || !Counts(_entities[target])) return false;

        var isSymmetric = _schema.Relations.Single(model => model.Name == relation).IsSymmetric;
        var changed = RaiseOneWay(relation, subject, target, truth);
        return (isSymmetric && RaiseOneWay(relation, target, subject, truth)) | changed;
    }

    private bool RaiseOneWay(string relation, string subject, string target, Truth truth)
    {
        var isThere = _truths.TryGetValue((relation, subject, target), out var before);
        if (isThere && before >= truth) return false;

        _truths[(relation, subject, target)] = truth;
        return true;
    }

    private Truth HoldsOn(StatementModel statement) =>
        statement.During is { } during ? EdtfDate.Parse(during).Contains(_day) : Truth.Certainly;

    private bool Counts(EntityModel entity) =>
        entity is { IsDenied: false, LifeCycle.Retracted: null } && (_countsReported || !entity.IsReported);

    private bool Counts(StatementModel statement) =>
        statement.LifeCycle.Retracted is null && (_countsReported || statement.IsAsserted);
}
