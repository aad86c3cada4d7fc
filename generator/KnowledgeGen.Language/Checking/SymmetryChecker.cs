using System.Collections.Generic;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Checking;

/// <summary>
/// Checks symmetric relations, of which one statement counts for both ends: that none is made from either end, and that an entity
/// has one partner where the relation takes one.
/// </summary>
internal sealed class SymmetryChecker
{
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<(string Relation, string First, string Second), (BoundStatement Statement, SourceLocation Location)> _edges = [];
    private readonly Dictionary<(string Relation, string Entity), (string Partner, SourceLocation Location)> _partners = [];

    public SymmetryChecker(List<Diagnostic> diagnostics) => _diagnostics = diagnostics;

    public void Check(string subject, in BoundStatement statement, SourceLocation location)
    {
        if (statement is not { Predicate: RelationModel { IsSymmetric: true } relation, Value: ValueModel.Reference target })
        {
            return;
        }

        if (_edges.TryGetValue((relation.Name, target.Id, subject), out var reverse) && target.Id != subject)
        {
            if (SaysTheSame(statement, reverse.Statement))
            {
                ReportRepetition(relation, subject, target.Id, location, reverse.Location);
            }
            return;
        }

        var edge = (relation.Name, subject, target.Id);
        if (!_edges.ContainsKey(edge)) _edges.Add(edge, (statement, location));
        if (relation.Cardinality.IsMany) return;

        // Two partners that one subject itself names are its own mistake, and reported as such.
        var isNamed = _partners.TryGetValue((relation.Name, subject), out var named);
        if (!isNamed) _partners.Add((relation.Name, subject), (target.Id, location));
        if (isNamed && !_edges.ContainsKey((relation.Name, subject, named.Partner)))
        {
            ReportSecondPartner(relation, subject, named, location);
        }
        else if (!_partners.TryGetValue((relation.Name, target.Id), out var taken))
        {
            _partners.Add((relation.Name, target.Id), (subject, location));
        }
        else if (taken.Partner != subject) ReportSecondPartner(relation, target.Id, taken, location);
    }

    private static bool SaysTheSame(BoundStatement first, BoundStatement second) =>
        first.Annotations == second.Annotations && first.Qualifiers == second.Qualifiers;

    private void ReportRepetition(RelationModel relation, string subject, string target, SourceLocation location, SourceLocation first) =>
        Report(
            Rules.DuplicateStatement,
            location,
            "'" + relation.Name + "' is symmetric, and '" + target + "' says already that it leads to '" + subject
                + "'; take one of the two out.",
            first);

    private void ReportSecondPartner(RelationModel relation, string entity, (string Partner, SourceLocation Location) first, SourceLocation location) =>
        Report(
            Rules.TooManyInverse,
            location,
            "'" + entity + "' has '" + first.Partner + "' as its '" + relation.Name
                + "' already, and there can be one; take one of the two '" + relation.Name + "' out.",
            first.Location);

    private void Report(Rule rule, SourceLocation location, string message, SourceLocation first) =>
        _diagnostics.Add(new Diagnostic(rule, location, message, new[] { first }.ToEquatableArray()));
}
