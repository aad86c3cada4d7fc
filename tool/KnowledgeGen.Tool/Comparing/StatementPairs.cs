using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Comparing;

/// <summary>
/// Finds which statement of one knowledge base is which of another. Those of one subject and predicate are compared: first those that agree in all,
/// then those with the same value and time, then those with the same value, and where there can be one only, the one with the other.
/// </summary>
/// <param name="renames">The ids of the earlier one that are others in the later one.</param>
/// <param name="symmetric">The relations that hold both ways in both: their statements may be written at either end.</param>
internal sealed class StatementPairs(Renames renames, IReadOnlySet<string> symmetric)
{
    /// <summary>The pairs; where a statement has no partner, the other one is null.</summary>
    public IEnumerable<(ExportedStatement? Before, ExportedStatement? After)> Of(IEnumerable<ExportedStatement> before, IEnumerable<ExportedStatement> after)
    {
        var groups = new Dictionary<(string Subject, string Predicate, bool IsDerived), (List<Candidate> Before, List<Candidate> After)>();
        foreach (var statement in before) GroupOf(statement, renames).Before.Add(CandidateOf(statement, renames));
        foreach (var statement in after) GroupOf(statement, Renames.None).After.Add(CandidateOf(statement, Renames.None));
        return groups.Values.SelectMany(group => Match(group.Before, group.After));

        (List<Candidate> Before, List<Candidate> After) GroupOf(ExportedStatement statement, Renames side)
        {
            var (subject, _) = EndsOf(statement, side);
            var key = (subject, statement.Model.Predicate.Name, statement.Conclusion is not null);
            if (!groups.TryGetValue(key, out var group)) groups[key] = group = ([], []);
            return group;
        }
    }

    private static List<(ExportedStatement? Before, ExportedStatement? After)> Match(List<Candidate> before, List<Candidate> after)
    {
        var pairs = new List<(ExportedStatement? Before, ExportedStatement? After)>();
        Take(candidate => candidate.Everything);
        Take(candidate => candidate.Value + "\0" + candidate.Time);
        Take(candidate => candidate.Value);
        if (before is [{ IsSingle: true } was] && after is [{ IsSingle: true } now])
        {
            pairs.Add((was.Statement, now.Statement));
            return pairs;
        }

        pairs.AddRange(before.Select(candidate => ((ExportedStatement?)candidate.Statement, (ExportedStatement?)null)));
        pairs.AddRange(after.Select(candidate => ((ExportedStatement?)null, (ExportedStatement?)candidate.Statement)));
        return pairs;

        // Where several have one key, the order of all that they say decides, and not that of the files.
        void Take(Func<Candidate, string> key)
        {
            var partners = after.GroupBy(key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => new Queue<Candidate>(group.OrderBy(candidate => candidate.Everything, StringComparer.Ordinal)), StringComparer.Ordinal);
            var taken = new HashSet<Candidate>();
            foreach (var candidate in before.OrderBy(candidate => candidate.Everything, StringComparer.Ordinal))
            {
                if (!partners.TryGetValue(key(candidate), out var queue) || !queue.TryDequeue(out var partner)) continue;

                pairs.Add((candidate.Statement, partner.Statement));
                taken.Add(candidate);
                taken.Add(partner);
            }

            before.RemoveAll(taken.Contains);
            after.RemoveAll(taken.Contains);
        }
    }

    private Candidate CandidateOf(ExportedStatement statement, Renames side)
    {
        var details = Details.Of(statement, side).Where(detail => detail.Text is not null).ToList();
        var value = EndsOf(statement, side).Value;
        return new Candidate(
            statement,
            value,
            string.Join('\0', details.Where(detail => detail.What is "during" or "according-to").Select(detail => detail.What + "\0" + detail.Text)),
            value + "\0" + string.Join('\0', details.Select(detail => detail.What + "\0" + detail.Text)));
    }

    private (string Subject, string Value) EndsOf(ExportedStatement statement, Renames side)
    {
        var subject = side.Latest(statement.Subject.Id);
        if (statement.ObjectId is not { } id) return (subject, statement.Model.Value.ToCanonicalText());

        var other = side.Latest(id);
        var isSwapped = symmetric.Contains(statement.Model.Predicate.Name) && string.CompareOrdinal(subject, other) > 0;
        return isSwapped ? (other, subject) : (subject, other);
    }

    private sealed class Candidate(ExportedStatement statement, string value, string time, string everything)
    {
        public ExportedStatement Statement { get; } = statement;

        public string Value { get; } = value;

        public string Time { get; } = time;

        public string Everything { get; } = everything;

        public bool IsSingle => !Statement.Model.Predicate.Cardinality.IsMany && Statement.Conclusion is null;
    }
}
