using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Tool.Importing;

/// <summary>
/// Reads tables of anybody: a file a type, a row an entity, a column a property, or a relation where it leads to rows. An entity's id is in the
/// column <c>id</c>, or is made of its label.
/// </summary>
internal sealed class CsvImport
{
    private const string IdColumn = "id";

    // What people call the column by which a row is known.
    private static readonly string[] LabelColumns = ["name", "label", "title"];

    private readonly List<ImportProblem> _problems = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly List<ImportedEntity> _entities = [];
    private readonly RelationGuess _relations = new();
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    /// <summary>Reads files.</summary>
    /// <exception cref="ImportException">They are no such tables.</exception>
    public static (IReadOnlyList<ImportedEntity> Entities, IReadOnlyList<GuessedRelation> Relations) Read(IEnumerable<ImportFile> files)
    {
        var import = new CsvImport();
        foreach (var file in files)
        {
            try
            {
                import.Read(file);
            }
            catch (ImportException exception)
            {
                import._problems.AddRange(exception.Problems);
            }
        }

        return import._problems.Count == 0 ? (import._entities, import._relations.Apply(import._labels)) : throw new ImportException(import._problems);
    }

    private void Read(ImportFile file)
    {
        var type = TypeOf(file);
        var records = CsvRecords.Of(file);
        Table? table = null;
        var hasRows = false;
        foreach (var record in records)
        {
            hasRows |= table is not null;
            if (table is null) table = new Table(file, type, ColumnsOf(file, record));
            else if (record.Fields.Count != table.Columns.Length) Complain(file, Misfit(record, table));
            else Add(table, record);
        }

        if (table is null) throw new ImportException(new ImportProblem(file.Path, 1, 1, "The file is empty; its first row names the columns."));
        if (!hasRows) throw new ImportException(new ImportProblem(file.Path, 1, 1, "There is no row below the header, so that there is nothing to import; add one, or leave the file out."));
    }

    private string TypeOf(ImportFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        var type = KebabCase.From(name) ?? throw Problem(file, "No type can be made of the name of the file; give it one in ASCII letters.");
        if (type == BuiltInDocument.TypeName || ReservedKeys.OfFile.Contains(type)) throw Problem(file, "No type can be called '" + type + "' beside what the fact language calls so; give the file another name.");
        return _types.TryAdd(type, file.Path) ? type : throw Problem(file, "The type '" + type + "' is in '" + Escape.ForMessage(_types[type]) + "', too; put both tables into one file, or give this one another name.");
    }

    private string[] ColumnsOf(ImportFile file, CsvRecord header)
    {
        var known = _problems.Count;
        var columns = new string[header.Fields.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var field = header.Fields[i];
            columns[i] = KebabCase.From(field.Text) ?? string.Empty;
            if (WhyNoColumn(columns, i, field.Text) is { } reason) Complain(file, (field, reason));
        }

        return _problems.Count == known ? columns : throw new ImportException([]);
    }

    private static string? WhyNoColumn(string[] columns, int i, string text) => columns[i] switch
    {
        _ when columns.Length == 1 && text.Contains(';', StringComparison.Ordinal) => "The header has one column with ';' in it; columns are separated by commas.",
        "" => "No property can be made of the column '" + Escape.ForMessage(text) + "'; give it a name in ASCII letters.",
        _ when ReservedKeys.OfEntity.Contains(columns[i]) => "No property can be called '" + columns[i] + "', which the fact language uses itself; rename the column.",
        _ when Array.IndexOf(columns, columns[i]) < i => "The column '" + columns[i] + "' is there twice; rename one.",
        _ => null,
    };

    private static (CsvField Field, string Message) Misfit(CsvRecord record, Table table)
    {
        var (count, wanted) = (record.Fields.Count, table.Columns.Length);
        var place = count > wanted ? record.Fields[wanted] : record.Fields[^1];
        return (place, string.Create(CultureInfo.InvariantCulture, $"The row has {count} fields, and the header {wanted}; a comma within a field needs quotation marks around it."));
    }

    private void Add(Table table, CsvRecord record)
    {
        var label = table.Label < 0 ? null : record.Fields[table.Label].Text;
        if (table.Label >= 0) _labels.Add(table.Columns[table.Label]);
        if (IdOf(table, record, label) is not { } id) return;

        _ids.Add(id);
        var entity = new ImportedEntity(id, [table.Type], string.IsNullOrWhiteSpace(label) ? null : label, [], LifeCycleModel.None);
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (i == table.Id || record.Fields[i].Text.Length == 0) continue;
            if (ForbiddenCharacter.In(record.Fields[i].Text) is { } reason) Complain(table.File, (record.Fields[i], reason));
            var value = new ImportedValue(ImportedKind.Text, record.Fields[i].Text);
            entity.Statements.Add(new ImportedStatement(new ImportedName(table.Columns[i], IsRelation: false), value) { Unsourced = table.File.Unsourced });
            _relations.AddField(entity);
        }

        _entities.Add(entity);
        _relations.Add(entity, table.Id < 0 ? null : record.Fields[table.Id].Text);
    }

    private string? IdOf(Table table, CsvRecord record, string? label)
    {
        if (table.Id < 0)
        {
            var made = KebabCase.From(label ?? record.Fields[0].Text);
            return Free(made ?? string.Create(CultureInfo.InvariantCulture, $"{table.Type}-{record.Line}"));
        }

        var field = record.Fields[table.Id];
        var id = KebabCase.IsValid(field.Text) ? field.Text : KebabCase.From(field.Text);
        if (id is null) Complain(table.File, (field, "No id can be made of '" + Escape.ForMessage(field.Text) + "'; write one in ASCII letters and digits."));
        else if (table.OwnIds.TryGetValue(id, out var line)) Complain(table.File, (field, string.Create(CultureInfo.InvariantCulture, $"The id '{id}' is there twice, first in line {line}; a file has each once.")));
        else
        {
            table.OwnIds.Add(id, record.Line);

            // Databases count the rows of each table from one.
            return _ids.Contains(id) ? Free(table.Type + "-" + id) : id;
        }

        return null;
    }

    private string Free(string id)
    {
        var free = id;
        for (var number = 2; _ids.Contains(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        return free;
    }

    private void Complain(ImportFile file, (CsvField Field, string Message) problem) =>
        _problems.Add(new ImportProblem(file.Path, problem.Field.Line, problem.Field.Column, problem.Message));

    private static ImportException Problem(ImportFile file, string message) => new(new ImportProblem(file.Path, 1, 1, message));

    private sealed record Table(ImportFile File, string Type, string[] Columns)
    {
        public int Id { get; } = Array.IndexOf(Columns, IdColumn);

        /// <summary>The ids of its rows, with their lines.</summary>
        public Dictionary<string, int> OwnIds { get; } = new(StringComparer.Ordinal);

        public int Label { get; } = LabelColumns.Select(label => Array.IndexOf(Columns, label)).FirstOrDefault(place => place >= 0, -1);
    }
}
