using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Tool.Importing;

/// <summary>A column that was taken for a relation.</summary>
/// <param name="Type">The type of its table.</param>
/// <param name="Column">The column.</param>
/// <param name="Targets">The types of the rows that it leads to.</param>
internal sealed record GuessedRelation(string Type, string Column, IReadOnlyList<string> Targets);

/// <summary>
/// Finds columns that lead to rows: those whose every value is the id or the name of one. Numbers are too often the same by chance, so that a
/// column of numbers has to be called like the type as well.
/// </summary>
internal sealed class RelationGuess
{
    private const string IdEnding = "-id";

    private readonly Dictionary<string, ImportedEntity?> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedEntity?> _byName = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<(string Type, string Column), List<(ImportedEntity Entity, int Statement)>> _columns = [];

    /// <summary>Takes a row in.</summary>
    /// <param name="entity">What it became.</param>
    /// <param name="id">Its id as it is written; null where it has none.</param>
    public void Add(ImportedEntity entity, string? id)
    {
        Add(_byId, entity.Id, entity);
        if (id is not null) Add(_byId, id, entity);
        if (entity.Name is { } name) Add(_byName, name, entity);
    }

    /// <summary>Takes a field in that may lead to a row: the last statement of its entity.</summary>
    public void AddField(ImportedEntity entity)
    {
        var place = entity.Statements.Count - 1;
        var column = (entity.Type, entity.Statements[place].Predicate.Name);
        if (!_columns.TryGetValue(column, out var fields)) _columns.Add(column, fields = []);
        fields.Add((entity, place));
    }

    /// <summary>Makes relations of the columns that are such.</summary>
    public IReadOnlyList<GuessedRelation> Apply()
    {
        var guessed = new List<GuessedRelation>();
        foreach (var ((type, column), fields) in _columns)
        {
            var targets = fields.Select(field => Find(field.Entity.Statements[field.Statement].Value.Text)).ToList();
            if (targets.Contains(null) || !IsRelation(column, fields, targets!)) continue;

            for (var i = 0; i < fields.Count; i++)
            {
                var (entity, place) = fields[i];
                entity.Statements[place] = new ImportedStatement(new ImportedName(column, IsRelation: true), new ImportedValue(ImportedKind.Reference, targets[i]!.Id)) { Unsourced = entity.Statements[place].Unsourced };
            }

            guessed.Add(new GuessedRelation(type, column, [.. targets.Select(target => target!.Type).Distinct(StringComparer.Ordinal)]));
        }

        return guessed;
    }

    // Columns that repeat the name or the id of their own row lead nowhere.
    private static bool IsRelation(string column, List<(ImportedEntity Entity, int Statement)> fields, List<ImportedEntity> targets)
    {
        if (fields.Zip(targets, (field, target) => field.Entity == target).All(isSelf => isSelf)) return false;

        var stem = column.EndsWith(IdEnding, StringComparison.Ordinal) ? column[..^IdEnding.Length] : column;
        return targets.All(target => target.Type == stem) || !fields.All(field => field.Entity.Statements[field.Statement].Value.Text.All(c => char.IsDigit(c) || c is '-' or '.'));
    }

    private ImportedEntity? Find(string text) => _byId.TryGetValue(text, out var byId) ? byId : _byName.GetValueOrDefault(text);

    // What several rows are called leads to none of them.
    private static void Add(Dictionary<string, ImportedEntity?> rows, string text, ImportedEntity entity)
    {
        if (!rows.TryAdd(text, entity) && rows[text] != entity) rows[text] = null;
    }
}
