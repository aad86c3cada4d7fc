using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Checking.Contradictions;

/// <summary>
/// Finds asserted statements that cannot all be true, by what the schema rules out. Of what is not certain, only dates are doubted: their
/// answer is that statements contradict each other certainly, possibly or not.
/// </summary>
internal sealed class ContradictionChecker
{
    private const int LongestWay = 8;

    private static readonly IReadOnlyList<Claim> NoClaims = [];

    private readonly Dictionary<string, List<Claim>> _claims = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _symmetric;

    // What several constraints ask for is made once.
    private readonly Dictionary<(string Relation, bool IsUnordered), Dictionary<(string First, string Second), ClaimsByTime>> _byPair = [];
    private readonly Dictionary<string, Dictionary<string, DateExtremes>> _dates = new(StringComparer.Ordinal);

    // By the name of a relation: those that are directly a sub-relation of it.
    private readonly ILookup<string, string> _narrower;

    private ContradictionChecker(SchemaModel schema)
    {
        _narrower = schema.Relations
            .SelectMany(relation => relation.Semantics.SubRelationOf, (relation, wider) => (Wider: wider, relation.Name))
            .ToLookup(pair => pair.Wider, pair => pair.Name, StringComparer.Ordinal);
        _symmetric = new HashSet<string>(schema.Relations.Where(relation => relation.IsSymmetric).Select(relation => relation.Name), StringComparer.Ordinal);
    }

    /// <summary>Checks all files. Where the schema rules nothing out, nothing is looked at.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="files">The bound files, sorted by relative path.</param>
    /// <param name="reported">The ids of entities that are reported.</param>
    public static IReadOnlyList<Diagnostic> Check(SchemaModel schema, EquatableArray<BoundFile> files, ISet<string> reported)
    {
        var constrained = schema.Properties.Concat<PredicateModel>(schema.Relations)
            .Where(predicate => !ReferenceEquals(predicate.Constraints, ConstraintsModel.None) || predicate is RelationModel { Semantics.IsAcyclic: true })
            .ToList();
        if (constrained.Count == 0) return [];

        var checker = new ContradictionChecker(schema);
        checker.Collect(files, reported, constrained);
        foreach (var predicate in constrained) checker.Check(predicate);
        checker.CheckCircles(constrained);
        return checker._diagnostics;
    }

    private void Collect(EquatableArray<BoundFile> files, ISet<string> reported, List<PredicateModel> constrained)
    {
        foreach (var predicate in constrained)
        {
            var (_, _, disjoint, before, after) = predicate.Constraints;
            foreach (var name in disjoint.Concat(NarrowerThan(predicate)).Append(before).Append(after))
            {
                if (name is not null && !_claims.ContainsKey(name)) _claims.Add(name, []);
            }
        }

        var number = 0;
        foreach (var file in files)
        {
            foreach (var entity in file.Entities)
            {
                if (reported.Contains(entity.Id)) continue;

                for (var i = 0; i < entity.Statements.Count; i++)
                {
                    var statement = entity.Statements[i];
                    if (statement is { IsAsserted: true, Annotations.IsUnclear: false } && _claims.TryGetValue(statement.Predicate.Name, out var claims))
                    {
                        claims.Add(new Claim(file, entity, i, number++));
                    }
                }
            }
        }
    }

    private void Check(PredicateModel predicate)
    {
        var (isFunctional, noOverlap, disjoint, before, after) = predicate.Constraints;
        if (predicate is RelationModel { IsSymmetric: true })
        {
            if (isFunctional || noOverlap) CheckBothEnds(predicate);
        }
        else
        {
            if (isFunctional) CheckOneAtATime(predicate, claim => claim.Subject, claim => claim.Value, DescribeValues);
            // Where the inverse is one, two of them are a mistake at any time, which is reported as such.
            if (noOverlap && predicate is not RelationModel { Inverse.IsMany: false }) CheckOneAtATime(predicate, claim => claim.Object, claim => claim.Subject, DescribeSubjects);
        }

        foreach (var other in disjoint) CheckDisjoint(predicate, other);
        if (before is not null) CheckOrder(predicate, before, isBefore: true);
        if (after is not null) CheckOrder(predicate, after, isBefore: false);
    }

