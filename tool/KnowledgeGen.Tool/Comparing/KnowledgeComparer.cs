using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Comparing;

/// <summary>Finds what differs between two knowledge bases. The order of files, entities, keys and lines is no difference.</summary>
internal sealed class KnowledgeComparer
{
    private readonly ComparedKnowledge _before;
    private readonly ComparedKnowledge _after;
    private readonly Renames _renames;
    private readonly List<EvidenceChange> _evidence = [];

    private KnowledgeComparer(ComparedKnowledge before, ComparedKnowledge after)
    {
        _before = before;
        _after = after;
        _renames = Renames.Between(before.Entities, after.Entities);
    }

    /// <summary>Compares an earlier knowledge base with a later one.</summary>
    public static KnowledgeDifference Compare(KnowledgeCompilation before, KnowledgeCompilation after)
    {
        var comparer = new KnowledgeComparer(new ComparedKnowledge(before), new ComparedKnowledge(after));
        var entities = comparer.CompareEntities().OrderBy(change => change.Id, StringComparer.Ordinal).ToList();
        var statements = comparer.CompareStatements().OrderBy(change => change.Id, StringComparer.Ordinal).ThenBy(change => change.Kind).ToList();
        var evidence = comparer._evidence.OrderBy(change => change.Id, StringComparer.Ordinal).ToList();
        return new KnowledgeDifference(entities, statements, evidence, comparer.CompareMembers());
    }

    private IEnumerable<EntityChange> CompareEntities()
    {
        var unmatched = new HashSet<string>(_after.Entities.Keys, StringComparer.Ordinal);
        foreach (var entity in _before.Entities.Values)
        {
            if (!_after.Entities.TryGetValue(_renames.Latest(entity.Id), out var later))
            {
                yield return new EntityChange(ChangeKind.Removed, entity.Id, entity.Label(), entity.Type, []);
                continue;
            }

            unmatched.Remove(later.Id);
            CompareEvidence(later.Id, entity.Evidence, later.Evidence);
            var details = Details.Changes(Details.Of(entity, _renames).Prepend(("id", entity.Id)), Details.Of(later, Renames.None).Prepend(("id", later.Id)));
            if (details.Count > 0) yield return new EntityChange(ChangeKind.Changed, later.Id, later.Label(), later.Type, details);
        }

        foreach (var id in unmatched)
        {
            var entity = _after.Entities[id];
            yield return new EntityChange(ChangeKind.Added, id, entity.Label(), entity.Type, []);
        }
    }

    private IEnumerable<StatementChange> CompareStatements()
    {
        foreach (var (before, after) in new StatementPairs(_renames, Symmetric()).Of(_before.Statements, _after.Statements))
        {
            if (after is null)
            {
                yield return Of(ChangeKind.Removed, before!, _before, []);
            }
            else if (before is null)
            {
                yield return Of(ChangeKind.Added, after, _after, []) with { Receipts = [.. after.Model.Evidence.Select(_after.ReceiptOf)] };
            }
            else
            {
                CompareEvidence(before, after);
                var details = Details.Changes(
                    Details.Of(before, _renames).Prepend(("value", ValueOf(before, _renames))), Details.Of(after, Renames.None).Prepend(("value", ValueOf(after, Renames.None))));
                if (details.Count > 0 && !IsSwapped(before, after, details)) yield return Of(ChangeKind.Changed, after, _after, details);
            }
        }
    }

    private HashSet<string> Symmetric() =>
        [.. _before.SymmetricRelations.Intersect(_after.SymmetricRelations, StringComparer.Ordinal)];

    // A statement that holds both ways and is now written at its other end.
    private static bool IsSwapped(ExportedStatement before, ExportedStatement after, IReadOnlyList<DetailChange> details) =>
        details is [{ What: "value" }] && after.Model.Predicate is RelationModel { IsSymmetric: true } && before.ObjectId != after.ObjectId;

    private static string ValueOf(ExportedStatement statement, Renames renames) =>
        statement.ObjectId is { } id ? renames.Latest(id) : statement.Model.Value.ToCanonicalText();

    private static StatementChange Of(ChangeKind kind, ExportedStatement statement, ComparedKnowledge side, IReadOnlyList<DetailChange> details) =>
        new(kind, statement.Id, side.SentenceOf(statement), statement.Conclusion is not null, details, []);

    // What a statement has of its entity is compared there, unless one side writes it at the statement.
    private void CompareEvidence(ExportedStatement before, ExportedStatement after)
    {
        if (before.Model.Evidence.Count + after.Model.Evidence.Count > 0) CompareEvidence(after.Id, before.Evidence, after.Evidence);
    }

    private void CompareEvidence(string id, EquatableArray<EvidenceModel> before, EquatableArray<EvidenceModel> after)
    {
        var added = after.ToList();
        var removed = new List<EvidenceModel>();
        foreach (var evidence in before)
        {
            var at = added.FindIndex(other => IsSame(evidence, other));
            if (at >= 0) added.RemoveAt(at);
            else removed.Add(evidence);
        }

        if (added.Count + removed.Count > 0)
        {
            _evidence.Add(new EvidenceChange(id, [.. added.Select(_after.ReceiptOf)], [.. removed.Select(_before.ReceiptOf)]));
        }
    }

    // Where both are of one text, the place is what counts; else the words.
    private bool IsSame(EvidenceModel one, EvidenceModel other)
    {
        if (one.Document != other.Document) return false;

        return _before.HashOf(one.Document) is { } hash && hash == _after.HashOf(one.Document)
            ? one.Start == other.Start && one.End == other.End
            : one.Quote == other.Quote;
    }

    private List<MemberChange> CompareMembers()
    {
        var later = _after.Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        var changes = new List<MemberChange>();
        foreach (var member in _before.Members)
        {
            if (!later.Remove(member.Name, out var now)) changes.Add(new MemberChange(member, null));
            else if (member.Type != now.Type) changes.Add(new MemberChange(member, now));
        }

        changes.AddRange(later.Values.Select(member => new MemberChange(null, member)));
        return [.. changes.OrderBy(change => change.Name, StringComparer.Ordinal)];
    }
}
