using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Tool.Importing;

/// <summary>A column that was taken for a relation.</summary>
/// <param name="Column">The column.</param>
/// <param name="From">The types of its tables.</param>
/// <param name="To">The types of the rows that it leads to.</param>
internal sealed record GuessedRelation(string Column, IReadOnlyList<string> From, IReadOnlyList<string> To);

/// <summary>
/// Finds columns that lead to rows: those whose every value, in all tables that have such a column, is the id or the name of one. Numbers are too
/// often the same by chance, so that a column of numbers has to be called like the type as well.
/// </summary>
internal sealed class RelationGuess
{
    private const string IdEnding = "-id";

    private readonly Dictionary<string, List<ImportedEntity>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ImportedEntity>> _byName = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, List<Field>> _columns = [];

    /// <summary>Takes a row in.</summary>
    /// <param name="entity">What it became.</param>
    /// <param name="id">Its id as it is written; null where it has none.</param>
    public void Add(ImportedEntity entity, string? id)
    {
        Add(_byId, entity.Id, entity);
        if (id is not null && id != entity.Id) Add(_byId, id, entity);
        if (entity.Name is { } name) Add(_byName, name, entity);
    }

    /// <summary>Takes a field in that may lead to a row: the last statement of its entity.</summary>
    public void AddField(ImportedEntity entity)
    {
        var statement = entity.Statements[^1];
        if (!_columns.TryGetValue(statement.Predicate.Name, out var fields)) _columns.Add(statement.Predicate.Name, fields = []);
        fields.Add(new Field(entity, entity.Statements.Count - 1));
    }

    /// <summary>Makes relations of the columns that are such.</summary>
    /// <param name="labels">The columns that name rows in some table.</param>
    public IReadOnlyList<GuessedRelation> Apply(IReadOnlySet<string> labels)
    {
        var guessed = new List<GuessedRelation>();
        foreach (var (column, fields) in _columns.Where(item => !labels.Contains(item.Key)))
        {
            if (TargetsOf(column, fields) is not { } targets) continue;

            for (var i = 0; i < fields.Count; i++) fields[i].LeadTo(targets[i]);
            guessed.Add(new GuessedRelation(column, TypesOf(fields.Select(field => field.Entity)), TypesOf(targets)));
        }

        return guessed;
    }

    // Of rows that are called the same a column means those whose type it is called like; columns that repeat the name or the id of their own
    // row lead nowhere.
    private List<ImportedEntity>? TargetsOf(string column, List<Field> fields)
    {
        var stem = column.EndsWith(IdEnding, StringComparison.Ordinal) ? column[..^IdEnding.Length] : column;
        var targets = new List<ImportedEntity>(fields.Count);
        foreach (var field in fields)
        {
            var called = _byId.GetValueOrDefault(field.Text, []).Concat(_byName.GetValueOrDefault(field.Text, [])).Distinct().ToList();
            if (called.Where(entity => entity.Type == stem).ToList() is { Count: > 0 } likely) called = likely;
            if (called is not [var target]) return null;
            targets.Add(target);
        }

        var isCalledLikeType = targets.All(target => target.Type == stem);
        var isNumbers = fields.All(field => field.Text.All(c => char.IsDigit(c) || c is '-' or '.'));
        var isSelf = fields.Zip(targets, (field, target) => field.Entity == target).All(isOwn => isOwn);
        return isSelf || (isNumbers && !isCalledLikeType) ? null : targets;
    }

    private static List<string> TypesOf(IEnumerable<ImportedEntity> entities) => [.. entities.Select(entity => entity.Type).Distinct(StringComparer.Ordinal)];

    private static void Add(Dictionary<string, List<ImportedEntity>> rows, string text, ImportedEntity entity)
    {
        if (!rows.TryGetValue(text, out var called)) rows.Add(text, called = []);
        called.Add(entity);
    }

    /// <summary>A field of a row.</summary>
    /// <param name="Entity">What the row became.</param>
    /// <param name="Place">Which of its statements.</param>
    private sealed record Field(ImportedEntity Entity, int Place)
    {
        public string Text => Entity.Statements[Place].Value.Text;

        public void LeadTo(ImportedEntity target)
        {
            var statement = Entity.Statements[Place];
            Entity.Statements[Place] = statement with
            {
                Predicate = statement.Predicate with { IsRelation = true },
                Value = new ImportedValue(ImportedKind.Reference, target.Id),
            };
        }
    }
}