    // A relation holds where a narrower one does.
    private List<string> NarrowerThan(PredicateModel predicate)
    {
        var found = new List<string> { predicate.Name };
        if (predicate is not RelationModel { Semantics.IsAcyclic: true }) return found;

        var seen = new HashSet<string>(found, StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++) found.AddRange(_narrower[found[i]].Where(seen.Add));
        return found;
    }

    // A circle is one of all wider relations, too; it is told of the narrowest.
    private void CheckCircles(IEnumerable<PredicateModel> constrained)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var relations = constrained
            .Where(predicate => predicate is RelationModel { Semantics.IsAcyclic: true })
            .Select(relation => (relation.Name, Narrower: NarrowerThan(relation)))
            .OrderBy(relation => relation.Narrower.Count);
        foreach (var (name, narrower) in relations)
        {
            var claims = narrower.SelectMany(ClaimsOf).OrderBy(claim => claim.Number);
            foreach (var circle in CircleFinder.Find(claims))
            {
                if (known.Add(string.Join(" ", circle.Select(claim => claim.Number).OrderBy(number => number)))) ReportCircle(name, circle);
            }
        }
    }

    private void ReportCircle(string relation, IReadOnlyList<Claim> circle)
    {
        var last = circle.OrderBy(claim => claim.Number).Last();
        var ids = circle.Select(claim => claim.Subject).Append(circle[0].Subject).ToList();
        var way = ids.Count <= LongestWay ? ids : [.. ids.Take(LongestWay / 2), "…", .. ids.Skip(ids.Count - (LongestWay / 2))];
        _diagnostics.Add(new Diagnostic(
            Rules.Circle,
            last.Location,
            "'" + relation + "' leads in a circle, from '" + string.Join("' to '", way) + "'; correct one of these statements, or take it out.",
            circle.Where(claim => claim != last).Select(claim => claim.Location).ToEquatableArray()));
    }

    private void CheckOneAtATime(
        PredicateModel predicate, Func<Claim, string> owner, Func<Claim, object> thing, Func<Claim, Claim, string> describe)
    {
        foreach (var claims in ClaimsOf(predicate.Name).GroupBy(owner, StringComparer.Ordinal)) Report(claims.ToList(), thing, describe);
    }

    // A claim of a symmetric relation is one of each of its ends, whichever of them it is written at.
    private void CheckBothEnds(PredicateModel relation)
    {
        var byEnd = ClaimsOf(relation.Name)
            .SelectMany(claim => new[] { claim.Subject, claim.Object }.Distinct(), (claim, end) => (Claim: claim, End: end))
            .GroupBy(pair => pair.End, pair => pair.Claim, StringComparer.Ordinal);
        foreach (var claims in byEnd)
        {
            var end = claims.Key;
            Report(claims.ToList(), claim => OtherEnd(claim, end), (first, second) => DescribeEnds(end, first, second));
        }
    }

    private void Report(IReadOnlyList<Claim> claims, Func<Claim, object> thing, Func<Claim, Claim, string> describe)
    {
        foreach (var (first, second, isClash) in new OneAtATime(thing).Find(claims))
        {
            var isCertain = isClash == Truth.Certainly;
            _diagnostics.Add(second.Against(
                first,
                isCertain ? Rules.TwoAtOneTime : Rules.PerhapsTwoAtOneTime,
                describe(first, second) + ", and there is one at a time" + (isCertain ? string.Empty : ", which these may be")
                    + "; correct one, give their times in 'during', or retract one."));
        }
    }

    private static string DescribeValues(Claim first, Claim second) =>
        "'" + first.Predicate.Name + "' of '" + first.Subject + "' is " + first.Words + " and " + second.Words;

    private static string DescribeEnds(string end, Claim first, Claim second) => "'" + first.Predicate.Name + "' joins '" + end + "' to '"
        + OtherEnd(first, end) + "'" + first.TimeAndQuote + " and to '" + OtherEnd(second, end) + "'" + second.TimeAndQuote;

    private static string DescribeSubjects(Claim first, Claim second) => "'" + first.Predicate.Name + "' leads to '" + first.Object + "' from "
        + first.WordsOfSubject + " and from " + second.WordsOfSubject;

    private void CheckDisjoint(PredicateModel predicate, string other)
    {
        var isUnordered = _symmetric.Contains(predicate.Name) || _symmetric.Contains(other);
        var firsts = ClaimsByPair(predicate.Name, isUnordered);
        foreach (var second in ClaimsOf(other))
        {
            if (!firsts.TryGetValue(PairOf(second, isUnordered), out var candidates) || candidates.FindRival(second) is not var (first, truth)) continue;

            var isCertain = truth == Truth.Certainly;
            var (earlier, later) = first.Number < second.Number ? (first, second) : (second, first);
            _diagnostics.Add(later.Against(
                earlier,
                isCertain ? Rules.DisjointRelations : Rules.PerhapsDisjointRelations,
                "'" + later.Predicate.Name + "' of '" + later.Subject + "', " + later.Words + ", and '" + earlier.Predicate.Name + "' of '"
                    + earlier.Subject + "', " + earlier.Words + ", exclude each other" + (isCertain ? string.Empty : " if they are of one time")
                    + "; correct one, give their times in 'during', or retract one."));
        }
    }

    // Of each claim at most one pair of dates is reported, the one that is furthest out of order.
    private void CheckOrder(PredicateModel predicate, string date, bool isBefore)
    {
        var dates = DatesOf(date);
        foreach (var claim in ClaimsOf(predicate.Name))
        {
            var (own, other) = predicate is RelationModel
                ? (DatesIn(dates, claim.Subject), DatesIn(dates, claim.Object))
                : (DateExtremes.Of(claim), DatesIn(dates, claim.Subject));
            if (DateExtremes.FindWrong(isBefore ? own : other, isBefore ? other : own) is var (earlier, later, truth))
            {
                ReportOrder(predicate, claim, earlier, later, truth);
            }
        }
    }

    private static DateExtremes DatesIn(Dictionary<string, DateExtremes> dates, string subject) =>
        dates.TryGetValue(subject, out var found) ? found : DateExtremes.None;

    private void ReportOrder(PredicateModel predicate, Claim claim, Claim earlier, Claim later, Truth truth)
    {
        var isCertain = truth == Truth.Certainly;
        var where = predicate is RelationModel ? claim : earlier.Number < later.Number ? later : earlier;
        var because = predicate is RelationModel ? ", though '" + claim.Subject + "' has '" + predicate.Name + "' " + claim.Words : string.Empty;
        _diagnostics.Add(new Diagnostic(
            isCertain ? Rules.WrongOrder : Rules.PerhapsWrongOrder,
            where.Location,
            "'" + earlier.Predicate.Name + "' of '" + earlier.Subject + "', " + earlier.Words + ", " + (isCertain ? "is" : "may be") + " after '"
                + later.Predicate.Name + "' of '" + later.Subject + "', " + later.Words + because + "; correct or retract one.",
            new[] { earlier, later }.Where(other => other != where).Select(other => other.Location).ToEquatableArray()));
    }

    private IReadOnlyList<Claim> ClaimsOf(string predicate) => _claims.TryGetValue(predicate, out var claims) ? claims : NoClaims;

    private Dictionary<(string First, string Second), ClaimsByTime> ClaimsByPair(string relation, bool isUnordered)
    {
        if (_byPair.TryGetValue((relation, isUnordered), out var known)) return known;

        known = ClaimsOf(relation)
            .GroupBy(claim => PairOf(claim, isUnordered))
            .ToDictionary(claims => claims.Key, claims => new ClaimsByTime(claims.ToList(), OneAtATime.Overlap));
        _byPair.Add((relation, isUnordered), known);
        return known;
    }

    private Dictionary<string, DateExtremes> DatesOf(string property)
    {
        if (_dates.TryGetValue(property, out var known)) return known;

        known = new Dictionary<string, DateExtremes>(StringComparer.Ordinal);
        foreach (var claim in ClaimsOf(property))
        {
            if (!known.TryGetValue(claim.Subject, out var dates)) known.Add(claim.Subject, dates = new DateExtremes());
            dates.Add(claim);
        }

        _dates.Add(property, known);
        return known;
    }

    private static string OtherEnd(Claim claim, string end) => claim.Subject == end ? claim.Object : claim.Subject;

    private static (string First, string Second) PairOf(Claim claim, bool isUnordered)
    {
        var (subject, target) = (claim.Subject, claim.Object);
        return isUnordered && string.CompareOrdinal(subject, target) > 0 ? (target, subject) : (subject, target);
    }
}
